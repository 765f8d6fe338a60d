import type { Names, QueueId, Reason, ResponseItem, Urgency } from '@careway/clinical';
import type { Sensitivity } from '@careway/contracts';
import { Follows, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IntakeClosedError, IntakeTakenError } from './intake.errors.ts';
import type { Asked } from './asked.rules.ts';

/** On whose behalf the answers were given. */
export type Author = 'member' | 'proxy';
export const OUTCOMES = ['advised', 'visit', 'tests', 'referred', 'emergency', 'no-action'] as const;
export type IntakeOutcome = (typeof OUTCOMES)[number];

/** Where an intake can go from where it is. */
const NEXT = { waiting: ['taken', 'closed'], taken: ['closed'], closed: [] } as const satisfies Record<string, readonly string[]>;
export type IntakeState = keyof typeof NEXT;

/**
 * FHIR QuestionnaireResponse, completed: what was asked and answered, and what the triage table made of it. Never edited: what the member
 * was told stays as it was told, whatever later versions of the document or the table say.
 */
@Entity({ name: 'intake' })
export class Intake {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text' }) readonly questionnaire: string;
  @Column({ type: 'jsonb' }) readonly title: Names;
  @Stays()
  @Column({ type: 'jsonb' })
  readonly items: readonly ResponseItem[];
  /** The same in words, in all languages, as it stood on the screen. */
  @Column({ type: 'jsonb' }) readonly asked: readonly Asked[];
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'text' }) readonly author: Author;
  @Column({ name: 'completed_at', type: 'timestamptz' }) readonly completedAt: Date;
  @Stays()
  @Column({ type: 'text' })
  readonly urgency: Urgency;
  @Stays()
  @Column({ type: 'text' })
  readonly queue: QueueId;
  @Column({ type: 'text' }) readonly ruleset: string;
  @Column({ name: 'ruleset_version', type: 'text' }) readonly rulesetVersion: string;
  @Column({ type: 'jsonb' }) readonly reasons: readonly Reason[];
  @Follows(NEXT)
  @Column({ type: 'text' })
  state: IntakeState;
  @Column({ name: 'taken_by', type: 'uuid', nullable: true }) takenBy: string | null;
  @Column({ name: 'taken_at', type: 'timestamptz', nullable: true }) takenAt: Date | null;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) closedBy: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt: Date | null;
  @Column({ type: 'text', nullable: true }) outcome: IntakeOutcome | null;

  /** Throws {@link IntakeTakenError} where a colleague has it, {@link IntakeClosedError} where it is done. */
  take(by: string, now: Date): void {
    if (this.state === 'taken') throw new IntakeTakenError(this.takenBy!);
    this.go('taken');
    Object.assign(this, { takenBy: by, takenAt: now });
  }

  /** Also by a colleague of whoever took it: a shift that ends leaves nobody waiting. Throws {@link IntakeClosedError}. */
  close(outcome: IntakeOutcome, by: string, now: Date): void {
    this.go('closed');
    Object.assign(this, { outcome, closedBy: by, closedAt: now });
  }

  private go(to: IntakeState): void {
    if (!(NEXT[this.state] as readonly IntakeState[]).includes(to)) throw new IntakeClosedError();
    this.state = to;
  }
}
