import type { Urgency } from '@careway/clinical/pathway';
import type { Sensitivity } from '@careway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which readings stand behind a task that a threshold made. Written by the reaction; read with the task. */
@Entity({ name: 'threshold_task' })
export class ThresholdTask {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The task's. */
  @PrimaryColumn({ name: 'task_id', type: 'uuid' }) readonly id: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'plan_id', type: 'uuid' }) readonly planId: string;
  @Column({ type: 'text' }) readonly part: string;
  @Column({ type: 'text' }) readonly urgency: Urgency;
  @Column({ name: 'reading_ids', type: 'uuid', array: true }) readonly readingIds: readonly string[];
}
