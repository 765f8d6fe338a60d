import type { Sensitivity } from '@careway/contracts';
import { EditedMeanwhileError, Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';
import { PlanClosedError, PlanNotActiveError, PlanNotDraftError, PlanNotOnHoldError } from './plan.errors.ts';
import type { Decision } from '../conflict/conflict.rules.ts';
import { isOpen, mayBecome, NEXT, type PlanEnd, type PlanStatus } from './plan.rules.ts';

/** FHIR CarePlan: what a clinician edits as a whole. Its version counts every edit of the plan, its goals and its tasks. */
@Entity({ name: 'plan' })
export class Plan extends Item {
  @Column({ type: 'jsonb' }) readonly category: Concept;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: PlanStatus;
  /** When it was first in force. Null: a draft, which only those who treat the member read. */
  @Column({ name: 'begun_at', type: 'timestamptz', nullable: true }) begunAt: Date | null;
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true }) endsAt: Date | null;
  /** The day from which a paused plan should go on, in the payer's zone; null while nobody said. */
  @Column({ name: 'hold_until', type: 'date', nullable: true }) holdUntil: string | null;
  /** What the care team calls it; null: what kind of plan it is says enough. */
  @Column({ type: 'text', nullable: true }) title: string | null;
  /** What it is about and why so, in the author's words; the member reads it. */
  @Column({ type: 'text', nullable: true }) summary: string | null;
  /** The day on which the care team looks at the plan as a whole again, in the payer's zone. */
  @Column({ name: 'review_on', type: 'date', nullable: true }) reviewOn: string | null;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Column({ name: 'condition_ids', type: 'uuid', array: true }) readonly conditionIds: readonly string[];
  /** The pathway and its version that the plan was made from. */
  @Column({ name: 'pathway_id', type: 'text', nullable: true }) readonly pathwayId: string | null;
  @Column({ name: 'pathway_version', type: 'int', nullable: true }) pathwayVersion: number | null;
  /** What somebody decided where this plan and another one are at odds. */
  @Column({ type: 'jsonb' }) decisions: readonly Decision[];
  @Column({ name: 'edited_by', type: 'uuid', nullable: true }) editedBy: string | null;
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt: Date | null;

  static draft(given: PlanDraft, by: string, now: Date): Plan {
    const entered = {
      source: null,
      identifier: null,
      contentHash: null,
      encounterId: null,
      endsAt: null,
      begunAt: null,
      holdUntil: null,
      ...{ title: null, summary: null, reviewOn: null },
      decisions: [],
    };
    const made = { pathwayId: given.pathway?.id ?? null, pathwayVersion: given.pathway?.version ?? null };
    const open = { status: 'draft' as const, occurredAt: now, precision: 'instant' as const, editedBy: by, editedAt: now };
    const { pathway: _, ...content } = given;
    return Object.assign(new Plan(), { ...entered, ...open, ...made }, content);
  }

  /** Every edit of the plan, a goal or a task. Throws {@link EditedMeanwhileError}, {@link PlanClosedError}. */
  edit(expectedVersion: number, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (!isOpen(this.status)) throw new PlanClosedError();
    Object.assign(this, { editedBy: by, editedAt: now });
  }

  /** What it says of itself. Throws {@link EditedMeanwhileError}, {@link PlanClosedError}, {@link PlanNotOnHoldError} where only a paused plan has such a day. */
  revise(expectedVersion: number, changes: PlanWords, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (changes.holdUntil !== undefined && isOpen(this.status) && this.status !== 'on-hold') throw new PlanNotOnHoldError();
    this.edit(expectedVersion, by, now);
    Object.assign(this, changes);
  }

  /** An edit: this conflict was looked at, and both stay. A second decision takes the place of the first. */
  decide(expectedVersion: number, key: string, reason: string, by: string, now: Date): void {
    this.edit(expectedVersion, by, now);
    this.decisions = [...this.decisions.filter((one) => one.key !== key), { key, reason, by, at: now.toISOString() }];
  }

  /** Throws {@link EditedMeanwhileError}, {@link PlanNotDraftError}. */
  activate(expectedVersion: number, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (this.status !== 'draft') throw new PlanNotDraftError();
    this.become('active', by, now);
    this.begunAt = now;
  }

  /** Nothing is due while it is paused. Throws {@link EditedMeanwhileError}, {@link PlanNotActiveError}. */
  suspend(expectedVersion: number, until: string | null, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (!mayBecome(this.status, 'on-hold')) throw new PlanNotActiveError();
    this.become('on-hold', by, now);
    this.holdUntil = until;
  }

  /** Throws {@link EditedMeanwhileError}, {@link PlanNotOnHoldError}. */
  resume(expectedVersion: number, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (this.status !== 'on-hold') throw new PlanNotOnHoldError();
    this.become('active', by, now);
    this.holdUntil = null;
  }

  /** Throws {@link EditedMeanwhileError}, {@link PlanClosedError}; {@link PlanNotActiveError} where a draft was to be completed. */
  close(expectedVersion: number, status: PlanEnd, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (!isOpen(this.status)) throw new PlanClosedError();
    if (!mayBecome(this.status, status)) throw new PlanNotActiveError();
    this.become(status, by, now);
    Object.assign(this, { endsAt: now, holdUntil: null });
  }

  private become(status: PlanStatus, by: string, now: Date): void {
    Object.assign(this, { status, editedBy: by, editedAt: now });
  }

  private expect(version: number): void {
    if (this.version === version) return;
    throw new EditedMeanwhileError('Plan', { currentVersion: this.version, editedBy: this.editedBy, editedAt: this.editedAt });
  }
}

/** What a plan says of itself; what is left out stays. */
export type PlanWords = Partial<Pick<Plan, 'title' | 'summary' | 'reviewOn' | 'holdUntil'>>;

export interface PlanDraft {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly category: Concept;
  readonly conditionIds: readonly string[];
  readonly pathway?: { readonly id: string; readonly version: number };
}
