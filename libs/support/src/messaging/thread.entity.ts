import { type CloseReason, raisedExpectedBy, replyExpectedBy, type Sensitivity, type ThreadTopic } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Message } from './message.entity.ts';
import { ThreadClosedError } from './messaging.errors.ts';
import { mayBecome, type ThreadState } from './thread.rules.ts';

/** A conversation between a member's side and the care team, tied to a journey; and how it stands after its last message. */
@Entity()
export class Thread implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly topic: ThreadTopic;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'opened_by', type: 'uuid' }) readonly openedBy: string;
  @Column({ name: 'opened_at', type: 'timestamptz' }) readonly openedAt: Date;
  @Column({ name: 'last_at', type: 'timestamptz' }) lastAt: Date;
  /** Up to this message nothing waits for an answer any more. */
  @Column({ type: 'int' }) settled: number;
  /** Of the first message that waits for the care team; null while none does. */
  @Column({ name: 'waiting_since', type: 'timestamptz', nullable: true }) waitingSince: Date | null;
  /** Of the first that waits and sounds like an emergency. */
  @Column({ name: 'raised_at', type: 'timestamptz', nullable: true }) raisedAt: Date | null;
  /** When what waits now was given back to the whole team. */
  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true }) escalatedAt: Date | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt: Date | null;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) closedBy: string | null;
  @Column({ name: 'close_reason', type: 'text', nullable: true }) closeReason: CloseReason | null;

  static open(of: Pick<Thread, 'memberId' | 'id' | 'journeyId' | 'topic' | 'sensitivity' | 'openedBy' | 'openedAt'>): Thread {
    const nothing = { waitingSince: null, raisedAt: null, escalatedAt: null, closedAt: null, closedBy: null, closeReason: null };
    return Object.assign(new Thread(), of, nothing, { lastAt: of.openedAt, settled: 0 });
  }

  get state(): ThreadState {
    return this.closedAt ? 'closed' : 'open';
  }

  /** Somebody wrote. What the care team writes answers all that waited. */
  take({ number, side, sentAt, sign }: Pick<Message, 'number' | 'side' | 'sentAt' | 'sign'>): void {
    this.lastAt = sentAt;
    if (side === 'care-team') return this.settle(number);
    this.waitingSince ??= sentAt;
    if (sign) this.raisedAt ??= sentAt;
  }

  /** `upTo` is the number of its last message. @throws ThreadClosedError */
  close(upTo: number, reason: CloseReason, by: string, now: Date): void {
    if (!mayBecome(this.state, 'closed')) throw new ThreadClosedError(this.closedAt!);
    this.settle(upTo);
    Object.assign(this, { closedAt: now, closedBy: by, closeReason: reason });
  }

  /** Somebody wrote in it. */
  reopen(): void {
    Object.assign(this, { closedAt: null, closedBy: null, closeReason: null });
  }

  /** By when the care team answers what waits; null while nothing does. */
  dueAt(): Date | null {
    return dueOf(this);
  }

  /** Nobody answered in time, and that was not told yet. */
  isToEscalate(now: Date): boolean {
    const due = this.dueAt();
    return due !== null && due <= now && this.escalatedAt === null;
  }

  escalate(now: Date): void {
    this.escalatedAt = now;
  }

  private settle(number: number): void {
    Object.assign(this, { settled: number, waitingSince: null, raisedAt: null, escalatedAt: null });
  }
}

/** What sounds like an emergency is due before everything else that waits. */
export function dueOf({ waitingSince, raisedAt }: Pick<Thread, 'waitingSince' | 'raisedAt'>): Date | null {
  if (!waitingSince) return null;
  const dues = [replyExpectedBy(waitingSince), ...(raisedAt ? [raisedExpectedBy(raisedAt)] : [])];
  return new Date(Math.min(...dues.map(Number)));
}
