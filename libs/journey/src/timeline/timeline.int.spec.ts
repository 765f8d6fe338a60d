import { conditionRecorded, goalSet, planActivated, planClosed, planRecorded, relationSet, taskAdded, uuidv7 } from '@careway/contracts';
import { auditCatalogue, type Booted, bootContext, clinician, eventually, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SNOMED, story } from '../../test/story.ts';
import { journeyContext } from '../index.ts';

let booted: Booted;
const me = uuidv7();
const [doctor, mother, friend] = [uuidv7(), uuidv7(), uuidv7()];
const mine = story(me);
let after: string[] = [];

const FIELDS = `id type occurredAt precision code { code } value results item { __typename ... on Report { id } } journey { id concern { key } }`;
const PAGE = `query ($r: [_Any!]!, $first: Int! = 50, $after: String, $types: [TimelineEntryType!], $detail: TimelineDetail! = DEFAULT, $journey: ID) { _entities(representations: $r) { ... on Member {
  timelineLimited timeline(first: $first, after: $after, types: $types, detail: $detail, journey: $journey) { edges { cursor node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } } } }`;
const JOURNEYS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { journeys { id stage outcome concern { key coding { code } condition { id } } steps { stage reachedAt } counts { type entries } entries(first: 2) { edges { node { type } } } } } } }`;

interface Node {
  id: string;
  type: string;
  journey: { id: string } | null;
}
interface Timeline {
  timelineLimited: boolean;
  timeline: { edges: { cursor: string; node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
const representing = (memberId: string) => ({ r: [{ __typename: 'Member', id: memberId }] });
async function timeline(who: Who, variables: object = {}): Promise<Timeline> {
  const answer = await booted.ask(who, PAGE, { ...representing(me), ...variables }, after);
  expect(answer.errors).toBeUndefined();
  return (answer.data as unknown as { _entities: [Timeline] })._entities[0];
}
const types = (one: Timeline) => one.timeline.edges.map(({ node }) => node.type);

beforeAll(async () => {
  booted = await bootContext(journeyContext);
  for (const [definition, data] of mine.facts) after.push(await booted.tell(definition, data));
  const relation = { memberId: me, validFrom: '2020-01-01T00:00:00.000Z', validTo: null, grantedBy: me, labels: ['general'] } as const;
  const given = [
    { personId: doctor, kind: 'care-team', evidence: 'appointed', areas: [] },
    { personId: mother, kind: 'proxy', evidence: 'granted-by-member', areas: ['profile', 'results'] },
    { personId: friend, kind: 'proxy', evidence: 'granted-by-member', areas: ['messages'] },
  ] as const;
  for (const one of given)
    after.push(await booted.tell(relationSet, { ...relation, ...one, relationId: uuidv7(), areas: [...one.areas], labels: ['general'] }));
  after = after.slice(-40);
});
afterAll(() => booted?.close());

test('all contexts stand on one timeline, newest first, in causal order at one instant', async () => {
  expect(types(await timeline(member(me)))).toEqual([
    'GOAL',
    'TASK_COMPLETED',
    'MEDICATION',
    'PLAN_ACTIVATED',
    'TASK',
    'PLAN',
    'CONDITION',
    'REPORT',
    'ENCOUNTER',
    'ENCOUNTER',
    'MESSAGE',
    'THREAD',
  ]);
});

test('a report stands for its results, which can be asked for', async () => {
  const { timeline: shown } = await timeline(member(me), { types: ['REPORT'] });
  expect(shown.edges[0]!.node).toMatchObject({ results: 2, item: { __typename: 'Report' } });
  expect(types(await timeline(member(me), { types: ['RESULT'] }))).toEqual([]);
  expect(types(await timeline(member(me), { types: ['RESULT'], detail: 'ALL' }))).toEqual(['RESULT', 'RESULT']);
});

test('a result that is held back is on the clinician’s timeline and not on the member’s', async () => {
  expect(types(await timeline(clinician(doctor), { types: ['RESULT'] }))).toEqual(['RESULT']);
  expect(types(await timeline(member(me), { types: ['RESULT'] }))).toEqual([]);
});

test('a condition that was ruled out leads the member into no empty journey', async () => {
  const [other, journeyId] = [uuidv7(), uuidv7()];
  const when = { memberId: other, journeyId, occurredAt: '2026-01-05T08:00:00.000Z', precision: 'day', sensitivity: 'general' } as const;
  const code = { system: SNOMED, code: '195967001' };
  const condition = { conditionId: uuidv7(), encounterId: null, code, clinicalStatus: 'active', abatedAt: null };
  const journeys = async (verificationStatus: string) => {
    const told = await booted.tell(conditionRecorded, { ...when, ...condition, verificationStatus });
    const answer = await booted.ask(member(other), JOURNEYS, representing(other), [told]);
    return (answer.data as unknown as { _entities: [{ journeys: { id: string }[] }] })._entities[0].journeys.length;
  };
  expect([await journeys('provisional'), await journeys('refuted')]).toEqual([1, 0]);
});

describe('the draft of a plan', () => {
  const other = uuidv7();
  const [planId, journeyId] = [uuidv7(), uuidv7()];
  const at = (day: number) => ({ memberId: other, journeyId, occurredAt: `2026-03-0${day}T08:00:00.000Z`, precision: 'instant' as const });
  const on = (day: number) => ({ ...at(day), sensitivity: 'general' as const, planId });
  const task = (taskId: string) => ({ taskId, code: null, status: 'requested', owner: 'member', dueAt: null, by: doctor }) as const;
  const goal = { measure: null, comparator: null, target: null, unit: null, lifecycleStatus: 'active', achievementStatus: null } as const;
  const [first, second] = [uuidv7(), uuidv7()];
  const seen = async (who: Who, position: string) => {
    const { data } = await booted.ask(who, PAGE, representing(other), [position]);
    const page = (data as unknown as { _entities: [Timeline] })._entities[0];
    const journeys = await booted.ask(who, JOURNEYS, representing(other), [position]);
    const [journey] = (journeys.data as unknown as { _entities: [{ journeys: { stage: string; concern: { key: string } }[] }] })
      ._entities[0].journeys;
    return { types: types(page), journey: journey && `${journey.concern.key} ${journey.stage}`, page };
  };

  test('is the care team’s alone, with its goals and tasks, its stage and its journey, until it begins', async () => {
    const relation = { memberId: other, validFrom: '2020-01-01T00:00:00.000Z', validTo: null, grantedBy: other } as const;
    const given = { ...relation, evidence: 'appointed', labels: ['general'] } as const;
    await booted.tell(relationSet, { ...given, relationId: uuidv7(), personId: doctor, kind: 'care-team', areas: [], labels: ['general'] });
    const proxy = { ...given, evidence: 'granted-by-member', relationId: uuidv7(), personId: mother, kind: 'proxy' } as const;
    const related = await booted.tell(relationSet, { ...proxy, areas: ['profile', 'plan'], labels: ['general'] });
    await booted.tell(planRecorded, { ...on(1), code: null, status: 'draft', conditionIds: [], version: 1 });
    await booted.tell(goalSet, { ...on(1), ...goal, goalId: uuidv7(), version: 2, by: doctor });
    const drafted = await booted.tell(taskAdded, { ...on(2), ...task(first) });
    expect((await seen(clinician(doctor), related)).types).toEqual(expect.any(Array));
    const toDoctor = await seen(clinician(doctor), drafted);
    expect(toDoctor).toMatchObject({ types: ['TASK', 'GOAL', 'PLAN'], journey: 'plan PLANNED' });
    for (const who of [member(other), member(mother)]) {
      const { page: _, ...shown } = await seen(who, drafted);
      expect(shown).toEqual({ types: [], journey: undefined });
      const id = toDoctor.page.timeline.edges[0]!.node.id;
      const entry = await booted.ask(who, `query ($id: ID!) { timelineEntry(id: $id) { id } }`, { id }, [drafted]);
      expect(entry.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const begun = await booted.tell(planActivated, { ...on(3), version: 4, by: doctor });
    for (const who of [member(other), member(mother)])
      expect(await seen(who, begun)).toMatchObject({ types: ['PLAN_ACTIVATED', 'TASK', 'GOAL', 'PLAN'], journey: 'plan IN_TREATMENT' });
    const added = await booted.tell(taskAdded, { ...on(4), ...task(second) });
    expect((await seen(member(other), added)).types[0]).toBe('TASK');
  });

  test('that was withdrawn without ever having begun stays unknown to the member', async () => {
    const plan = { ...on(5), planId: uuidv7(), journeyId: uuidv7() };
    await booted.tell(planRecorded, { ...plan, code: null, status: 'draft', conditionIds: [], version: 1 });
    await booted.tell(goalSet, { ...plan, ...goal, goalId: uuidv7(), version: 2, by: doctor });
    const closed = await booted.tell(planClosed, { ...plan, status: 'revoked' });
    expect((await seen(clinician(doctor), closed)).types).toContain('PLAN_CLOSED');
    expect((await seen(member(other), closed)).types).not.toContain('PLAN_CLOSED');
    // nor does the journey that it was begun with stay behind
    const many = async (who: Who) => {
      const { data } = await booted.ask(who, JOURNEYS, representing(other), [closed]);
      return (data as unknown as { _entities: [{ journeys: object[] }] })._entities[0].journeys.length;
    };
    expect([await many(clinician(doctor)), await many(member(other)), await many(member(mother))]).toEqual([2, 1, 1]);
  });
});

test('pages follow each other without a gap or a double', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { timeline: page } = await timeline(member(me), { first: 5, after: cursor, detail: 'ALL' });
    seen.push(...page.edges.map(({ node }) => node.id));
    cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  } while (cursor);
  expect(seen).toHaveLength(14);
  expect(new Set(seen).size).toBe(14);
});

test('a page is one statement behind the opening of the record, answered from its index', async () => {
  await booted.admin.query('vacuum (analyze) timeline_entry_view');
  // of fourteen rows anything is as cheap: what is asked is whether the index can give the page without sorting
  for (const other of ['seqscan', 'sort', 'bitmapscan']) await booted.admin.query(`set enable_${other} = off`);
  const { rows } = await booted.admin.query<{ 'QUERY PLAN': string }>(
    `explain select id, journey_id, occurred_at, precision, rank, depth, type, item_type, item_id, data from timeline_entry_view where member_id = '${me}' and shown
     order by occurred_at desc, rank desc, depth desc, id desc limit 51`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Only Scan Backward using timeline_entry_view_page/);
});

test('one’s journeys tell what they are about, where they stand and how they got there', async () => {
  const { data } = await booted.ask(member(me), JOURNEYS, representing(me), after);
  const [concern, general] = (data as unknown as { _entities: [{ journeys: object[] }] })._entities[0].journeys;
  expect(concern).toMatchObject({
    stage: 'ON_TARGET',
    outcome: null,
    concern: { key: 'condition', coding: { code: '44054006' } },
    steps: ['ASKED', 'FINDING_OUT', 'DIAGNOSED', 'PLANNED', 'IN_TREATMENT', 'ON_TARGET'].map((stage) => ({ stage })),
    entries: { edges: [{ node: { type: 'GOAL' } }, { node: { type: 'TASK_COMPLETED' } }] },
  });
  expect(general).toMatchObject({
    stage: 'FINDING_OUT',
    concern: { key: 'general-care', coding: null },
    counts: [{ type: 'ENCOUNTER', entries: 1 }],
  });
});

test('a proxy sees the rooms that were given, and is told that there may be more', async () => {
  const seen = await timeline(member(mother));
  expect(seen.timelineLimited).toBe(true);
  expect(types(seen)).toEqual(['REPORT', 'ENCOUNTER', 'ENCOUNTER']);
  expect((await timeline(member(me))).timelineLimited).toBe(false);
  const { data } = await booted.ask(member(mother), JOURNEYS, representing(me), after);
  expect(JSON.stringify(data)).not.toContain('44054006');
});

test('a proxy without the room of the timeline, and a stranger, are refused on every path', async () => {
  const { timeline: own } = await timeline(member(me));
  const entry = `query ($id: ID!) { timelineEntry(id: $id) { id } }`;
  const journey = `query ($id: ID!) { journey(id: $id) { id } }`;
  const { id, journey: its } = own.edges[0]!.node;
  for (const who of [member(friend), member(uuidv7()), clinician(uuidv7())]) {
    const answers = [
      await booted.ask(who, PAGE, representing(me), after),
      await booted.ask(who, JOURNEYS, representing(me), after),
      await booted.ask(who, entry, { id }, after),
      await booted.ask(who, journey, { id: its!.id }, after),
      await booted.ask(who, `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Journey { stage } } }`, {
        r: [{ __typename: 'Journey', id: its!.id }],
      }),
    ];
    for (const { data, errors } of answers) {
      expect(errors?.[0]?.extensions.code).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
      expect(JSON.stringify(data ?? {})).not.toMatch(/GOAL|ON_TARGET|44054006/);
    }
  }
  expect((await booted.ask(member(mother), entry, { id }, after)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a cursor from elsewhere is refused with its reason', async () => {
  const { errors } = await booted.ask(member(me), PAGE, { ...representing(me), after: 'nonsense' }, after);
  expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
});

test('a correction replaces the entry, and open pages hear of it after the commit', async () => {
  const [definition, data] = mine.facts.find(([{ type }]) => type === 'diagnosis.report-recorded.v1')!;
  const rung = `select field, id from doorbell where member_id = $1 order by sequence desc limit 1`;
  const position = await booted.tell(definition, { ...data, results: 3 });
  after = [...after, position];
  const { timeline: shown } = await timeline(member(me), { types: ['REPORT'] });
  expect(shown.edges.map(({ node }) => node)).toMatchObject([{ results: 3 }]);
  await eventually(async () =>
    expect((await booted.admin.query(rung, [me])).rows).toEqual([{ field: 'timelineEntryChanged', id: shown.edges[0]!.node.id }]),
  );
});

test('the catalogue shows no way around row-level security', async () => {
  expect(await auditCatalogue(booted.admin, 'journey')).toEqual([]);
});
