import type { Ctx } from '@careway/access';
import { CONSULT_PLACE, type ConsultSpecialty, isUuid } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx } from '@careway/store';
import { toEnum } from './gate.ts';
import { ConsultStateError } from './consult.errors.ts';
import { type ConsultState, mayBecome } from './consult.rules.ts';

/** A published question. It belongs to no member, so it is no entity of a record: rows, under row-level security of their own. */
export interface ConsultRow {
  readonly id: string;
  readonly version: number;
  readonly authorId: string;
  readonly specialty: ConsultSpecialty;
  readonly state: Extract<ConsultState, 'published' | 'answered' | 'closed' | 'withdrawn'>;
  readonly text: string;
  readonly publishedAt: Date;
  readonly outcome: string | null;
  readonly closedAt: Date | null;
  readonly answerCount: number;
}
export const CONSULT = `select c.id, c.version, c.author_id as "authorId", c.specialty, c.state, c.text, c.published_at as "publishedAt", c.outcome,
  c.closed_at as "closedAt", (select count(*)::int from consult_answer a where a.consult_id = c.id) as "answerCount" from consult c`;

/** Says in which role somebody reads consults, for the rest of the transaction; without it row-level security shows none. */
export const enterConsults = async ({ principal: { personId, kind } }: Ctx, tx: Tx): Promise<void> =>
  void (await tx.query('select enter_consults($1, $2)', [personId, kind]));

/** Rings for the open pages of a question and of the list; that it rings leads to nobody. */
export function ringConsult(tx: Tx, id: string): void {
  for (const place of [id, CONSULT_PLACE]) tx.ring(place, 'consultChanged', place);
}

/** @throws NotFoundError */
export async function consultById(tx: Tx, id: string): Promise<ConsultRow> {
  if (!isUuid(id)) throw new NotFoundError();
  const [row] = await tx.query<ConsultRow>(`${CONSULT} where c.id = $1`, [id]);
  if (!row) throw new NotFoundError();
  return row;
}

/** Behind the lock of its row, in a state from which it may become that one. @throws NotFoundError, ConsultStateError, EditedMeanwhileError */
export async function consultFor(tx: Tx, id: string, next: ConsultState, expectedVersion?: number): Promise<ConsultRow> {
  if (!isUuid(id)) throw new NotFoundError();
  await tx.query('select from consult where id = $1 for update', [id]);
  const row = await consultById(tx, id);
  if (!mayBecome(row.state, next)) throw new ConsultStateError(row.state);
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    throw new EditedMeanwhileError('Consult', { currentVersion: row.version });
  return row;
}

export const consultNode = (row: ConsultRow, readerId: string) => ({
  __typename: 'Consult' as const,
  ...row,
  state: toEnum(row.state),
  specialty: toEnum(row.specialty),
  author: { id: row.authorId },
  mine: row.authorId === readerId,
});
export type ConsultNode = ReturnType<typeof consultNode>;
