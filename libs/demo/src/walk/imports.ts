import type { ImportCount, RefusedItem, RegistryImport } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Clock } from '../kit/clock.ts';
import { clinicianId, clinicId, memberId, SOURCE } from '../kit/ids.ts';
import { CLINICIANS } from '../people/clinicians.ts';
import { CLINICS, districtNamesOf, districtOf } from '../people/clinics.ts';
import type { Person } from '../people/person.ts';
import { type Voice, WALK, type WalkClient, WalkError } from './client.ts';

interface Report {
  readonly counts: readonly ImportCount[];
  readonly refused: readonly RefusedItem[];
}
const REPORT = '{ counts { type created changed unchanged } refused { identifier reason } }';
const NOTHING: RegistryImport = { clinics: [], clinicians: [], members: [], careRelations: [] };
/** Members in one call: its positions come back in one header. */
const CHUNK = 40;

function taken({ refused }: Report): void {
  const [first] = refused;
  if (first) throw new WalkError(`${refused.length} items of the demo were refused, the first ${first.identifier}: ${first.reason}`);
}

async function importRegistry(client: WalkClient, items: Partial<RegistryImport>, as: Voice = WALK): Promise<void> {
  const query = `mutation DemoWalk($source: String!, $items: JSON!) { importRegistry(source: $source, items: $items) ${REPORT} }`;
  taken(await client.ask<Report>({ service: 'registry', as, query, variables: { source: SOURCE, items: { ...NOTHING, ...items } } }));
}

/** Clinics and those who work there. */
export async function importDirectory(client: WalkClient): Promise<void> {
  const clinics = CLINICS.map(({ key, name, district, names }) => ({
    ...{ id: clinicId(key), identifier: key, name, names },
    ...{ district, districtNames: districtNamesOf(district) },
  }));
  const clinicians = CLINICIANS.map(({ key, name, prefix, profession, sex, clinic }) => ({
    ...{ id: clinicianId(key), identifier: key, family: name.family, given: name.given, prefix, profession },
    ...{ gender: sex, clinicId: clinicId(clinic) },
  }));
  await importRegistry(client, { clinics, clinicians });
}

const memberItem = (person: Person, clock: Clock): RegistryImport['members'][number] => {
  const { key, name, birthDate, sex, language, clinic, coveredYears, diedDaysAgo } = person;
  const born = clock.daysSince(birthDate);
  return {
    ...{ id: memberId(key), identifier: key, identifiers: [`urn:careway:member-number|${memberNumber(key)}`] },
    ...{ family: name.family, given: name.given, otherNames: isLatin(name) ? [] : [name.latin], birthDate, gender: sex, language },
    ...{ district: districtOf(clinic), phone: null, clinicId: clinicId(clinic) },
    diedAt: diedDaysAgo === undefined ? null : clock.at(diedDaysAgo, '05:40'),
    coveredFrom: clock.date(Math.min(Math.max(coveredYears * 365, 0), born)),
  };
};
const isLatin = ({ family, given, latin }: Person['name']): boolean => family === latin.family && given === latin.given;

/** Eight digits; never an identity number, which has nine. Noa's is the one of the design. */
export const memberNumber = (key: string): string =>
  key === 'noa' ? '55104882' : String(50_000_000 + (Number.parseInt(memberId(key).slice(0, 8), 16) % 40_000_000));

/** Members first, then who saw them when, which makes the care relationships. */
export async function importMembers(client: WalkClient, people: readonly Person[], charts: readonly Chart[], clock: Clock): Promise<void> {
  const relations = new Map(charts.map((chart) => [chart.memberId, chart.careRelations]));
  for (let from = 0; from < people.length; from += CHUNK) {
    const members = people.slice(from, from + CHUNK).map((person) => memberItem(person, clock));
    await importRegistry(client, { members, careRelations: members.flatMap(({ id }) => relations.get(id) ?? []) });
  }
}

/** One member's clinical facts, from diagnosis and treatment. What is empty is not sent. */
export async function importChart(client: WalkClient, { memberId: id, diagnosis, treatment }: Chart): Promise<void> {
  const send = async (service: string, field: string, items: object) => {
    if (Object.values(items).every((list) => (list as readonly unknown[]).length === 0)) return;
    const query = `mutation DemoWalk($memberId: ID!, $source: String!, $items: JSON!) { ${field}(memberId: $memberId, source: $source, items: $items) ${REPORT} }`;
    taken(await client.ask<Report>({ service, as: WALK, query, variables: { memberId: id, source: SOURCE, items } }));
  };
  await send('diagnosis', 'importDiagnosis', diagnosis);
  await send('treatment', 'importTreatment', treatment);
}
