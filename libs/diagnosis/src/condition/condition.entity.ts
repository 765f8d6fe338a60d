import { EditedMeanwhileError, Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item, type Precision } from '../item/item.entity.ts';
import { ConditionKnownError, ConditionMoveError, ConditionNotActiveError } from './condition.errors.ts';
import { CLINICAL, isActive, mayProgress, mayVerify, returnedAs, type Suspected, VERIFICATION } from './condition.rules.ts';

/** FHIR Condition: an entry of the problem list. `occurredAt` is its onset. */
@Entity({ name: 'condition' })
export class Condition extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  /** Groups conditions of one concern (see `concern` in libs/clinical): they share a journey. */
  @Column({ type: 'text' }) readonly concern: string;
  @Follows(CLINICAL)
  @Column({ name: 'clinical_status', type: 'text' })
  clinicalStatus: string;
  @Follows(VERIFICATION)
  @Column({ name: 'verification_status', type: 'text' })
  verificationStatus: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) encounterId: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz', nullable: true }) readonly recordedAt: Date | null;
  @Column({ name: 'abated_at', type: 'timestamptz', nullable: true }) abatedAt: Date | null;
  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true }) confirmedBy: string | null;
  /** Who entered it here; null for what was imported. */
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) readonly recordedBy: string | null;
  /** Why it was refuted or taken back, in the words of whoever did. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ name: 'edited_by', type: 'uuid', nullable: true }) editedBy: string | null;
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt: Date | null;

  static start(given: ConditionStart, now: Date, verificationStatus: Suspected = 'provisional'): Condition {
    const entered = { source: null, identifier: null, contentHash: null, recordedAt: now, abatedAt: null };
    const open = { clinicalStatus: 'active', verificationStatus, confirmedBy: null, reason: null, editedBy: null, editedAt: null };
    return Object.assign(new Condition(), entered, open, given);
  }

  /** Throws {@link ConditionKnownError} where it is confirmed and active already, {@link ConditionMoveError} where the tables have no way. */
  confirm(by: string, now: Date): void {
    if (this.verificationStatus === 'confirmed' && isActive(this.clinicalStatus)) throw new ConditionKnownError(this);
    if (!mayVerify(this.verificationStatus, 'confirmed')) throw new ConditionMoveError(this.verificationStatus, 'confirmed');
    if (!isActive(this.clinicalStatus)) throw new ConditionMoveError(this.clinicalStatus, 'active');
    // a recurrence that is confirmed is a recurrence still
    Object.assign(this, { verificationStatus: 'confirmed', confirmedBy: by, editedBy: by, editedAt: now });
  }

  /** Throws {@link EditedMeanwhileError} where the caller saw another version, {@link ConditionNotActiveError} where it is over. */
  resolve(expectedVersion: number, abatedAt: Date, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (!isActive(this.clinicalStatus)) throw new ConditionNotActiveError();
    Object.assign(this, { clinicalStatus: 'resolved', abatedAt, editedBy: by, editedAt: now });
  }

  /** It was looked for and is not there. Throws {@link EditedMeanwhileError}, {@link ConditionMoveError}. */
  refute(expectedVersion: number, reason: string, by: string, now: Date): void {
    this.verify('refuted', expectedVersion);
    Object.assign(this, { reason, editedBy: by, editedAt: now });
  }

  /** It should never have stood here: the problem list shows it to nobody. */
  retract(expectedVersion: number, reason: string, by: string, now: Date): void {
    this.verify('entered-in-error', expectedVersion);
    Object.assign(this, { reason, editedBy: by, editedAt: now });
  }

  /** It is there again: a relapse of what had eased, a recurrence of what was over. */
  relapse(expectedVersion: number, by: string, now: Date): void {
    this.expect(expectedVersion);
    const to = returnedAs(this.clinicalStatus);
    if (!mayProgress(this.clinicalStatus, to)) throw new ConditionMoveError(this.clinicalStatus, to);
    Object.assign(this, { clinicalStatus: to, abatedAt: null, editedBy: by, editedAt: now });
  }

  private verify(to: string, expectedVersion: number): void {
    this.expect(expectedVersion);
    if (!mayVerify(this.verificationStatus, to)) throw new ConditionMoveError(this.verificationStatus, to);
    this.verificationStatus = to;
  }

  private expect(version: number): void {
    const { version: currentVersion, editedBy, editedAt } = this;
    if (currentVersion !== version) throw new EditedMeanwhileError('Condition', { currentVersion, editedBy, editedAt });
  }
}

export interface ConditionStart {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Item['sensitivity'];
  readonly code: Concept;
  readonly concern: string;
  readonly encounterId: string | null;
  readonly recordedBy: string | null;
  readonly occurredAt: Date;
  readonly precision: Precision;
}
