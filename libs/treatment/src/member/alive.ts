import type { Tx } from '@careway/store';
import { MemberDiedError } from './member.errors.ts';

/** Throws {@link MemberDiedError} for somebody of whom the registry told that they died. The record must have been opened. */
export async function requireAlive(tx: Tx, memberId: string): Promise<void> {
  const dead = await tx.query('select from member where member_id = $1 and died_at is not null', [memberId]);
  if (dead.length) throw new MemberDiedError();
}
