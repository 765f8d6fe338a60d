import type { Ctx } from '@careway/access';
import { learningUnitOf } from '@careway/clinical/learning';
import { isUuid } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx } from '@careway/store';
import { LearningRefusedError } from './learning.errors.ts';
import type { Answers, AttemptState } from './learning.rules.ts';

/** An attempt belongs to no member, so it is no entity of a record: rows, under row-level security of their own. */
export interface AttemptRow {
  readonly id: string;
  readonly version: number;
  readonly unit: string;
  readonly unitVersion: number;
  readonly state: AttemptState;
  readonly answers: Answers;
  readonly begunAt: Date;
  readonly sentAt: Date | null;
  readonly right: number | null;
  readonly asked: number | null;
}
export const ATTEMPT = `select a.id, a.version, a.unit, a.unit_version as "unitVersion", a.state, a.answers, a.begun_at as "begunAt",
  a.sent_at as "sentAt", a.right_count as "right", a.asked_count as asked from learning_attempt a`;

export interface CreditRow {
  readonly id: string;
  readonly unit: string;
  readonly unitVersion: number;
  readonly quarters: number;
  readonly earnedAt: Date;
  readonly code: string;
}
export const CREDIT = `select c.id, c.unit, c.unit_version as "unitVersion", c.quarters, c.earned_at as "earnedAt", c.code from learning_credit c`;

/** Says who learns, for the rest of the transaction; without it row-level security shows nobody's attempts and credits. */
export const enterLearning = async ({ principal: { personId, kind } }: Ctx, tx: Tx): Promise<void> =>
  void (await tx.query('select enter_learning($1, $2)', [personId, kind]));

/** @throws NotFoundError, also where it is another's */
export async function attemptById(tx: Tx, id: string): Promise<AttemptRow> {
  if (!isUuid(id)) throw new NotFoundError();
  const [row] = await tx.query<AttemptRow>(`${ATTEMPT} where a.id = $1`, [id]);
  if (!row) throw new NotFoundError();
  return row;
}

/** One's attempts at a unit, the latest first; what is old decides nothing. */
export const attemptsAt = (tx: Tx, unit: string): Promise<AttemptRow[]> =>
  tx.query<AttemptRow>(`${ATTEMPT} where a.unit = $1 order by a.begun_at desc, a.id desc limit 20`, [unit]);

/** Behind the lock of its row, as it was seen, with the unit as it was begun. @throws NotFoundError, EditedMeanwhileError, LearningRefusedError */
export async function attemptFor(tx: Tx, id: string) {
  if (!isUuid(id)) throw new NotFoundError();
  await tx.query('select from learning_attempt where id = $1 for update', [id]);
  return attemptById(tx, id);
}

/** The unit that an open attempt is about. @throws EditedMeanwhileError, LearningRefusedError where it was sent, or the unit was revised */
export function openUnitOf({ unit: id, unitVersion, state, version }: AttemptRow, expectedVersion: number) {
  const unit = learningUnitOf(id);
  if (state === 'lapsed' || unit?.version !== unitVersion) throw new LearningRefusedError('changed');
  if (state !== 'begun') throw new LearningRefusedError('sent');
  if (version !== expectedVersion) throw new EditedMeanwhileError('LearningAttempt', { currentVersion: version });
  return unit;
}
