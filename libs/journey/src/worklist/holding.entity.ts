import type { Sensitivity } from '@careway/contracts';
import { EditedMeanwhileError, type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { kindOf, nextOf, type WorkKind } from './kinds.ts';
import { NothingToUndoError, WorkCannotRestError, WorkClosedError, WorkHasActError, WorkHeldError } from './work.errors.ts';
import { mayRest, type Times, UNDO_MS } from './work.rules.ts';

export type Act = 'claim' | 'hand-over' | 'release' | 'snooze' | 'finish' | 'undo';
export type Held = Pick<WorkHolding, 'ownerId' | 'ownedAt' | 'snoozedUntil' | 'doneAt' | 'doneBy'>;

/** What stands on the worklist, as its reader's transaction sees it. */
export interface WorkStanding extends Times {
  readonly memberId: string;
  readonly id: string;
  readonly kind: WorkKind;
  readonly itemId: string;
  readonly sensitivity: Sensitivity;
  readonly level: string;
  readonly step: string;
  readonly begun: Date;
  readonly isOpen: boolean;
  /** Who looks after it: only while they treat the member and may see the item, else nobody. */
  readonly ownerId: string | null;
  readonly ownedAt: Date | null;
}
export interface Acting {
  readonly expectedVersion: number;
  readonly by: string;
  readonly now: Date;
}

/** Who looks after a thing that waits, and whether it rests. What was said of an earlier wait of the same thing counts no more. */
@Entity({ name: 'work_holding' })
export class WorkHolding implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The work item's. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) sensitivity: Sensitivity;
  @Column({ type: 'timestamptz' }) begun: Date;
  @Column({ name: 'owner_id', type: 'uuid', nullable: true }) ownerId: string | null;
  @Column({ name: 'owned_at', type: 'timestamptz', nullable: true }) ownedAt: Date | null;
  @Column({ name: 'snoozed_until', type: 'timestamptz', nullable: true }) snoozedUntil: Date | null;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true }) doneAt: Date | null;
  @Column({ name: 'done_by', type: 'uuid', nullable: true }) doneBy: string | null;
  /** What can be taken back. */
  @Column({ name: 'last_act', type: 'uuid', nullable: true }) lastAct: string | null;
  @Column({ name: 'changed_by', type: 'uuid' }) changedBy: string;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;

  /** As it stood, or as nobody has touched it since it began to wait. */
  static of(former: WorkHolding | undefined, { memberId, id, begun, sensitivity }: WorkStanding): WorkHolding {
    const holding = former ?? Object.assign(new WorkHolding(), { memberId, id, version: 0 });
    if (former?.begun.getTime() === begun.getTime()) return holding;
    return Object.assign(holding, {
      begun,
      sensitivity,
      ownerId: null,
      ownedAt: null,
      snoozedUntil: null,
      doneAt: null,
      doneBy: null,
      lastAct: null,
    });
  }

  held = (): Held => {
    const { ownerId, ownedAt, snoozedUntil, doneAt, doneBy } = this;
    return { ownerId, ownedAt, snoozedUntil, doneAt, doneBy };
  };

  /** Of two who reach for it at once one has it, and the other learns who. A stand-in may take what the absent colleague has. */
  claim(work: WorkStanding, acting: Acting, standsInFor: readonly string[]): void {
    this.mustBeFree(work, acting.by, standsInFor);
    this.begin(work, acting, { ownerId: acting.by, ownedAt: acting.now, snoozedUntil: null });
  }
  /** What somebody has, only that one hands over, or who stands in: else it would be a claim by another name. */
  handOver(work: WorkStanding, acting: Acting, to: string, standsInFor: readonly string[]): void {
    this.mustBeFree(work, acting.by, standsInFor);
    this.begin(work, acting, { ownerId: to, ownedAt: acting.now, snoozedUntil: null });
  }
  release(work: WorkStanding, acting: Acting): void {
    this.mustBeMine(work, acting.by);
    this.begin(work, acting, { ownerId: null, ownedAt: acting.now, snoozedUntil: null });
  }
  snooze(work: WorkStanding, acting: Acting, until: Date): void {
    this.mustBeMine(work, acting.by);
    if (!mayRest(work, acting.now)) throw new WorkCannotRestError(work.dueAt);
    this.begin(work, acting, { snoozedUntil: until });
  }
  finish(work: WorkStanding, acting: Acting): void {
    this.mustBeMine(work, acting.by);
    if (kindOf(work.kind).hasAct) throw new WorkHasActError(nextOf(work.kind, work.step));
    this.begin(work, acting, { doneAt: acting.now, doneBy: acting.by });
  }
  /** `last` is the act that {@link lastAct} names. */
  undo(last: { readonly by: string; readonly at: Date; readonly before: Held } | undefined, { expectedVersion, by, now }: Acting): void {
    this.mustStandAt(expectedVersion);
    if (!last || last.by !== by || now.getTime() - last.at.getTime() > UNDO_MS) throw new NothingToUndoError();
    Object.assign(this, last.before, { changedBy: by, changedAt: now });
  }

  private begin(work: WorkStanding, { expectedVersion, by, now }: Acting, change: Partial<Held>): void {
    if (!work.isOpen || this.doneAt) throw new WorkClosedError();
    this.mustStandAt(expectedVersion);
    Object.assign(this, change, { changedBy: by, changedAt: now });
  }
  private mustStandAt(expectedVersion: number): void {
    if (this.version !== expectedVersion)
      throw new EditedMeanwhileError('WorkItem', { currentVersion: this.version, editedBy: this.changedBy, editedAt: this.changedAt });
  }
  private mustBeFree(work: WorkStanding, by: string, standsInFor: readonly string[]): void {
    if (work.ownerId !== null && !standsInFor.includes(work.ownerId)) this.mustBeMine(work, by);
  }
  private mustBeMine({ ownerId, ownedAt }: WorkStanding, by: string): void {
    if (ownerId !== null && ownerId !== by) throw new WorkHeldError(ownerId, ownedAt);
  }
}
