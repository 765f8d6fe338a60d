import { type EmergencySign, type FeedbackCategory, type FeedbackSubject, raisedExpectedBy, replyExpectedBy } from '@careway/contracts';
import { Follows, type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FeedbackStepError } from './feedback.errors.ts';

export const FEEDBACK_STATES = ['received', 'taken', 'answered', 'closed'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];
/** Which state may follow which. Whoever writes again opens it again, and it stays with whoever had it; what is given back is everybody's. */
export const NEXT: Readonly<Record<FeedbackState, readonly FeedbackState[]>> = {
  received: ['taken'],
  taken: ['answered', 'received'],
  answered: ['taken', 'closed'],
  closed: ['taken'],
};
type Given =
  'memberId' | 'id' | 'about' | 'subjectId' | 'clinicId' | 'category' | 'rating' | 'signedAs' | 'authorId' | 'author' | 'givenAt' | 'sign';

/** What a member said about a clinic, an article or a visit, and how it stands. Its words are rows of their own. */
@Entity()
export class Feedback implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly about: FeedbackSubject;
  /** A clinic, the name of an article, a visit. */
  @Column({ name: 'subject_id', type: 'text' }) readonly subjectId: string;
  /** Whose managers look after it; null for an article. */
  @Column({ name: 'clinic_id', type: 'uuid', nullable: true }) readonly clinicId: string | null;
  @Column({ type: 'text' }) readonly category: FeedbackCategory;
  /** 1 to 5. */
  @Column({ type: 'int', nullable: true }) readonly rating: number | null;
  /** The name that its writer wants to be answered by; null: whoever answers does not learn who it is. */
  @Column({ name: 'signed_as', type: 'text', nullable: true }) readonly signedAs: string | null;
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'text' }) readonly author: 'member' | 'proxy';
  @Column({ name: 'given_at', type: 'timestamptz' }) readonly givenAt: Date;
  /** What it sounds like, when that must not wait for an answer. */
  @Column({ type: 'text', nullable: true }) sign: EmergencySign | null;
  @Follows(NEXT)
  @Column({ type: 'text' })
  state: FeedbackState;
  /** Of the first words that wait for the house; null while none do. */
  @Column({ name: 'waiting_since', type: 'timestamptz', nullable: true }) waitingSince: Date | null;
  @Column({ name: 'taken_by', type: 'uuid', nullable: true }) takenBy: string | null;
  /** The wait (by its beginning) that was last too long, so that it was given to every administrator. From then on it stands at everybody's desk. */
  @Column({ name: 'escalated_for', type: 'timestamptz', nullable: true }) escalatedFor: Date | null;
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'boolean', nullable: true }) helpful: boolean | null;

  static give(of: Pick<Feedback, Given>): Feedback {
    const nothing = { takenBy: null, escalatedFor: null, answeredAt: null, helpful: null };
    return Object.assign(new Feedback(), of, nothing, { state: 'received', waitingSince: of.givenAt });
  }

  /** @throws FeedbackStepError */
  take(by: string): void {
    this.go('taken');
    this.takenBy = by;
  }

  /** By whoever looks after it. @throws FeedbackStepError */
  answer(by: string, now: Date): void {
    this.isOf(by);
    this.go('answered');
    Object.assign(this, { answeredAt: now, waitingSince: null, sign: null });
  }

  /** To a colleague, by whoever looks after it; the clock goes on. @throws FeedbackStepError */
  handOver(by: string, to: string): void {
    this.isOf(by);
    if (this.state !== 'taken') throw new FeedbackStepError(this.state.toUpperCase());
    this.takenBy = to;
  }

  /** To everybody at the desk, by whoever looked after it. @throws FeedbackStepError */
  giveBack(by: string): void {
    this.isOf(by);
    this.go('received');
    this.takenBy = null;
  }

  /** Nobody answered in time, and that was not told yet of what waits now. */
  isToEscalate(now: Date): boolean {
    const due = dueOf(this);
    return due !== null && due <= now && !isEscalated(this);
  }

  /** It is every administrator's, whoever had it. */
  escalate(): void {
    if (this.state === 'taken') this.go('received');
    Object.assign(this, { takenBy: null, escalatedFor: this.waitingSince });
  }

  /** The member writes again. While nobody has answered yet it waits as before. */
  reply(sign: EmergencySign | null, now: Date): void {
    this.sign = sign ?? this.sign;
    if (this.state === 'received' || this.state === 'taken') return;
    this.go('taken');
    Object.assign(this, { waitingSince: now, helpful: null });
  }

  /** @throws FeedbackStepError */
  close(helpful: boolean): void {
    this.go('closed');
    this.helpful = helpful;
  }

  private isOf(person: string): void {
    if (this.takenBy !== person) throw new FeedbackStepError(this.state.toUpperCase());
  }

  private go(to: FeedbackState): void {
    if (!NEXT[this.state].includes(to)) throw new FeedbackStepError(this.state.toUpperCase());
    this.state = to;
  }
}

/** What waits now was given to every administrator; an earlier wait is over. */
export const isEscalated = ({ waitingSince, escalatedFor }: Pick<Feedback, 'waitingSince' | 'escalatedFor'>): boolean =>
  waitingSince !== null && escalatedFor?.getTime() === waitingSince.getTime();

/** By when the house answers what waits, in the hours of clinics; what sounds like an emergency, as soon as such a message. */
export const dueOf = ({ waitingSince, sign }: Pick<Feedback, 'waitingSince' | 'sign'>): Date | null =>
  waitingSince && (sign ? raisedExpectedBy : replyExpectedBy)(waitingSince);
