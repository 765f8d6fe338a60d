import { dayAfter, dayIn, type RegistryImport } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import { identifierText, type Resource } from '../chart/resource.ts';
import { codeOf } from '../element/concept.ts';
import type { Element } from '../element/element.ts';
import { districtOf, genderOf, namesOf, phoneOf } from './person.ts';
import { instantOf, needed, startOf } from './reading.ts';

type Member = RegistryImport['members'][number];

/** https://hl7.org/fhir/R4/patient.html; `today` is the payer's date. */
export function patient(resource: Resource, chart: Chart, today: string): Member | undefined {
  const { element, id, identifier } = resource;
  const [name, ...otherNames] = namesOf(element);
  needed(resource, 'name', name);
  const birthDate = needed(resource, 'birthDate', element.text('birthDate'));
  if (!name || birthDate === undefined) return undefined;
  const born = element.date('birthDate');
  const at = `${resource.path}.birthDate`;
  if (born && born.precision !== 'day') resource.verdict.refuse(at, 'must be a whole date: it decides what a member may do');
  if (born && birthDate > today) resource.verdict.refuse(at, 'lies in the future');
  const died = element.date('deceasedDateTime');
  if (died && died.at.slice(0, 10) > dayAfter(today, 1)) resource.verdict.refuse(`${resource.path}.deceasedDateTime`, 'lies in the future');
  const visits = chart.of('Encounter').filter((one) => chart.memberOf(one)?.id === id);
  return {
    id,
    identifier,
    identifiers: element
      .children('identifier')
      .flatMap((one) => identifierText(one)?.slice(0, 300) ?? [])
      .slice(1, 21),
    family: name.family,
    given: name.given,
    ...(otherNames.length ? { otherNames: otherNames.map(({ family, given }) => ({ family, given })) } : {}),
    birthDate,
    gender: genderOf(element),
    language: languageOf(element),
    district: districtOf(element),
    phone: phoneOf(element),
    clinicId: chart.find(element.child('managingOrganization'), 'Organization')?.id ?? mostVisited(visits, chart),
    diedAt: instantOf(died) ?? (element.boolean('deceasedBoolean') === true ? lastSeen(visits, resource) : null),
    coveredFrom: firstDay(visits),
  };
}

const LANGUAGES: Readonly<Record<string, Member['language']>> = { he: 'he', iw: 'he', ar: 'ar', ru: 'ru', en: 'en' };

/** The preferred language, else the first that Careway speaks, else English. */
function languageOf(element: Element): Member['language'] {
  const spoken = element.children('communication');
  const codes = [...spoken.filter((one) => one.boolean('preferred') === true), ...spoken].map((one) => codeOf(one.child('language')) ?? '');
  return codes.flatMap((code) => LANGUAGES[code.toLowerCase().split(/[-_]/)[0] ?? ''] ?? [])[0] ?? 'en';
}

/** Where a member mostly goes, when nothing says where they belong; of equals the one first visited. */
function mostVisited(visits: readonly Resource[], chart: Chart): string | null {
  const counts = new Map<string, number>();
  for (const { element } of visits) {
    const id = chart.find(element.child('serviceProvider'), 'Organization')?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

const starts = (visits: readonly Resource[]): string[] =>
  visits.flatMap(({ element }) => startOf(element.child('period'))?.at ?? []).sort();

/** The payer paid for the first visit: the member was insured on that day, and perhaps before. */
function firstDay(visits: readonly Resource[]): string | null {
  const first = starts(visits)[0];
  return first === undefined ? null : dayIn(new Date(first));
}

/** FHIR allows "dead" without a date. To take the member for alive would be worse than a date that is too early. */
function lastSeen(visits: readonly Resource[], { verdict, path }: Resource): string | null {
  const last = starts(visits).at(-1) ?? null;
  const used = last === null ? 'and is not taken over' : 'and is taken for that of the last visit';
  return verdict.warn(`${path}.deceasedBoolean`, `the time of death is not known ${used}`) ?? last;
}
