import { isUuid } from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx } from '@careway/store';
import { Post } from './post.ts';
import { fingerprintOf, searchable } from './search.rules.ts';

const COLUMNS = `id, version, community, question_id as "questionId", parent_id as "parentId", kind, pseudonym_id as "pseudonymId",
  clinician_id as "clinicianId", language, title, text, written_at as "writtenAt", state, cause, sign, label, label_words as "labelWords",
  accepted_id as "acceptedId"`;

/** One post that row-level security shows, behind the lock of its row where it is to change. @throws NotFoundError */
export async function loadPost(tx: Tx, id: string, { lock = false } = {}): Promise<Post> {
  const found = await findPost(tx, id, { lock });
  if (!found) throw new NotFoundError();
  return found;
}

export async function findPost(tx: Tx, id: string, { lock = false } = {}): Promise<Post | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.query<object>(`select ${COLUMNS} from post where id = $1${lock ? ' for update' : ''}`, [id]);
  return row && Object.assign(new Post(), row);
}

export async function insertPost(tx: Tx, one: Post): Promise<void> {
  const whole = [one.title ?? '', one.text].join('\n');
  await tx.execute(
    `insert into post (id, version, community, question_id, parent_id, kind, pseudonym_id, clinician_id, language, title, text, written_at, state, cause, sign, fingerprint, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, to_tsvector('simple', $17) || to_tsvector('russian', $18))`,
    [
      ...[one.id, one.version, one.community, one.questionId, one.parentId, one.kind, one.pseudonymId, one.clinicianId, one.language],
      ...[one.title, one.text, one.writtenAt, one.state, one.cause, one.sign, fingerprintOf(whole), searchable(whole), whole],
    ],
  );
}

/** @throws EditedMeanwhileError */
export async function updatePost(tx: Tx, one: Post): Promise<void> {
  const { id, version, state, cause, label, labelWords, acceptedId } = one;
  const changed = await tx.execute(
    `update post set version = $2 + 1, state = $3, cause = $4, label = $5, label_words = $6, accepted_id = $7 where id = $1 and version = $2 returning id`,
    [id, version, state, cause, label, labelWords, acceptedId],
  );
  if (changed.length === 0) throw new EditedMeanwhileError('Post');
  one.version = version + 1;
}
