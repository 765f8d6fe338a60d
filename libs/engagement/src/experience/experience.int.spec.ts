import { clinicOpened, surveyAnswered, uuidv5, uuidv7 } from '@careway/contracts';
import { asRole, rebuild } from '@careway/store';
import { auditCatalogue, type Booted, bootContext, clinician, eventually, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { engagementContext } from '../index.ts';
import { experienceProjection, quarterOf } from './experience.projection.ts';

let booted: Booted;
const admin: Who = { kind: 'administrator', personId: uuidv7() };
const QUERY = `query ($q: String, $d: String) { careExperience(instrument: "visit-experience", quarter: $q, district: $d) {
  quarter quarters highest all { people mean hidden } districts { key people hidden } clinics { key people mean hidden } } }`;
const [large, small, other] = [uuidv7(), uuidv7(), uuidv7()];

const say = (memberId: string, clinicId: string, score: number, at = '2026-11-30T10:00:00.000Z', kind: 'prem' | 'prom' = 'prem') =>
  booted.tell(surveyAnswered, {
    ...{ memberId, journeyId: uuidv7(), occurredAt: at, precision: 'instant', sensitivity: 'general', surveyId: uuidv7(), clinicId },
    ...{ instrument: 'visit-experience', instrumentVersion: '1.0.0', kind, reason: 'visit', by: memberId, from: 'member', score },
    ...{ previous: null, course: null, urgency: null, queue: null, rules: [], outcomeId: uuidv5('outcome', 'visit-experience') },
  });
const open = (clinicId: string, district: string) => booted.tell(clinicOpened, { clinicId, district });
const asked = async (variables: object = {}) => {
  const { data, errors } = await booted.ask(admin, QUERY, { q: '2026-4', ...variables });
  expect(errors).toBeUndefined();
  return (data as { careExperience: Record<string, unknown> }).careExperience;
};
const table = async () => (await booted.admin.query('select * from experience_view order by 1, 2, 3')).rows as object[];

beforeAll(async () => {
  booted = await bootContext(engagementContext);
  await open(large, 'North');
  await open(small, 'North');
  await open(other, 'South');
});
afterAll(() => booted?.close());

test('people are counted once a quarter by their last word; few are hidden, also by subtraction; a rebuild counts the same', async () => {
  const people = Array.from({ length: 40 }, () => uuidv7());
  for (const one of people.slice(0, 14)) await say(one, large, 12);
  await say(people[0]!, large, 5, '2026-12-01T10:00:00.000Z');
  await say(people[0]!, large, 9, '2026-10-02T10:00:00.000Z');
  for (const one of people.slice(14, 18)) await say(one, small, 3);
  for (const one of people.slice(20, 35)) await say(one, other, 15);
  await say(people[36]!, other, 1, '2026-09-30T10:00:00.000Z');
  await say(people[37]!, other, 20, '2026-11-30T10:00:00.000Z', 'prom');
  await eventually(async () =>
    expect((await table()).map((row) => (row as { people: number }).people).sort((a, b) => a - b)).toEqual([1, 4, 14, 15]),
  );
  const all = await asked();
  expect(all).toMatchObject({ quarter: '2026-4', quarters: expect.arrayContaining(['2026-4', '2026-3']), highest: 15 });
  const clinics = new Map(
    (all['clinics'] as { key: string; people: number | null; mean: number | null; hidden: boolean }[]).map((one) => [one.key, one]),
  );
  // four people are few; with them goes whatever would give them away
  expect(clinics.get(small)).toMatchObject({ people: null, mean: null, hidden: true });
  const shown = [all['all'], ...(all['districts'] as object[]), ...clinics.values()] as { people: number | null }[];
  const hiddenInNorth =
    clinics.get(large)!.hidden || (all['districts'] as { key: string; hidden: boolean }[]).find(({ key }) => key === 'North')!.hidden;
  expect(hiddenInNorth).toBe(true);
  expect(shown.filter(({ people: count }) => count !== null && count > 0 && count < 11)).toEqual([]);
  if (!clinics.get(large)!.hidden) expect(clinics.get(large)).toMatchObject({ people: 14, mean: 11.5 });
  expect((await asked({ q: '2026-3' }))['all']).toMatchObject({ people: null, hidden: true });
  const before = await table();
  await rebuild(asRole(booted.postgres.url('engagement'), 'engagement_projector'), experienceProjection);
  await eventually(async () => expect(await table()).toEqual(before));
});

test('administrators and clinicians are told, members are not', async () => {
  expect((await booted.ask(clinician(uuidv7()), QUERY, {})).errors).toBeUndefined();
  expect((await booted.ask(member(uuidv7()), QUERY, {})).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await auditCatalogue(booted.admin, 'engagement')).toEqual([]);
});

test('a quarter is one of the payer’s calendar', () => {
  expect([quarterOf(new Date('2026-12-31T21:59:00Z')), quarterOf(new Date('2026-12-31T22:00:00Z'))]).toEqual(['2026-4', '2027-1']);
});
