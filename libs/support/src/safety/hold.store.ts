import { isUuid } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx } from '@careway/store';
import type { Post } from '../post/post.ts';
import { SafetyHold } from './hold.ts';
import { dueFrom } from './on-call.ts';

/** Begins the nurse's clock in the transaction that writes the post; answers when it runs out. */
export async function holdFor(tx: Tx, { id, community, questionId, voice, sign }: Post, now: Date): Promise<Date> {
  const dueAt = dueFrom(now);
  await tx.execute(
    `insert into safety_hold (id, version, community, question_id, voice, sign, held_at, due_at, state) values ($1, 1, $2, $3, $4, $5, $6, $7, 'waiting')`,
    [id, community, questionId, voice, sign, now, dueAt],
  );
  return dueAt;
}

const COLUMNS = `id, version, community, question_id as "questionId", sign, held_at as "heldAt", due_at as "dueAt", state, taken_by as "takenBy", taken_at as "takenAt",
  escalated_at as "escalatedAt", decided_by as "decidedBy", decided_at as "decidedAt", words`;

/** Behind the lock of its row. @throws NotFoundError */
export async function lockHold(tx: Tx, id: string): Promise<SafetyHold> {
  if (!isUuid(id)) throw new NotFoundError();
  const [row] = await tx.query<object>(`select ${COLUMNS} from safety_hold where id = $1 for update`, [id]);
  if (!row) throw new NotFoundError();
  return Object.assign(new SafetyHold(), row);
}

/** What waits, what is due first on top. */
export async function holdsThatWait(tx: Tx, most: number): Promise<SafetyHold[]> {
  const rows = await tx.query<object>(`select ${COLUMNS} from safety_hold where state = 'waiting' order by due_at, id limit $1`, [most]);
  return rows.map((row) => Object.assign(new SafetyHold(), row));
}

/** @throws EditedMeanwhileError */
export async function saveHold(tx: Tx, one: SafetyHold): Promise<void> {
  const { id, version, state, takenBy, takenAt, escalatedAt, decidedBy, decidedAt, words } = one;
  const changed = await tx.execute(
    `update safety_hold set version = $2 + 1, state = $3, taken_by = $4, taken_at = $5, escalated_at = $6, decided_by = $7, decided_at = $8, words = $9
     where id = $1 and version = $2 returning id`,
    [id, version, state, takenBy, takenAt, escalatedAt, decidedBy, decidedAt, words],
  );
  if (changed.length === 0) throw new EditedMeanwhileError('SafetyHold');
  one.version = version + 1;
}
