import type { DangerSign, HoldCause, PostKind, PostLabel } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { blocksOf } from './markdown.ts';
import type { PostState } from './post.ts';

interface PostRow {
  readonly id: string;
  readonly version: number;
  readonly kind: PostKind;
  readonly community: string;
  readonly questionId: string;
  readonly parentId: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly pseudonym: string | null;
  readonly clinicianId: string | null;
  readonly profession: string | null;
  readonly writtenAt: Date;
  readonly state: PostState;
  readonly cause: HoldCause | null;
  readonly sign: DangerSign | null;
  readonly label: PostLabel | null;
  readonly labelWords: string | null;
  readonly acceptedId: string | null;
  readonly accepted: boolean;
  readonly askedByMe: boolean;
  readonly answerCount: number;
  readonly flagged: boolean;
  readonly pinned: boolean;
  readonly isMe: boolean;
  readonly nurseWords: string | null;
}
/** As whom the reader stands where it was written. */
export interface Reader {
  readonly role: string;
  readonly voice: string | null;
}
export type PostNode = ReturnType<typeof nodeOf> & { readonly below?: readonly PostNode[] };

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

/** Posts with what follows from their neighbours: `$1` is the reader's voice. Row-level security decides which there are. */
const POSTS = `select p.id, p.version, p.kind, p.community, p.question_id as "questionId", p.parent_id as "parentId", p.title, p.text, s.name as pseudonym,
  p.clinician_id as "clinicianId", c.profession, p.written_at as "writtenAt", p.state, p.cause, p.sign, p.label, p.label_words as "labelWords",
  p.accepted_id as "acceptedId", coalesce(q.accepted_id = p.id, false) as accepted, coalesce(coalesce(q.pseudonym_id, q.clinician_id) = $1, false) as "askedByMe",
  (select count(*)::int from post a where a.question_id = p.id and a.kind = 'answer' and a.state = 'published') as "answerCount",
  exists (select from post_flag f where f.post_id = p.id and f.voice = $1 and f.decision_id is null) as flagged,
  exists (select from post_pin i where i.post_id = p.id) as pinned, coalesce(coalesce(p.pseudonym_id, p.clinician_id) = $1, false) as "isMe",
  (select h.words from safety_hold h where h.id = p.id and h.voice = $1) as "nurseWords"
from post p left join pseudonym s on s.id = p.pseudonym_id left join clinician_view c on c.id = p.clinician_id left join post q on q.id = p.question_id`;

/** @param rest `where`, `order by` and `limit` over posts `p`; its parameters begin at `$2` */
export async function postNodes(tx: Tx, reader: Reader, rest: string, values: readonly unknown[]): Promise<PostNode[]> {
  const rows = await tx.query<PostRow>(`${POSTS} ${rest}`, [reader.voice, ...values]);
  return rows.map((row) => nodeOf(row, reader));
}

function nodeOf(row: PostRow, { role }: Reader) {
  const { isMe, accepted, kind, state } = row;
  const mayKnow = isMe || role === 'moderator';
  return {
    __typename: 'Post',
    parentId: row.parentId,
    ...{ id: row.id, version: row.version, kind: toEnum(kind), community: row.community, questionId: row.questionId },
    ...{ title: row.title, body: blocksOf(row.text), writtenAt: row.writtenAt, state: toEnum(state) },
    heldFor: mayKnow && state === 'held' && row.cause ? toEnum(row.cause) : null,
    sign: mayKnow && row.sign ? toEnum(row.sign) : null,
    ...{ label: row.label && toEnum(row.label), labelWords: row.labelWords, accepted, answered: row.acceptedId !== null },
    mayAccept: kind === 'answer' && !accepted && row.clinicianId !== null && !isMe && (row.askedByMe || role === 'clinician'),
    ...{ answerCount: row.answerCount, flagged: row.flagged, pinned: row.pinned, nurseWords: row.nurseWords },
    author: {
      ...{ pseudonym: row.pseudonym, verified: row.clinicianId !== null, profession: row.profession, isMe },
      clinician: row.clinicianId ? { id: row.clinicianId } : null,
    },
  };
}
