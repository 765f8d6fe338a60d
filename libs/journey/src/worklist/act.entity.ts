import type { Sensitivity } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Act, Held } from './holding.entity.ts';

/** One thing that a clinician did with work that waits: never changed, the next one is a row of its own. The words stay here. */
@Entity({ name: 'work_act' })
export class WorkAct implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'work_id', type: 'uuid' }) readonly workId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text' }) readonly act: Act;
  @Column({ name: 'by_person', type: 'uuid' }) readonly by: string;
  @Column({ name: 'to_person', type: 'uuid', nullable: true }) readonly to: string | null;
  @Column({ type: 'text', nullable: true }) readonly reason: string | null;
  @Column({ type: 'text', nullable: true }) readonly words: string | null;
  /** How it stood before, for taking it back. Instants as text. */
  @Column({ type: 'jsonb' }) readonly before: { readonly [K in keyof Held]: string | null };
  @Column({ type: 'timestamptz' }) readonly at: Date;
}

const text = (at: Date | null): string | null => at && at.toISOString();
const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

export const kept = ({ ownerId, doneBy, ownedAt, snoozedUntil, doneAt }: Held): WorkAct['before'] => ({
  ...{ ownerId, doneBy, ownedAt: text(ownedAt), snoozedUntil: text(snoozedUntil), doneAt: text(doneAt) },
});
export const former = ({ ownerId, doneBy, ownedAt, snoozedUntil, doneAt }: WorkAct['before']): Held => ({
  ...{ ownerId, doneBy, ownedAt: instant(ownedAt), snoozedUntil: instant(snoozedUntil), doneAt: instant(doneAt) },
});
