import { isUuid } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx } from '@careway/store';
import { PostDecision } from './decision.ts';

const COLUMNS = `id, version, post_id as "postId", community, voice, decision, reason, words, decided_by as "decidedBy", decided_at as "decidedAt", state,
  appeal_words as "appealWords", appealed_at as "appealedAt", answer_words as "answerWords", answered_by as "answeredBy", answered_at as "answeredAt"`;
const made = (row: object): PostDecision => Object.assign(new PostDecision(), row);

/** Behind the lock of its row. @throws NotFoundError */
export async function lockDecision(tx: Tx, id: string): Promise<PostDecision> {
  if (!isUuid(id)) throw new NotFoundError();
  const [row] = await tx.query<object>(`select ${COLUMNS} from post_decision where id = $1 for update`, [id]);
  if (!row) throw new NotFoundError();
  return made(row);
}

/** Newest first; whoever wrote the post sees its own, a moderator all. */
export async function decisionsOf(tx: Tx, postId: string): Promise<PostDecision[]> {
  return (
    await tx.query<object>(`select ${COLUMNS} from post_decision where post_id = $1 order by decided_at desc limit 20`, [postId])
  ).map(made);
}

export async function insertDecision(tx: Tx, one: PostDecision): Promise<void> {
  await tx.execute(
    `insert into post_decision (id, version, post_id, community, voice, decision, reason, words, decided_by, decided_at, state)
     values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [one.id, one.postId, one.community, one.voice, one.decision, one.reason, one.words, one.decidedBy, one.decidedAt, one.state],
  );
}

/** @throws EditedMeanwhileError */
export async function updateDecision(tx: Tx, one: PostDecision): Promise<void> {
  const { id, version, state, appealWords, appealedAt, answerWords, answeredBy, answeredAt } = one;
  const changed = await tx.execute(
    `update post_decision set version = $2 + 1, state = $3, appeal_words = $4, appealed_at = $5, answer_words = $6, answered_by = $7, answered_at = $8
     where id = $1 and version = $2 returning id`,
    [id, version, state, appealWords, appealedAt, answerWords, answeredBy, answeredAt],
  );
  if (changed.length === 0) throw new EditedMeanwhileError('PostDecision');
  one.version = version + 1;
}
