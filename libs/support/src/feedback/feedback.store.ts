import type { Ctx } from '@careway/access';
import { isUuid } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, selection, type Tx } from '@careway/store';
import { Feedback } from './feedback.entity.ts';
import type { DeskRow, FeedbackRow } from './feedback.nodes.ts';

const WORDS = `coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'side', w.side, 'text', w.text, 'writtenAt', w.written_at) order by w.written_at, w.id)
  from feedback_words w where w.member_id = f.member_id and w.feedback_id = f.id), '[]') as words`;

/** Feedback with what was written; row-level security decides which there is. */
export const feedbackRows = (tx: Tx, where: string, values: readonly unknown[], order = 'f.given_at desc, f.id'): Promise<FeedbackRow[]> =>
  tx.query<FeedbackRow>(`select ${selection(Feedback, 'f')}, ${WORDS} from feedback f where ${where} order by ${order} limit 100`, values);

/** Who could look after it: whose desk it stands at. */
const COLLEAGUES = `array(select m.person_id from feedback_manager m where m.clinic_id = f.clinic_id union select a.person_id from feedback_administrator a
  where f.escalated_for is not null or not exists (select from feedback_manager m where m.clinic_id = f.clinic_id)) as colleagues`;

/** As they stand at a desk. */
export const deskRows = (tx: Tx, where: string, values: readonly unknown[], order = 'f.id'): Promise<DeskRow[]> =>
  tx.query<DeskRow>(
    `select ${selection(Feedback, 'f')}, ${WORDS}, ${COLLEAGUES} from feedback f where ${where} order by ${order} limit 100`,
    values,
  );

/** From here on the transaction sees what this person answers. No record is open with it. */
export const enterDesk = ({ principal }: Ctx, tx: Tx): Promise<unknown> => tx.query('select enter_feedback_desk($1)', [principal.personId]);

/** Behind the lock of its row, at the desk. @throws NotFoundError */
export async function lockAtDesk(tx: Tx, id: string): Promise<Feedback> {
  if (!isUuid(id)) throw new NotFoundError();
  const [row] = await tx.query<object>(`select ${selection(Feedback, 'f')} from feedback f where f.id = $1 for update`, [id]);
  if (!row) throw new NotFoundError();
  return Object.assign(new Feedback(), row);
}

/** @throws EditedMeanwhileError */
export async function saveAtDesk(tx: Tx, one: Feedback): Promise<void> {
  const { memberId, id, version, state, takenBy, answeredAt, waitingSince, sign } = one;
  const changed = await tx.execute(
    `update feedback set version = $3 + 1, state = $4, taken_by = $5, answered_at = $6, waiting_since = $7, sign = $8
     where member_id = $1 and id = $2 and version = $3 returning id`,
    [memberId, id, version, state, takenBy, answeredAt, waitingSince, sign],
  );
  if (changed.length === 0) throw new EditedMeanwhileError('Feedback');
  one.version = version + 1;
}
