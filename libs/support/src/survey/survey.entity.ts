import type { QueueId, Reason, ResponseItem, Urgency } from '@careway/clinical';
import type { InstrumentKind } from '@careway/clinical/outcome';
import type { Sensitivity, SurveyCourse, SurveyLapse, SurveyReason, SurveySubject } from '@careway/contracts';
import { Follows, type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SurveyNotOpenError } from './survey.errors.ts';

export const SURVEY_STATES = ['open', 'answered', 'declined', 'lapsed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];
/** Where it can go from where it is. What was answered stays as it was answered. */
const NEXT: Readonly<Record<SurveyState, readonly SurveyState[]>> = {
  open: ['answered', 'declined', 'lapsed'],
  answered: [],
  declined: [],
  lapsed: [],
};

export type Author = 'member' | 'proxy';
export interface SurveyAnswers {
  readonly items: readonly ResponseItem[];
  readonly authorId: string;
  readonly author: Author;
  readonly score: number;
  readonly previous: number | null;
  readonly course: SurveyCourse | null;
  readonly urgency: Urgency | null;
  readonly queue: QueueId | null;
  readonly reasons: readonly Reason[];
}
type Told = 'memberId' | 'id' | 'journeyId' | 'sensitivity' | 'instrument' | 'instrumentVersion' | 'questionnaire' | 'kind';
type Asked = Pick<Survey, Told | 'reason' | 'about' | 'aboutId' | 'clinicId' | 'askedAt' | 'expiresAt'>;

/** One asking of one instrument, and what was answered: FHIR QuestionnaireResponse with its score. */
@Entity()
export class Survey implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text' }) readonly instrument: string;
  @Column({ name: 'instrument_version', type: 'text' }) readonly instrumentVersion: string;
  /** Canonical of its document: url, a bar, version. */
  @Column({ type: 'text' }) readonly questionnaire: string;
  @Column({ type: 'text' }) readonly kind: InstrumentKind;
  @Column({ type: 'text' }) readonly reason: SurveyReason;
  /** Of what kind that is which it is about; null with what an older release asked while this one came. */
  @Column({ type: 'text', nullable: true }) readonly about: SurveySubject | null;
  /** The appointment, visit by video, referral, plan or journey that it is about. */
  @Column({ name: 'about_id', type: 'uuid', nullable: true }) readonly aboutId: string | null;
  @Column({ name: 'clinic_id', type: 'uuid', nullable: true }) readonly clinicId: string | null;
  @Column({ name: 'asked_at', type: 'timestamptz' }) readonly askedAt: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) readonly expiresAt: Date;
  @Follows(NEXT)
  @Column({ type: 'text' })
  state: SurveyState;
  /** Until then nobody is reminded. */
  @Column({ name: 'postponed_until', type: 'timestamptz', nullable: true }) postponedUntil: Date | null;
  @Stays()
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;
  @Stays()
  @Column({ type: 'text', nullable: true })
  because: SurveyLapse | null;
  @Column({ name: 'author_id', type: 'uuid', nullable: true }) authorId: string | null;
  @Column({ type: 'text', nullable: true }) author: Author | null;
  @Stays()
  @Column({ type: 'jsonb', nullable: true })
  items: readonly ResponseItem[] | null;
  @Column({ type: 'int', nullable: true }) score: number | null;
  @Column({ type: 'int', nullable: true }) previous: number | null;
  @Stays()
  @Column({ type: 'text', nullable: true })
  course: SurveyCourse | null;
  @Stays()
  @Column({ type: 'text', nullable: true })
  urgency: Urgency | null;
  @Stays()
  @Column({ type: 'text', nullable: true })
  queue: QueueId | null;
  @Column({ type: 'jsonb' }) reasons: readonly Reason[];

  static ask(of: Asked): Survey {
    const nothing = { postponedUntil: null, closedAt: null, because: null, authorId: null, author: null, items: null, score: null };
    return Object.assign(new Survey(), of, nothing, {
      state: 'open',
      previous: null,
      course: null,
      urgency: null,
      queue: null,
      reasons: [],
    });
  }

  /** @throws SurveyNotOpenError */
  requireOpen(now: Date): void {
    if (this.state !== 'open' || this.expiresAt <= now) throw new SurveyNotOpenError();
  }

  answer(answers: SurveyAnswers, at: Date): void {
    this.go('answered', at);
    Object.assign(this, answers);
  }

  postpone(until: Date, now: Date): void {
    this.requireOpen(now);
    this.postponedUntil = until < this.expiresAt ? until : this.expiresAt;
  }

  decline(by: string, now: Date): void {
    this.go('declined', now);
    this.authorId = by;
  }

  lapse(because: SurveyLapse, now: Date): void {
    this.go('lapsed', now);
    this.because = because;
  }

  private go(to: SurveyState, at: Date): void {
    if (!NEXT[this.state].includes(to)) throw new SurveyNotOpenError();
    Object.assign(this, { state: to, closedAt: at });
  }
}
