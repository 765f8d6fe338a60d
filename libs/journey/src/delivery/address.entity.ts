import { hash } from 'node:crypto';
import { dayIn } from '@careway/contracts';
import { type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const CODE_MS = 30 * 60_000;
/** Six digits stand up to this many guesses: a chance of 5 in a million. */
const MOST_TRIES = 5;
/** So that nobody has a stranger's mailbox filled. */
const MOST_ASKED_A_DAY = 5;

/** Where somebody's mail goes: only to an address from which a code has come back. One row each, under the member's own id. */
@Entity({ name: 'notification_address' })
export class NotificationAddress implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  /** Confirmed; null: no mail is sent. */
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ name: 'asked_email', type: 'text', nullable: true }) askedEmail: string | null;
  @Column({ name: 'code_hash', type: 'text', nullable: true }) codeHash: string | null;
  @Column({ name: 'code_until', type: 'timestamptz', nullable: true }) codeUntil: Date | null;
  @Column({ type: 'int' }) tries: number;
  @Column({ name: 'asked_on', type: 'date', nullable: true }) askedOn: string | null;
  @Column({ name: 'asked_count', type: 'int' }) askedCount: number;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt: Date;

  static first(memberId: string, now: Date): NotificationAddress {
    return Object.assign(new NotificationAddress(), {
      ...{ memberId, id: memberId, version: 0, email: null, askedEmail: null, codeHash: null, codeUntil: null },
      ...{ tries: 0, askedOn: null, askedCount: 0, changedAt: now },
    });
  }

  /** Another address is asked for; what was confirmed stays until the new one is. @returns false: asked too often today */
  ask(email: string, code: string, now: Date): boolean {
    const today = dayIn(now);
    const asked = this.askedOn === today ? this.askedCount : 0;
    if (asked >= MOST_ASKED_A_DAY) return false;
    Object.assign(this, {
      askedEmail: email,
      codeHash: hashOf(this.memberId, code),
      codeUntil: new Date(now.getTime() + CODE_MS),
      tries: 0,
    });
    Object.assign(this, { askedOn: today, askedCount: asked + 1, changedAt: now });
    return true;
  }

  /** @returns whether the code is the one that was sent, in time and not guessed too often; each attempt counts */
  confirm(code: string, now: Date): boolean {
    const { askedEmail, codeHash, codeUntil } = this;
    if (!askedEmail || !codeHash || !codeUntil || codeUntil <= now || this.tries >= MOST_TRIES) return false;
    this.tries += 1;
    if (hashOf(this.memberId, code) !== codeHash) return false;
    Object.assign(this, { email: askedEmail, askedEmail: null, codeHash: null, codeUntil: null, changedAt: now });
    return true;
  }

  remove(now: Date): void {
    Object.assign(this, { email: null, askedEmail: null, codeHash: null, codeUntil: null, changedAt: now });
  }
}

const hashOf = (memberId: string, code: string): string => hash('sha256', `${memberId} ${code}`);
