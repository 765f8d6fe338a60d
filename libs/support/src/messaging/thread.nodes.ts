import { type EmergencySign, toGlobalId } from '@careway/contracts';
import type { MessageSide } from './message.entity.ts';
import { dueOf } from './thread.entity.ts';
import type { ThreadRow } from './thread.query.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

/** A person by id; names come from the registry, which knows who may learn them. */
const participant = (memberId: string, personId: string, side: MessageSide) => ({
  memberId,
  personId,
  side: toEnum(side),
  clinician: side === 'care-team' ? { memberId, id: personId } : null,
});

export interface MessageRow {
  readonly id: string;
  readonly threadId: string;
  readonly number: number;
  readonly authorId: string;
  readonly side: MessageSide;
  readonly text: string;
  readonly sign: EmergencySign | null;
  readonly sentAt: Date;
  readonly readBy: readonly string[];
}
export type MessageNode = ReturnType<typeof messageNode>;
export type ThreadNode = ReturnType<typeof threadNode>;

export const messageNode = (memberId: string, readerId: string, row: MessageRow) => ({
  __typename: 'Message',
  memberId,
  id: toGlobalId({ memberId, id: row.id }),
  threadId: toGlobalId({ memberId, id: row.threadId }),
  text: row.text,
  sentAt: row.sentAt,
  author: participant(memberId, row.authorId, row.side),
  fromMe: row.authorId === readerId,
  readBy: row.readBy,
  emergency: row.sign && toEnum(row.sign),
});

/** Who has the next word. */
const waitingFor = ({ closedAt, waitingSince }: ThreadRow): string => (closedAt ? 'NOBODY' : waitingSince ? 'CARE_TEAM' : 'MEMBER');

export const threadNode = (row: ThreadRow) => ({
  __typename: 'Thread',
  memberId: row.memberId,
  ref: { memberId: row.memberId, id: row.id },
  id: toGlobalId(row),
  version: row.version,
  member: { id: row.memberId, memberId: row.memberId },
  journey: { memberId: row.memberId, id: toGlobalId({ memberId: row.memberId, id: row.journeyId }) },
  topic: toEnum(row.topic),
  openedAt: row.openedAt,
  lastAt: row.lastAt,
  messageCount: row.messageCount,
  unread: row.unread,
  waitingFor: waitingFor(row),
  waitingSince: row.waitingSince,
  replyExpectedBy: dueOf(row),
  raised: row.raisedAt !== null,
  escalatedAt: row.escalatedAt,
  closedAt: row.closedAt,
  closedBy: row.closedBy === null ? null : { memberId: row.memberId, id: row.closedBy },
  closeReason: row.closeReason && toEnum(row.closeReason),
  participants: row.participants.map(({ personId, side }) => participant(row.memberId, personId, side)),
  draft: row.draft ?? '',
});
