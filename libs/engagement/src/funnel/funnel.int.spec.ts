import {
  clinicOpened,
  coverageLapsed,
  coverageStarted,
  type DataFor,
  type EventDefinition,
  journeyEmptied,
  journeyStarted,
  memberCorrected,
  memberDied,
  memberRegistered,
  type Stage,
  stageReached,
  STAGES,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { asRole, rebuild } from '@careway/store';
import { auditCatalogue, type Booted, bootContext, clinician, eventually, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { engagementContext } from '../index.ts';
import { funnelProjection } from './funnel.projection.ts';

let booted: Booted;
const admin: Who = { kind: 'administrator', personId: uuidv7() };
const log: [EventDefinition, Record<string, unknown>][] = [];
const tell = <D extends EventDefinition>(definition: D, data: DataFor<D>) => {
  log.push([definition, data]);
  return booted.tell(definition, data);
};
const CLINICS = [
  { id: uuidv7(), district: 'North' },
  { id: uuidv7(), district: 'North' },
  { id: uuidv7(), district: 'South' },
] as const;
const BAND_YEARS = [1950, 1970, 1990];
const iso = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

/** A member of a payer in small; every twelfth thing is different, so that each fact occurs. */
async function populate(n: number): Promise<void> {
  const memberId = uuidv7();
  const person = {
    memberId,
    birthDate: `${BAND_YEARS[n % 3]}-05-01`,
    gender: n % 2 ? 'female' : 'male',
    district: 'North',
    language: 'he',
  } as const;
  const clinicId = n % 19 === 0 ? null : CLINICS[n % 7 < 3 ? 0 : n % 7 < 6 ? 1 : 2].id;
  const journeyId = uuidv7();
  const begin = () => tell(journeyStarted, { memberId, journeyId, concern: null, stage: 'asked', occurredAt: iso(1) });
  if (n % 5 === 0) await begin();
  await tell(memberRegistered, { ...person, clinicId, registeredAt: iso(1) });
  if (n % 5 !== 0) await begin();
  await tell(journeyStarted, {
    memberId,
    journeyId: uuidv5('general-care', memberId),
    concern: null,
    stage: 'finding-out',
    occurredAt: iso(1),
  });
  let from: Stage = STAGES[0];
  for (const to of STAGES.slice(1, 1 + (n % 4))) {
    await tell(stageReached, { memberId, journeyId, from, to, outcome: null, occurredAt: iso(2) });
    from = to;
  }
  if (n % 6 === 0) await tell(journeyStarted, { memberId, journeyId: uuidv7(), concern: null, stage: from, occurredAt: iso(3) });
  if (n % 8 === 0) {
    const merged = uuidv7();
    await tell(journeyStarted, { memberId, journeyId: merged, concern: null, stage: 'asked', occurredAt: iso(3) });
    await tell(journeyEmptied, { memberId, journeyId: merged, occurredAt: iso(4) });
    if (n % 16 === 0) await tell(journeyStarted, { memberId, journeyId: merged, concern: null, stage: from, occurredAt: iso(3) });
  }
  if (n % 11 === 0) await tell(memberCorrected, { ...person, gender: 'other', clinicId: CLINICS[2].id });
  if (n % 13 === 0) await tell(memberDied, { memberId, diedAt: iso(4) });
  if (n % 17 === 0) {
    await tell(coverageStarted, { memberId, coverageId: memberId, from: '2020-01-01' });
    await tell(coverageLapsed, { memberId, coverageId: memberId, until: '2026-01-05' });
  }
  if (n % 34 === 0) await tell(coverageStarted, { memberId, coverageId: uuidv7(), from: '2026-01-06' });
}

/** Counts anew from the log, fact by fact, without a look at what the projection does. */
function recount(inside: (person: { clinicId: string | null; gender: string; birthDate: string }) => boolean) {
  const people = new Map<string, { clinicId: string | null; gender: string; birthDate: string }>();
  const journeys = new Map<string, { memberId: string; stage: string }>();
  const dead = new Set<string>();
  const coverages = new Map<string, Map<string, boolean>>();
  for (const [{ type }, data] of log) {
    const { memberId, journeyId, coverageId } = data as Record<string, string>;
    const covered = coverages.get(memberId!) ?? new Map<string, boolean>();
    if (type.startsWith('registry.member-registered') || type.startsWith('registry.member-corrected')) people.set(memberId!, data as never);
    if (type.startsWith('registry.member-died')) dead.add(memberId!);
    if (type.startsWith('registry.coverage')) coverages.set(memberId!, covered.set(coverageId!, type.includes('started')));
    if (type.startsWith('journey.journey-emptied')) journeys.delete(journeyId!);
    else if (type.startsWith('journey.')) journeys.set(journeyId!, { memberId: memberId!, stage: String(data['to'] ?? data['stage']) });
  }
  return STAGES.map((stage) => {
    const standing = [...journeys].filter(([id, one]) => {
      const person = people.get(one.memberId);
      const insured = [...(coverages.get(one.memberId)?.values() ?? [true])].some(Boolean);
      return (
        one.stage === stage && id !== uuidv5('general-care', one.memberId) && person && insured && !dead.has(one.memberId) && inside(person)
      );
    });
    return { journeys: standing.length, members: new Set(standing.map(([, { memberId }]) => memberId)).size };
  });
}

interface Cell {
  stage: string;
  journeys: number | null;
  members: number | null;
  hidden: boolean;
}
interface Funnel {
  definition: string;
  period: string;
  computedAt: string;
  stages: Cell[];
  by: { key: string; clinic: { id: string } | null; cells: Cell[] }[];
  csv: string;
}
const FUNNEL = `query ($district: String, $clinic: ID, $ageBand: AgeBand, $gender: FunnelGender, $d: FunnelDimension! = DISTRICT) {
  funnel(district: $district, clinic: $clinic, ageBand: $ageBand, gender: $gender) { definition period computedAt stages { stage journeys members hidden }
    by(dimension: $d) { key clinic { id } cells { stage journeys members hidden } } csv(dimension: $d) } }`;
async function funnel(variables: object = {}): Promise<Funnel> {
  const answer = await booted.ask(admin, FUNNEL, variables);
  expect(answer.errors).toBeUndefined();
  return (answer.data as unknown as { funnel: Funnel }).funnel;
}
const caughtUp = () =>
  eventually(
    async () => {
      const ends = await booted.bus.ends(['registry.events', 'journey.events']);
      const { rows } = await booted.admin.query<{ n: string }>(
        `select sum(next_offset) as n from consumer_position where consumer = 'engagement.funnel'`,
      );
      expect(Number(rows[0]!.n)).toBe(ends.reduce((sum, { end }) => sum + Number(end), 0));
    },
    { within: 45_000 },
  );
const stored = async () =>
  (
    await booted.admin.query<{ row: string }>(
      `select f::text as row from funnel_view f union all select s::text from funnel_source_view s order by 1`,
    )
  ).rows;

beforeAll(async () => {
  booted = await bootContext(engagementContext);
  const people = Promise.all(Array.from({ length: 300 }, (_, n) => populate(n)));
  for (const { id, district } of CLINICS) await tell(clinicOpened, { clinicId: id, district });
  await people;
  await caughtUp();
});
afterAll(() => booted?.close());

test('each number equals a recount from the log, or is hidden with its reason', async () => {
  const asked: [object, Parameters<typeof recount>[0]][] = [
    [{}, () => true],
    [{ clinic: CLINICS[0].id }, ({ clinicId }) => clinicId === CLINICS[0].id],
    [{ district: 'North' }, ({ clinicId }) => clinicId !== CLINICS[2].id],
    [{ gender: 'FEMALE' }, ({ gender }) => gender === 'female'],
    [{ ageBand: 'AGE_75_PLUS', gender: 'MALE' }, ({ gender, birthDate }) => gender === 'male' && birthDate.startsWith('1950')],
  ];
  let shown = 0;
  for (const [filter, inside] of asked) {
    const expected = recount(inside);
    for (const [n, { journeys, members, hidden }] of (await funnel(filter)).stages.entries()) {
      const { members: few } = expected[n]!;
      if (few > 0 && few <= 10) expect([filter, n, hidden]).toEqual([filter, n, true]);
      if (!hidden) expect([filter, n, { journeys, members }]).toEqual([filter, n, expected[n]]);
      if (!hidden && few > 0) shown += 1;
    }
  }
  expect(shown).toBeGreaterThan(8);
});

test('numbers say what they count and when they were computed', async () => {
  const { definition, period, computedAt } = await funnel();
  expect(definition).toMatch(/living members/);
  expect(period).toBe('NOW');
  expect(Date.now() - Date.parse(computedAt)).toBeLessThan(120_000);
});

test('rows, filters and CSV hide the same', async () => {
  const { by, csv } = await funnel({ d: 'CLINIC' });
  expect(by).toHaveLength(3);
  for (const { key, cells } of by) {
    expect((await funnel({ clinic: key })).stages).toEqual(cells);
    for (const { stage, journeys, members, hidden } of cells) {
      const line = `${key},${stage.toLowerCase().replaceAll('_', '-')},${hidden ? 'hidden,hidden' : `${journeys},${members}`}`;
      expect(csv.split('\r\n')).toContain(line);
    }
  }
  expect(by.flatMap(({ cells }) => cells).some(({ hidden }) => hidden)).toBe(true);
  expect((await funnel({ d: 'CLINIC', district: 'South' })).by.map(({ clinic }) => clinic?.id)).toEqual([CLINICS[2].id]);
  expect((await funnel({ clinic: CLINICS[2].id, district: 'North' })).stages.every(({ members }) => members === 0)).toBe(true);
  expect((await funnel({ d: 'AGE_BAND' })).by.map(({ key }) => key)).toEqual(['0-5', '6-17', '18-39', '40-64', '65-74', '75-plus']);
});

test('dropped and read again while facts arrive, the table is the same', async () => {
  const more = (async () => {
    for (let n = 301; n < 340; n++) await populate(n);
  })();
  await rebuild(asRole(booted.postgres.url('engagement'), 'engagement_projector'), funnelProjection);
  await more;
  await caughtUp();
  const before = await stored();
  expect(before.length).toBeGreaterThan(20);
  await rebuild(asRole(booted.postgres.url('engagement'), 'engagement_projector'), funnelProjection);
  await caughtUp();
  expect(await stored()).toEqual(before);
});

test('nobody but an administrator asks, and the service itself sees no single person', async () => {
  for (const who of [member(uuidv7()), clinician(uuidv7()), { kind: 'moderator', personId: uuidv7() } as const])
    expect((await booted.ask(who, FUNNEL)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const service = new pg.Client({ connectionString: asRole(booted.postgres.url('engagement'), 'engagement') });
  await service.connect();
  try {
    for (const table of ['member_view', 'journey_view'])
      await expect(service.query(`select from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(service.query(`update funnel_view set members = 0`)).rejects.toThrow(/permission denied/);
  } finally {
    await service.end();
  }
});

test('the catalogue shows no way around row-level security', async () => {
  expect(await auditCatalogue(booted.admin, 'engagement')).toEqual([]);
});
