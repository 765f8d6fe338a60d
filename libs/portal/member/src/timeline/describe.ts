import { formatDate } from '@careway/portal-ui/format';
import { isolate, type I18n } from '@careway/portal-ui/i18n';
import type { Names } from '../concept/names.ts';
import type { EntryFieldsFragment } from '../generated/graph.ts';
import { stepsOfOrder, stepsOfReferral, stepsOfRefill } from './steps.ts';
import { professionOf, whoOf } from './who.ts';

/** What an entry says, where it opens and how much weight it has. */
export interface Described {
  readonly title: string;
  readonly by?: string | undefined;
  readonly text?: string | undefined;
  /** What somebody wrote. */
  readonly quote?: string | undefined;
  readonly link?: string | undefined;
  readonly look: 'card' | 'line';
}
export interface Speech {
  readonly i18n: I18n;
  readonly names: Names;
}
type Item<T extends EntryFieldsFragment['item']['__typename']> = Extract<EntryFieldsFragment['item'], { __typename: T }>;

/** An entry in the words of the member; the medical term stands where there is no plain word. */
export function describe(entry: EntryFieldsFragment, speech: Speech): Described {
  const { i18n, names } = speech;
  const { item } = entry;
  switch (item.__typename) {
    case 'Encounter':
      return visit(item, speech);
    case 'Note':
      return {
        title: i18n.t('member.entry.note'),
        by: whoOf(item.author, i18n),
        text: entry.status === 'amended' ? i18n.t('member.note.amended') : undefined,
        link: `/member/notes/${item.id}`,
        look: 'card',
      };
    case 'Result':
      return { title: names.of(item.code), link: `/member/results/${item.id}`, look: 'card' };
    case 'Report':
      return {
        title: names.of(item.code),
        text: entry.results === null ? undefined : i18n.t('member.entry.results', { count: entry.results }),
        link: `/member/reports/${item.id}`,
        look: 'card',
      };
    case 'Condition':
      return condition(entry, item, speech);
    case 'Procedure':
      return { title: i18n.t('member.entry.procedure', { what: names.of(item.code) }), look: 'line' };
    case 'Immunization':
      return { title: i18n.t('member.entry.immunization', { what: names.of(item.code) }), look: 'line' };
    case 'Allergy':
      return { title: i18n.t('member.entry.allergy', { what: names.of(item.code) }), look: 'line' };
    case 'Imaging':
      return {
        title: i18n.t('member.entry.imaging', { what: item.modalityText }),
        text: item.bodySite === null ? undefined : isolate(item.bodySite, i18n.language()),
        look: 'line',
      };
    case 'Plan':
      return plan(entry, item, speech);
    case 'ReadingDay':
      return readings(item, speech);
    case 'Goal':
      return {
        title: i18n.t(entry.type === 'GOAL_REACHED' ? 'member.entry.goal-reached' : 'member.entry.goal', { what: item.description }),
        link: item.goalOf ? `/member/plan/${item.goalOf.id}` : undefined,
        look: 'line',
      };
    case 'Task': {
      const key = entry.type === 'TASK_COMPLETED' ? 'member.entry.task-done' : 'member.entry.task';
      return { title: i18n.t(key, { what: names.written(item.code) }), link: `/member/plan/${item.taskOf.id}`, look: 'line' };
    }
    case 'Medication':
      return {
        title: i18n.t(medicineKey(entry), { what: names.of(item.code) }),
        by: whoOf(item.requester, i18n),
        text: item.dosage === null ? undefined : isolate(item.dosage, i18n.language()),
        link: '/member/medicines',
        look: 'line',
      };
    case 'Intake':
      return {
        title: i18n.t('member.entry.intake', { what: item[i18n.language()] }),
        link: `/member/intake/${item.id}`,
        look: 'line',
      };
    case 'Survey':
      return {
        title: i18n.t('member.entry.survey', {
          what: item.survey[i18n.language()],
          score: i18n.t('member.survey.points', { score: item.score ?? '', most: item.survey.highest }),
        }),
        link: `/member/surveys/${item.id}`,
        look: 'line',
      };
    case 'Order': {
      const step = entry.status ?? 'placed';
      return {
        title: i18n.t(`member.entry.order.${step}`, { what: names.of(item.code) }),
        text: said(stepsOfOrder(item, i18n), item.cancelReason, i18n),
        link: '/member/results',
        look: 'line',
      };
    }
    case 'Referral': {
      const step = entry.status ?? 'requested';
      return {
        title: i18n.t(`member.entry.referral.${step}`, { what: names.of(item.specialty) }),
        text: said(stepsOfReferral(item, i18n), item.endReason, i18n),
        link: `/member/referrals/${item.id}`,
        look: 'line',
      };
    }
    case 'Appointment':
      return appointment(entry, item, speech);
    case 'VideoVisit':
      return {
        title: i18n.t(`member.entry.video-visit.${entry.status ?? 'planned'}`),
        by: whoOf(item.ledFor, i18n),
        link: `/member/visits/${item.id}`,
        look: 'line',
      };
    // held back from the member; whoever reads the record with them in the room is told no more than this
    case 'AttachedConsult':
      return { title: i18n.t('member.entry.consult'), look: 'line' };
    case 'Refill':
      return refill(entry, item, speech);
    case 'Thread':
      return {
        title: i18n.t('member.entry.thread', { topic: i18n.t(`member.topic.${item.topic.toLowerCase()}`) }),
        link: `/member/messages/${item.id}`,
        look: 'line',
      };
    case 'Message':
      return message(item, i18n);
  }
}

