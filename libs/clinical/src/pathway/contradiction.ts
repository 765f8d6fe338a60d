import type { Source } from '../source/source.ts';
import { type Advice, adviceOf } from './advice.ts';
import { ADVICE_CONFLICTS } from './contradiction.table.ts';
import type { Activity, ActivityTiming, Text } from './pathway.ts';

export type PlannedActivity = Pick<Activity, 'id' | 'code' | 'title' | 'timing' | 'advises'>;
/** The activities of a plan, and the day from which their timing counts: `2026-01-31`. */
export interface Planned {
  readonly startsOn: string;
  readonly activities: readonly PlannedActivity[];
}
export interface Contradiction {
  readonly kind: 'contradiction' | 'duplicate';
  readonly a: PlannedActivity;
  readonly b: PlannedActivity;
  readonly because: Text;
  /** Of a contradiction; that a thing stands twice needs none. */
  readonly source?: Source;
}

const TWICE: Text = {
  en: 'Both plans ask for the same in the same time.',
  he: 'שתי התכניות מבקשות את אותו הדבר באותו הזמן.',
  ar: 'تطلب الخطتان الشيء نفسه في الوقت نفسه.',
  ru: 'Оба плана просят одно и то же в одно время.',
};

const DAY = 86_400_000;
/** Mean lengths: for finding an overlap, never for making appointments. */
const DAYS = { d: 1, wk: 7, mo: 30.4375, a: 365.25 } as const;

/** First and last day of the activity, as days since 1970; without an end where it goes on. */
function span(startsOn: string, { startDay, withinDays, repeat }: ActivityTiming): readonly [number, number] {
  const first = Date.parse(startsOn) / DAY + startDay;
  if (!repeat) return [first, first + withinDays];
  if (repeat.count === undefined) return [first, Infinity];
  const periods = Math.ceil(repeat.count / repeat.frequency) - 1;
  return [first, first + periods * repeat.period * DAYS[repeat.periodUnit] + withinDays];
}

const overlap = ([a, aEnd]: readonly [number, number], [b, bEnd]: readonly [number, number]) => a <= bEnd && b <= aEnd;

const advice = ({ advises = [], code }: PlannedActivity): readonly Advice[] => [...advises, ...adviceOf(code)];

function between(a: PlannedActivity, b: PlannedActivity): readonly Contradiction[] {
  const [ofA, ofB] = [advice(a), advice(b)];
  return ADVICE_CONFLICTS.filter(
    ({ between: [one, other] }) => (ofA.includes(one) && ofB.includes(other)) || (ofA.includes(other) && ofB.includes(one)),
  ).map(({ because, source }) => ({ kind: 'contradiction', a, b, because, source }));
}

/**
 * Where two plans of one member contradict each other, or ask for the same twice. Advice lasts, so it contradicts whenever both plans are
 * in force; the same code is a duplicate only where its times overlap. Throws a RangeError for a start that is no day.
 */
export function contradictions(a: Planned, b: Planned): readonly Contradiction[] {
  for (const { startsOn } of [a, b]) if (Number.isNaN(Date.parse(startsOn))) throw new RangeError(`${startsOn} is no day.`);
  return a.activities.flatMap((one) =>
    b.activities.flatMap((other): readonly Contradiction[] => {
      const same = one.code.system === other.code.system && one.code.code === other.code.code;
      const twice = same && overlap(span(a.startsOn, one.timing), span(b.startsOn, other.timing));
      return [...between(one, other), ...(twice ? [{ kind: 'duplicate' as const, a: one, b: other, because: TWICE }] : [])];
    }),
  );
}
