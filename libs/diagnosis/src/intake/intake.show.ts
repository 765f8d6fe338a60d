import { canonicalOf, isRedFlag, progressOf, type Questionnaire, type Reason, shownPaths, type Triage } from '@careway/clinical';
import { toGlobalId } from '@careway/contracts';
import { askedOf } from './asked.rules.ts';
import type { OpenDraft } from './draft.entity.ts';
import type { Intake } from './intake.entity.ts';
import { labelOf, type Known, responseOf, triageOf } from './intake.rules.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

/** A document as it leaves through the graph. Its title and description are written by the fields, in the language asked. */
export const showQuestionnaire = (document: Questionnaire) => ({
  id: document.id ?? canonicalOf(document),
  canonical: canonicalOf(document),
  sensitivity: toEnum(labelOf(document)),
  document,
});
export type ShownQuestionnaire = ReturnType<typeof showQuestionnaire>;

const showReason = ({ rule, urgency, reason, advice, source }: Reason) => ({
  rule,
  urgency: toEnum(urgency),
  isRedFlag: isRedFlag({ urgency }),
  reasonIn: reason,
  adviceIn: advice,
  source: source ? { title: source.title, year: source.year, url: source.url } : null,
});
export type ShownReason = ReturnType<typeof showReason>;

/** A draft with what the engine says about it now: what is asked, how far it is, and what cannot wait until it is sent. */
export function showDraft({ draft, ...asking }: OpenDraft, known: Known, now: Date) {
  const { document } = asking;
  const given = responseOf(draft.questionnaire, draft.items);
  const { asked, answered, missing, next } = progressOf(document, given);
  const found: Triage = triageOf(asking, draft.items, known, now);
  return {
    __typename: 'IntakeDraft',
    memberId: draft.memberId,
    id: toGlobalId(draft),
    version: draft.version,
    questionnaire: showQuestionnaire(document),
    response: given,
    shown: shownPaths(document, given),
    progress: { asked, answered, missing, next: next ?? null },
    answers: askedOf(document, draft.items),
    redFlags: found.redFlags.map(showReason),
    isOpen: draft.status === 'in-progress',
    startedAt: draft.startedAt,
    savedAt: draft.savedAt,
  };
}
export type ShownDraft = ReturnType<typeof showDraft>;

/** Its columns, which the graph shows as they are where no line below says otherwise. */
const columns = (row: Omit<Intake, 'take' | 'close'>) => ({ ...row });

/** An intake as it leaves through the graph; its class name tells unions what it is. */
export const showIntake = (row: Intake) => ({
  ...columns(row),
  __typename: 'Intake',
  id: toGlobalId(row),
  journeyId: toGlobalId({ memberId: row.memberId, id: row.journeyId }),
  member: { id: row.memberId, memberId: row.memberId },
  sensitivity: toEnum(row.sensitivity),
  titleIn: row.title,
  response: {
    ...responseOf(row.questionnaire, row.items),
    status: 'completed',
    subject: { reference: `Patient/${row.memberId}` },
    author: { reference: row.author === 'proxy' ? `RelatedPerson/${row.authorId}` : `Patient/${row.authorId}` },
    authored: row.completedAt.toISOString(),
  },
  answers: row.asked,
  author: toEnum(row.author),
  urgency: toEnum(row.urgency),
  queue: toEnum(row.queue),
  reasons: row.reasons.map(showReason),
  state: toEnum(row.state),
  takenBy: row.takenBy && { id: row.takenBy },
  closedBy: row.closedBy && { id: row.closedBy },
  outcome: row.outcome && toEnum(row.outcome),
});
/** As the reception of the member's clinic sees it: what is needed to decide who looks after it. */
export const showIncomingIntake = (row: Intake) => ({
  __typename: 'IncomingIntake',
  id: toGlobalId(row),
  member: { id: row.memberId, memberId: row.memberId },
  titleIn: row.title,
  reasonIn: row.reasons[0]?.reason ?? null,
  completedAt: row.completedAt,
  urgency: toEnum(row.urgency),
  queue: toEnum(row.queue),
});
export type ShownIncomingIntake = ReturnType<typeof showIncomingIntake>;
export type ShownIntake = ReturnType<typeof showIntake>;
