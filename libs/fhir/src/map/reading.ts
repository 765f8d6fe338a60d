import { dayAfter } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import { conceptOfCondition, type Journeys } from '../chart/journeys.ts';
import type { Resource } from '../chart/resource.ts';
import type { Concept } from '../element/concept.ts';
import type { Moment, Precision } from '../element/date.ts';
import type { Element } from '../element/element.ts';

/** What a mapping may look at beside its own resource. */
export interface Reading {
  readonly chart: Chart;
  readonly journeys: Journeys;
  readonly memberId: string;
  /** The payer's date. */
  readonly today: string;
}

/** Turns one resource into the item of a bulk command; undefined when its verdict says why not. */
export type Mapping<Item> = (resource: Resource, reading: Reading) => Item | undefined;

interface Common {
  readonly id: string;
  readonly identifier: string;
  readonly journeyId: string;
  readonly occurredAt: string;
  readonly precision: Precision;
}

/** Start of a FHIR Period. */
export const startOf = (period: Element | undefined): Moment | undefined => period?.date('start');
/** End of a FHIR Period as an instant, or null. */
export const endOf = (period: Element | undefined): string | null => period?.end('end')?.at ?? null;
export const instantOf = (moment: Moment | undefined): string | null => moment?.at ?? null;

/** What is told of has happened; a `plan` may lie ahead; a `lasting` thing is known even where nobody says since when. */
type Tense = 'happened' | 'plan' | 'lasting';

/**
 * What every item carries. The time is the resource's own, else that of its encounter; FHIR allows neither, and then the item has no
 * place on a timeline and is left out. What lasts is never lost so: it stands where it was certainly known.
 */
export function common(resource: Resource, reading: Reading, own: Moment | undefined, tense: Tense = 'happened'): Common | undefined {
  const { chart, journeys, memberId, today } = reading;
  const { id, identifier, verdict, path } = resource;
  const occurred = own ?? timeOfEncounter(resource, chart) ?? (tense === 'lasting' ? knownBy(resource, chart) : undefined);
  if (!occurred) return verdict.leaveOut('it has no date');
  // a clock and a zone may be ahead of ours
  if (tense !== 'plan' && occurred.at.slice(0, 10) > dayAfter(today, 1))
    return verdict.refuse(path, `has happened on ${occurred.at.slice(0, 10)}, which lies ahead`);
  return { id, identifier, journeyId: journeys.of(resource, memberId), occurredAt: occurred.at, precision: occurred.precision };
}

/**
 * The day by which something undated was known, by the file alone, so that a second import finds the same: when it was last written,
 * else its patient's newest encounter in the file, else their birth.
 */
function knownBy(resource: Resource, chart: Chart): Moment | undefined {
  const member = chart.memberOf(resource);
  const encounters = chart.of('Encounter').filter((one) => chart.memberOf(one) === member);
  const starts = encounters.flatMap((one) => startOf(one.element.child('period')) ?? []);
  const newest = starts.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  const day = resource.element.child('meta')?.date('lastUpdated') ?? newest ?? member?.element.date('birthDate');
  if (day) resource.verdict.warn(resource.path, 'has no date: it stands at the day by which it was known');
  return day && { at: `${day.at.slice(0, 10)}T00:00:00.000Z`, precision: 'day' };
}

function timeOfEncounter(resource: Resource, chart: Chart): Moment | undefined {
  const encounter = chart.findOwn(resource, resource.element.child('encounter'), 'Encounter');
  return startOf(encounter?.element.child('period'));
}

export const encounterIdOf = (resource: Resource, { chart }: Reading): string | null =>
  chart.findOwn(resource, resource.element.child('encounter'), 'Encounter')?.id ?? null;

/** What FHIR makes mandatory: without it the resource is refused. */
export function needed<T>({ verdict, path }: Resource, field: string, value: T | undefined): T | undefined {
  const at = `${path}.${field}`;
  // already told when it is there in a shape that can't be read
  if (value !== undefined || verdict.refusals.some((one) => one.path.startsWith(at))) return value;
  return verdict.refuse(at, 'is missing');
}

/** What FHIR lets be absent, and an item says nothing without: then it is left out. */
export const wanted = <T>({ verdict }: Resource, value: T | undefined, reason = 'it has no code'): T | undefined =>
  value === undefined ? verdict.leaveOut(reason) : value;

/** The codes of conditions, which decide how sensitive a plan or medicine for them is. */
export function codingsOf(conditions: readonly Resource[]): Concept['codings'] {
  const all = conditions.flatMap((one) => conceptOfCondition(one)?.codings ?? []);
  return [...new Map(all.map((one) => [`${one.system}|${one.code}`, one])).values()].slice(0, 100);
}

/** Ids of conditions, each once. */
export const idsOf = (conditions: readonly Resource[], most: number): string[] =>
  [...new Set(conditions.map(({ id }) => id))].slice(0, most);
