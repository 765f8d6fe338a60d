import type { EntryKind, Meal } from '@careway/clinical/reading';
import type { Sensitivity } from '@careway/contracts';
import { EditedMeanwhileError, Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { Item } from '../item/item.entity.ts';
import { ReadingWithdrawnError } from './reading.errors.ts';
import {
  dayIdOf,
  NEXT,
  type ReadingAct,
  type ReadingChange,
  type ReadingContent,
  type ReadingOrigin,
  type ReadingStatus,
  sameKey,
} from './reading.rules.ts';

/** FHIR Observation of the category `vital-signs` or `activity`, measured at home. `occurredAt` is when it was measured. */
@Entity({ name: 'reading' })
export class Reading extends Item {
  @Column({ type: 'text' }) readonly kind: EntryKind;
  @Column({ type: 'double precision' }) value: number;
  /** The lower blood pressure; null for all else. */
  @Column({ type: 'double precision', nullable: true }) second: number | null;
  /** UCUM: ours, whatever it was given in. */
  @Column({ type: 'text' }) unit: string;
  @Column({ type: 'text', nullable: true }) meal: Meal | null;
  @Column({ type: 'boolean' }) confirmed: boolean;
  @Column({ type: 'jsonb', nullable: true }) given: ReadingContent['given'];
  @Column({ type: 'text' }) readonly origin: ReadingOrigin;
  @Column({ name: 'device_id', type: 'uuid', nullable: true }) readonly deviceId: string | null;
  /** Null for a device. */
  @Column({ name: 'recorded_by', type: 'uuid', nullable: true }) readonly recordedBy: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) readonly recordedAt: Date;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: ReadingStatus;
  @Column({ name: 'day_id', type: 'uuid' }) readonly dayId: string;
  @Column({ name: 'same_key', type: 'text' }) sameKey: string;
  /** The oldest first. */
  @Column({ type: 'jsonb' }) history: readonly ReadingChange[];

  static record({ content, ...given }: NewReading, by: string | null, now: Date): Reading {
    const entered = { source: null, identifier: null, contentHash: null, precision: 'instant' as const };
    const { memberId, kind, occurredAt } = given;
    const kept = { dayId: dayIdOf(memberId, kind, occurredAt), recordedBy: by, recordedAt: now, status: 'final' as const, history: [] };
    const key = sameKey(kind, occurredAt, { ...content, deviceId: given.deviceId });
    return Object.assign(new Reading(), { ...entered, ...given, ...content, ...kept, sameKey: key });
  }

  /** Throws {@link EditedMeanwhileError}, {@link ReadingWithdrawnError}. */
  correct(expectedVersion: number, content: ReadingContent, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (this.status !== 'final') throw new ReadingWithdrawnError();
    this.become('corrected', { ...content, status: 'final' }, by, now);
  }

  /** Entered in error: it counts for nothing from now on. Throws {@link EditedMeanwhileError}, {@link ReadingWithdrawnError}. */
  withdraw(expectedVersion: number, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (this.status !== 'final') throw new ReadingWithdrawnError();
    this.become('withdrawn', { ...this.content(), status: 'entered-in-error' }, by, now);
  }

  /** Takes the last change back, which is a change itself. Where nothing was changed, nothing happens. */
  undo(expectedVersion: number, by: string, now: Date): boolean {
    this.expect(expectedVersion);
    const last = this.history.at(-1);
    if (!last) return false;
    this.become('restored', last.before, by, now);
    return true;
  }

  private content(): ReadingContent & { status: ReadingStatus } {
    const { value, second, unit, meal, confirmed, given, status } = this;
    return { value, second, unit, meal, confirmed, given, status };
  }

  private become(act: ReadingAct, content: ReadingContent & { readonly status: ReadingStatus }, by: string, now: Date): void {
    this.history = [...this.history, { act, by, at: now.toISOString(), before: this.content() }];
    Object.assign(this, content);
    this.sameKey = sameKey(this.kind, this.occurredAt, this);
  }

  private expect(version: number): void {
    if (this.version === version) return;
    const last = this.history.at(-1);
    const at = last ? new Date(last.at) : this.recordedAt;
    throw new EditedMeanwhileError('Reading', { currentVersion: this.version, editedBy: last?.by ?? this.recordedBy, editedAt: at });
  }
}

/** A reading as it begins. */
export interface NewReading {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly occurredAt: Date;
  readonly kind: EntryKind;
  readonly origin: ReadingOrigin;
  readonly deviceId: string | null;
  readonly content: ReadingContent;
}
