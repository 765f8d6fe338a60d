import { z } from 'zod';
import { instant, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { uuidv5 } from '../ids.ts';
import { EMERGENCY_SIGNS } from './support.signs.ts';

/**
 * What stands under a pseudonym is told without a member: these facts carry ids of the community and of what was written, never whose it
 * is, and belong to no journey. They are ordered per community, so that no position of a session leads to a pseudonym.
 */
const community = { owner: 'support', key: 'communityId' } as const;
const code = z.string().max(40);
const about = { communityId: uuid, community: code, occurredAt: instant };

/** Which communities there are; what they explain is data of support. */
export const COMMUNITY_CODES = ['type-2-diabetes', 'hypertension', 'heart-failure', 'asthma', 'pregnancy', 'depression'] as const;

/** The id by which a community's facts are ordered, and under which it rings. */
export const communityIdOf = (community: string): string => uuidv5('community', community);

/**
 * Where bells ring that are about no member, and that a member may listen to. That it rings tells no more than that somebody wrote
 * something; what may be read is asked anew, as whoever listens.
 */
const PLACES: ReadonlySet<string> = new Set(COMMUNITY_CODES.map(communityIdOf));
export const isPlace = (id: string): boolean => PLACES.has(id);
/** Where it rings for moderators and for whoever is on call. */
export const DESK_PLACE = uuidv5('place', 'desk');
/** Where it rings for questions to colleagues, whichever it is. */
export const CONSULT_PLACE = uuidv5('place', 'consults');

export const POST_KINDS = ['question', 'answer', 'comment'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Why something written is looked at before anybody else reads it. */
export const HOLD_CAUSES = ['danger', 'spam'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

/** Why a nurse looks at something written: it sounds like an emergency or like violence, or somebody who read it says that it is danger. */
export const DANGER_SIGNS = [...EMERGENCY_SIGNS, 'violence', 'flagged'] as const;
export type DangerSign = (typeof DANGER_SIGNS)[number];

export const FLAG_REASONS = ['misinformation', 'harassment', 'personal-details', 'advertising', 'danger', 'other'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** What a moderator can decide: it stays, it stays under a label with an answer, or it goes. */
export const DECISIONS = ['keep', 'label', 'remove'] as const;
export type DecisionKind = (typeof DECISIONS)[number];
export const POST_LABELS = ['misinformation', 'outdated', 'one-experience'] as const;
export type PostLabel = (typeof POST_LABELS)[number];

/** Why a moderator may learn who stands behind a pseudonym. */
export const OPENING_REASONS = ['danger-to-life', 'threat', 'minor', 'legal-duty'] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

export const communityJoined = defineEvent('support.community-joined.v1', {
  ...community,
  says: 'Somebody joined a community under a pseudonym. Whose it is stays in support.',
  data: about,
});
export const communityLeft = defineEvent('support.community-left.v1', {
  ...community,
  says: 'Somebody left a community; what was written stays under the pseudonym.',
  data: about,
});

const post = { ...about, postId: uuid, questionId: uuid };
export const postWritten = defineEvent('support.post-written.v1', {
  ...community,
  says: 'A question, an answer or a comment was written in a community. The words, and whose they are, stay in support.',
  data: { ...post, kind: z.enum(POST_KINDS), byClinician: z.boolean(), held: z.enum(HOLD_CAUSES).nullable() },
});
export const postHeld = defineEvent('support.post-held.v1', {
  ...community,
  says: 'What somebody wrote is on the desk of the nurse on call, who has until then. What sounds like danger nobody else reads meanwhile; what somebody flagged stays where it is.',
  data: { ...post, sign: z.enum(DANGER_SIGNS), dueAt: instant },
});
export const postHoldTaken = defineEvent('support.post-hold-taken.v1', {
  ...community,
  says: 'A nurse looks after what sounds like danger.',
  data: { ...post, by: uuid },
});
export const postHoldEscalated = defineEvent('support.post-hold-escalated.v1', {
  ...community,
  says: 'No nurse decided in time about what sounds like danger: every clinician is asked.',
  data: { ...post, dueAt: instant },
});
export const postHoldDecided = defineEvent('support.post-hold-decided.v1', {
  ...community,
  says: 'Somebody looked at what sounded like danger: a false alarm is back where it was written, the rest stays away.',
  data: { ...post, by: uuid, outcome: z.enum(['restored', 'kept']) },
});
export const postWithdrawn = defineEvent('support.post-withdrawn.v1', {
  ...community,
  says: 'Whoever wrote it took it back.',
  data: post,
});
export const answerAccepted = defineEvent('support.answer-accepted.v1', {
  ...community,
  says: 'A clinician’s answer was accepted for a question.',
  data: { ...post, answerId: uuid },
});
export const postFlagged = defineEvent('support.post-flagged.v1', {
  ...community,
  says: 'Somebody said that something in a community needs a moderator.',
  data: { ...post, reason: z.enum(FLAG_REASONS) },
});
export const postDecided = defineEvent('support.post-decided.v1', {
  ...community,
  says: 'A moderator decided about something in a community.',
  data: {
    ...post,
    decisionId: uuid,
    decision: z.enum(DECISIONS),
    reason: z.enum(FLAG_REASONS),
    label: z.enum(POST_LABELS).nullable(),
    by: uuid,
  },
});
export const decisionAppealed = defineEvent('support.decision-appealed.v1', {
  ...community,
  says: 'Whoever wrote it asks for a second look at a moderator’s decision.',
  data: { ...post, decisionId: uuid },
});
export const appealDecided = defineEvent('support.appeal-decided.v1', {
  ...community,
  says: 'A moderator looked at a decision a second time.',
  data: { ...post, decisionId: uuid, outcome: z.enum(['upheld', 'overturned']), by: uuid },
});
export const postPinned = defineEvent('support.post-pinned.v1', {
  ...community,
  says: 'A moderator keeps a clinician’s answer on top of a community.',
  data: { ...post, by: uuid },
});
export const postUnpinned = defineEvent('support.post-unpinned.v1', {
  ...community,
  says: 'A moderator keeps it on top no more; it stays where it was written.',
  data: { ...post, by: uuid },
});
export const pseudonymMuted = defineEvent('support.pseudonym-muted.v1', {
  ...community,
  says: 'A moderator let a pseudonym write nothing until then; the same instant as now lets it write again.',
  data: { ...about, pseudonymId: uuid, until: instant, by: uuid },
});

/** About a member, so it says nothing of what was written. */
export const identityOpened = defineEvent('support.identity-opened.v1', {
  owner: 'support',
  key: 'memberId',
  says: 'A moderator learnt, with a reason, who stands behind a pseudonym. Which one stays in support.',
  data: { memberId: uuid, openingId: uuid, reason: z.enum(OPENING_REASONS), by: uuid, occurredAt: instant },
});
