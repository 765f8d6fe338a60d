import type { Sensitivity, VisitParty } from '@careway/contracts';
import { type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SignalRefusedError } from './visit.errors.ts';
import { isHeard } from './visit.rules.ts';
import { MOST_A_MINUTE, type SignalBody } from './signal.rules.ts';

const MINUTE = 60_000;

/**
 * A person's place in the room of a visit, and whether their page is heard. That somebody came, was called in or left for good is told as
 * a fact of the visit; a page that is loaded again is none.
 */
@WorkingState()
@Entity({ name: 'visit_seat' })
export class VisitSeat implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (visit, person): one each, whatever they open it on. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'visit_id', type: 'uuid' }) readonly visitId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text' }) readonly party: VisitParty;
  /** Of a guest, the guest's id. */
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  /** Which window holds the place; it makes its own name. */
  @Column({ type: 'uuid' }) connection: string;
  @Column({ name: 'seen_at', type: 'timestamptz' }) seenAt: Date;
  @Column({ name: 'left_at', type: 'timestamptz', nullable: true }) leftAt: Date | null;
  /** The number of the last signal that was sent to it. */
  @Column({ type: 'int' }) mail: number;
  /** Signals that it sent in the minute that began then. */
  @Column({ name: 'window_at', type: 'timestamptz' }) windowAt: Date;
  @Column({ type: 'int' }) sent: number;

  static take(
    of: Pick<VisitSeat, 'memberId' | 'id' | 'visitId' | 'sensitivity' | 'party' | 'personId'>,
    connection: string,
    now: Date,
  ): VisitSeat {
    return Object.assign(new VisitSeat(), of, { connection, seenAt: now, leftAt: null, mail: 0, windowAt: now, sent: 0 });
  }

  /** The newest window has it; the one before is told that it was opened elsewhere. */
  retake(connection: string, now: Date): void {
    Object.assign(this, { connection, seenAt: now, leftAt: null });
  }

  holds(connection: string): boolean {
    return this.leftAt === null && this.connection === connection;
  }

  /** Answers whether it had been lost, so that others want to know. */
  hear(now: Date): boolean {
    const wasLost = !isHeard(this.seenAt, now);
    this.seenAt = now;
    return wasLost;
  }

  leave(now: Date): void {
    this.leftAt = now;
  }

  isHere(now: Date): boolean {
    return this.leftAt === null && isHeard(this.seenAt, now);
  }

  /** @throws SignalRefusedError */
  send(now: Date): void {
    if (+now - +this.windowAt >= MINUTE) Object.assign(this, { windowAt: now, sent: 0 });
    if (this.sent >= MOST_A_MINUTE) throw new SignalRefusedError();
    this.sent += 1;
  }
}

/** What one window sends another so that their pictures find each other. It is no medical content, and gone after some minutes. */
@WorkingState()
@Entity({ name: 'visit_signal' })
export class VisitSignal implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'visit_id', type: 'uuid' }) readonly visitId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'from_seat', type: 'uuid' }) readonly fromSeat: string;
  @Column({ name: 'from_connection', type: 'uuid' }) readonly fromConnection: string;
  @Column({ name: 'to_seat', type: 'uuid' }) readonly toSeat: string;
  @Column({ name: 'to_connection', type: 'uuid' }) readonly toConnection: string;
  /** Of whom the signal is for: row-level security shows it to nobody else. */
  @Column({ name: 'to_person', type: 'uuid' }) readonly toPerson: string;
  /** Counts what was sent to a seat, from 1. */
  @Column({ type: 'int' }) readonly number: number;
  @Column({ type: 'jsonb' }) readonly body: SignalBody;
  @Column({ name: 'sent_at', type: 'timestamptz' }) readonly sentAt: Date;
}
