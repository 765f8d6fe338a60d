import { type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AlreadyDeceasedError } from './member.errors.ts';
import { diesWhen } from './member.rules.ts';

export type Language = 'he' | 'ar' | 'en' | 'ru';
/** FHIR AdministrativeGender. */
export type Gender = 'male' | 'female' | 'other' | 'unknown';
/** One person's name in one script, as the person writes it. */
export interface WrittenName {
  readonly family: string;
  readonly given: string;
}

/** A person who is or was insured. `id` equals `memberId`: it is never reused or rewritten. */
@Entity()
export class Member implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @Column({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly source: string;
  @Column({ type: 'text' }) readonly identifier: string;
  /** Further identifiers, as `system|value`. */
  @Column({ type: 'text', array: true }) readonly identifiers: string[];
  @Column({ type: 'text' }) readonly content: string;
  @Column({ type: 'text' }) readonly family: string;
  @Column({ type: 'text' }) readonly given: string;
  @Column({ name: 'other_names', type: 'jsonb' }) readonly otherNames: WrittenName[];
  @Column({ name: 'birth_date', type: 'date' }) readonly birthDate: string;
  @Column({ type: 'text' }) readonly gender: Gender;
  @Column({ type: 'text' }) language: Language;
  @Column({ name: 'time_zone', type: 'text' }) timeZone: string;
  @Column({ type: 'text' }) readonly district: string;
  @Column({ type: 'text', nullable: true }) readonly phone: string | null;
  @Column({ name: 'clinic_id', type: 'uuid', nullable: true }) readonly clinicId: string | null;
  @Column({ name: 'registered_at', type: 'timestamptz' }) readonly registeredAt: Date;
  @Stays()
  @Column({ name: 'died_at', type: 'timestamptz', nullable: true })
  diedAt: Date | null;
  @Column({ name: 'search_keys', type: 'text', array: true }) readonly searchKeys: string[];

  /** Throws {@link AlreadyDeceasedError}, or {@link ImpossibleDateError} for a death before birth or in the future. */
  die(at: Date, now: Date): void {
    if (this.diedAt) throw new AlreadyDeceasedError();
    this.diedAt = diesWhen(this.birthDate, at, now);
  }

  speak(language: Language, timeZone: string | undefined): void {
    this.language = language;
    if (timeZone !== undefined) this.timeZone = timeZone;
  }

  /** What leaves in facts: no names. */
  get told() {
    const { memberId, birthDate, gender, clinicId, district, language, timeZone } = this;
    return { memberId, birthDate, gender, clinicId, district, language, timeZone };
  }
}
