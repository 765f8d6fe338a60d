import type { Language, MessageParams } from '@careway/portal-ui/i18n';
import type { IconName } from '@careway/portal-ui/icon';
import type { ClinicConceptFragment, ClinicEntryFragment } from '../generated/graph.ts';

type Entry = ClinicEntryFragment;

const ICONS: Readonly<Record<Entry['type'], IconName>> = {
  THREAD: 'chat',
  MESSAGE: 'chat',
  INTAKE: 'clip',
  SURVEY: 'pulse',
  ENCOUNTER: 'clip',
  NOTE: 'edit',
  APPOINTMENT: 'calendar',
  VIDEO_VISIT: 'video',
  CONSULT: 'people',
  REPORT: 'flask',
  RESULT: 'pulse',
  IMAGING: 'eye',
  ALLERGY: 'alert',
  CONDITION: 'flag',
  CONDITION_CONFIRMED: 'flag',
  CONDITION_RESOLVED: 'check',
  PROCEDURE: 'heart',
  IMMUNIZATION: 'shield',
  PLAN: 'route',
  PLAN_ACTIVATED: 'route',
  PLAN_SUSPENDED: 'clock',
  PLAN_RESUMED: 'route',
  PLAN_CLOSED: 'route',
  GOAL: 'edit',
  TASK: 'edit',
  TASK_COMPLETED: 'check',
  MEDICATION: 'pill',
  MEDICATION_CHANGED: 'pill',
  REFILL: 'refill',
  ORDER: 'flask',
  REFERRAL: 'route',
  READING: 'pulse',
  GOAL_PROGRESSED: 'flag',
  GOAL_REACHED: 'check',
};

export const iconOf = ({ type }: Entry): IconName => ICONS[type];

/** What the entry is about: a concept to be named, or words as somebody wrote them. */
export function subjectOf(entry: Entry, language: Language): { concept?: ClinicConceptFragment; words?: string; detail?: string } {
  const { item } = entry;
  switch (item.__typename) {
    case 'Encounter':
      return { ...concept(item.kind), ...(item.practitioner && { detail: item.practitioner.displayName }) };
    case 'Note':
      return { words: item.author.displayName };
    case 'Result':
      return { concept: item.code, detail: readingOf(item) };
    case 'Report':
    case 'Condition':
    case 'Procedure':
    case 'Immunization':
    case 'Allergy':
    case 'Task':
      return { concept: item.code };
    case 'Medication':
      return { concept: item.code, ...(item.dosage && { detail: item.dosage }) };
    case 'Refill':
      return { ...concept(item.medication?.code), ...(item.refusalReason && { detail: item.refusalReason }) };
    case 'Order':
      return { concept: item.code, detail: item.cancelReason ?? item.why };
    case 'Referral':
      return { concept: item.specialty, detail: item.endReason ?? item.report ?? item.why };
    case 'Appointment':
      return item.clinician ? { words: item.clinician.displayName } : {};
    case 'VideoVisit':
      return { words: item.ledFor.displayName };
    case 'AttachedConsult':
      return { words: item.attachedBy.displayName, ...(item.said && { detail: item.said }) };
    case 'Intake':
      return { words: item[language] };
    case 'Survey':
      return { words: item.survey[language], detail: item.score === null ? '' : `${item.score}/${item.survey.highest}` };
    case 'Imaging':
      return { words: [item.modalityText, item.bodySite].filter(Boolean).join(', ') };
    case 'Plan':
      return { concept: item.category };
    case 'ReadingDay':
      return { ...concept(item.readings[0]?.code), detail: measuredOf(item) };
    case 'Goal':
      return { words: item.description };
    case 'Message':
      return { words: item.words };
    case 'Thread':
      return {};
  }
}

type ResultItem = Extract<Entry['item'], { __typename: 'Result' }>;

function readingOf({ reading, components }: ResultItem): string {
  if (reading) return `${reading.value} ${reading.unit}`;
  const parts = components.flatMap(({ value }) => (value ? [value] : []));
  return parts.length ? `${parts.map(({ value }) => value).join('/')} ${parts[0]?.unit ?? ''}` : '';
}

type DayItem = Extract<Entry['item'], { __typename: 'ReadingDay' }>;
const measuredOf = ({ readings }: DayItem): string =>
  readings.map(({ first, second }) => (second === null ? String(first) : `${first}/${second}`)).join(' · ');

const concept = (one: ClinicConceptFragment | null | undefined): { concept?: ClinicConceptFragment } => (one ? { concept: one } : {});

/** What moves on has a sentence for each step, a change of a medicine for each kind. */
const FIRST_STEP: Readonly<Partial<Record<Entry['type'], string>>> = {
  ...{
    REFILL: 'requested',
    MEDICATION_CHANGED: 'requested',
    ORDER: 'placed',
    REFERRAL: 'requested',
    APPOINTMENT: 'booked',
    VIDEO_VISIT: 'planned',
  },
};

/** Which sentence tells the entry. */
export function keyOf({ type, status }: Entry): string {
  const key = type.toLowerCase().replaceAll('_', '-');
  const first = FIRST_STEP[type];
  return first ? `${key}.${status ?? first}` : key;
}

/** Parameters of the entry's sentence, `clinic.entry.<key>`. */
export const paramsOf = (entry: Entry, name: string): MessageParams => ({ name, count: entry.count ?? 0 });

/** Whether the asking clinician saw the patient here: the newest such entry parts what is new from what she knows. */
export const isVisitWith = ({ item }: Entry, personId: string): boolean =>
  item.__typename === 'Encounter' && item.practitioner?.id === personId;