function visit({ kind, class: how, reason, practitioner }: Item<'Encounter'>, { i18n, names }: Speech): Described {
  const place = how === 'VR' ? 'member.entry.video' : how === 'EMER' ? 'member.entry.emergency' : 'member.entry.visit';
  return {
    title: kind ? names.of(kind) : i18n.t(place),
    by: whoOf(practitioner, i18n),
    text: reason ? i18n.t('member.entry.reason', { what: names.of(reason) }) : undefined,
    look: 'line',
  };
}

function condition(
  { type }: EntryFieldsFragment,
  { code, verificationStatus, confirmedBy }: Item<'Condition'>,
  { i18n, names }: Speech,
): Described {
  const what = names.of(code);
  if (type === 'CONDITION_RESOLVED') return { title: i18n.t('member.entry.resolved', { what }), look: 'line' };
  const confirmed = type === 'CONDITION_CONFIRMED' || verificationStatus === 'confirmed';
  return {
    title: i18n.t(confirmed ? 'member.entry.confirmed' : 'member.entry.suspected', { what }),
    by: whoOf(confirmedBy, i18n),
    look: confirmed ? 'card' : 'line',
  };
}

const PLAN_STEPS: Readonly<Partial<Record<EntryFieldsFragment['type'], string>>> = {
  PLAN_ACTIVATED: 'member.entry.plan-started',
  PLAN_SUSPENDED: 'member.entry.plan-paused',
  PLAN_RESUMED: 'member.entry.plan-resumed',
  PLAN_CLOSED: 'member.entry.plan-ended',
};

function plan({ type }: EntryFieldsFragment, { id, category, goals, tasks }: Item<'Plan'>, { i18n, names }: Speech): Described {
  const key = PLAN_STEPS[type] ?? 'member.entry.plan';
  // what comes again is one thing to do, however often it came since
  const asked = tasks.filter(({ occurrence }) => occurrence === 1);
  return {
    title: i18n.t(key, { what: names.of(category) }),
    text: i18n.t('member.entry.plan-holds', { goals: goals.length, tasks: asked.length }),
    link: `/member/plan/${id}`,
    look: 'card',
  };
}

const medicineKey = ({ type, status }: EntryFieldsFragment): string =>
  type === 'MEDICATION_CHANGED' ? `member.entry.medication-changed.${status ?? 'active'}` : 'member.entry.medication';

/** All of one kind on one day: the values themselves, since they are few. */
function readings({ readings: all }: Item<'ReadingDay'>, { i18n, names }: Speech): Described {
  const [first] = all;
  const what = first ? names.of(first.code) : '';
  const key = all.length > 1 ? 'member.entry.readings' : 'member.entry.reading';
  const values = all.map(({ value, second }) => isolate(second === null ? String(value) : `${value}/${second}`, 'en'));
  return { title: i18n.t(key, { what, count: all.length }), text: values.join(' · '), link: '/member/readings', look: 'line' };
}

/** The entry says where the request stood when it was told; the item may have gone on. */
function refill({ status }: EntryFieldsFragment, item: Item<'Refill'>, { i18n, names }: Speech): Described {
  const what = item.medication ? names.of(item.medication.code) : '';
  const text = said(stepsOfRefill(item, i18n), status === 'refused' ? item.refusalReason : null, i18n);
  return { title: i18n.t(`member.entry.refill.${status ?? 'requested'}`, { what }), text, link: '/member/medicines', look: 'line' };
}

/** The steps that led here, and the words of whoever ended it. */
const said = (steps: string | undefined, words: string | null, i18n: I18n): string | undefined =>
  [steps, words === null ? undefined : isolate(words, i18n.language())].filter(Boolean).join(' · ') || undefined;

/** The entry says which step was told; when it is, is what stands now. */
function appointment({ status }: EntryFieldsFragment, { startsAt, clinician }: Item<'Appointment'>, { i18n }: Speech): Described {
  const when = (style: 'day' | 'time') => formatDate(startsAt ?? '', style, i18n.locale(), i18n.zone(), new Date());
  return {
    title: i18n.t(`member.entry.appointment.${status ?? 'booked'}`),
    by: whoOf(clinician, i18n),
    text: startsAt === null ? undefined : `${when('day')}, ${when('time')}`,
    link: '/member/appointments',
    look: 'line',
  };
}

function message({ threadId, text, fromMe, author }: Item<'Message'>, i18n: I18n): Described {
  const name = author.clinician?.displayName;
  return {
    title: fromMe
      ? i18n.t('member.entry.message-mine')
      : name
        ? i18n.t('member.entry.message-from', { name })
        : i18n.t('member.entry.message-side.' + author.side.toLowerCase().replace('_', '-')),
    by: professionOf(author.clinician?.profession, i18n),
    quote: text,
    link: `/member/messages/${threadId}`,
    look: fromMe ? 'line' : 'card',
  };
}
