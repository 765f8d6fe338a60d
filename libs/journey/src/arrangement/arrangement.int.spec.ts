import { relationSet, toGlobalId, uuidv7 } from '@careway/contracts';
import { type Booted, bootContext, clinician, eventually, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { story } from '../../test/story.ts';
import { journeyContext } from '../index.ts';
import { generalCareOf } from '../journey/journey.rules.ts';
import { entryIdOf } from '../timeline/facts.ts';

let booted: Booted;
const [me, doctor, narrow] = [uuidv7(), uuidv7(), uuidv7()];
const mine = story(me);
let after: string[] = [];
const opaque = (id: string) => toGlobalId({ memberId: me, id });
const concern = opaque(mine.journeyId);
const general = opaque(generalCareOf(me));
const otherVisit = opaque(entryIdOf('encounter', mine.id('other visit')));
const because = 'it is the same thing';

interface Done {
  __typename: string;
  code?: string;
  journeyId: string;
  otherJourneyId: string;
}
const COMMANDS = {
  mergeJourneys: '$into: ID!, $merged: ID!, $reason: String!',
  partJourneys: '$merged: ID!, $reason: String!',
  splitJourney: '$journey: ID!, $entries: [ID!]!, $reason: String!',
  declineCare: '$journey: ID!, $reason: String!',
  resumeCare: '$journey: ID!, $reason: String!',
};
type Command = keyof typeof COMMANDS;
async function ask(who: Who, command: Command, variables: Record<string, unknown>) {
  const names = [...COMMANDS[command].matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  const text = `mutation (${COMMANDS[command]}) { ${command}(${names}) { __typename ... on JourneyArrangement { journeyId otherJourneyId canUndo } ... on DomainError { code } } }`;
  const answer = await booted.ask(who, text, { reason: because, ...variables }, after);
  after = [...after, ...answer.positions].slice(-40);
  return answer;
}
async function act(command: Command, variables: Record<string, unknown>): Promise<Done> {
  const { data, errors } = await ask(clinician(doctor), command, variables);
  expect(errors).toBeUndefined();
  return (data as Record<string, Done>)[command]!;
}
interface Journey {
  id: string;
  stage: string;
  outcome: string | null;
}
async function journeys(who: Who = clinician(doctor)): Promise<Journey[]> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { journeys { id stage outcome } } } }`;
  const { data } = await booted.ask(who, query, { r: [{ __typename: 'Member', id: me }] }, after);
  return (data as unknown as { _entities: [{ journeys: Journey[] }] })._entities[0].journeys;
}
const ids = async () => (await journeys()).map(({ id }) => id).sort();
const told = async (type: string) =>
  (await booted.admin.query<{ data: object }>(`select data from outbox where type = $1 order by sequence`, [type])).rows.map(
    ({ data }) => data,
  );

beforeAll(async () => {
  booted = await bootContext(journeyContext);
  for (const [definition, data] of mine.facts) after.push(await booted.tell(definition, data));
  const relation = {
    memberId: me,
    validFrom: '2020-01-01T00:00:00.000Z',
    validTo: null,
    grantedBy: me,
    areas: [],
    evidence: 'appointed',
  } as const;
  for (const personId of [doctor, narrow])
    after.push(
      await booted.tell(relationSet, { ...relation, areas: [], kind: 'care-team', personId, relationId: uuidv7(), labels: ['general'] }),
    );
  after = after.slice(-40);
});
afterAll(() => booted?.close());

let visit: string;
test('a visit of general care becomes a journey of its own; general care, left empty, is refused', async () => {
  expect(await act('splitJourney', { journey: general, entries: [otherVisit] })).toMatchObject({ code: 'NOTHING_LEFT' });
  const report = opaque(entryIdOf('report', mine.id('report')));
  visit = (await act('splitJourney', { journey: concern, entries: [report] })).otherJourneyId;
  expect(await ids()).toEqual([concern, general, visit].sort());
  const query = `query ($id: ID!) { journey(id: $id) { stage entries(first: 9, detail: ALL) { edges { node { type } } } } }`;
  const { data } = await booted.ask(clinician(doctor), query, { id: visit }, after);
  expect(data).toMatchObject({
    journey: {
      stage: 'FINDING_OUT',
      entries: { edges: [{ node: { type: 'RESULT' } }, { node: { type: 'RESULT' } }, { node: { type: 'REPORT' } }] },
    },
  });
});

test('merged, it leaves the list; its address and facts told of it later lead to the surviving one', async () => {
  expect(await act('mergeJourneys', { into: concern, merged: visit })).toMatchObject({ journeyId: concern, otherJourneyId: visit });
  expect(await ids()).toEqual([concern, general].sort());
  const query = `query ($id: ID!, $r: [_Any!]!) { journey(id: $id) { id plans { id } }
    _entities(representations: $r) { ... on Member { timeline(journey: $id, types: [REPORT]) { edges { node { journey { id } } } } } } }`;
  const { data, errors } = await booted.ask(member(me), query, { id: visit, r: [{ __typename: 'Member', id: me }] }, after);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    journey: { id: concern, plans: [{ id: opaque(mine.id('plan')) }] },
    _entities: [{ timeline: { edges: [{ node: { journey: { id: concern } } }] } }],
  });
});

test('each refusal says which, and nothing is told', async () => {
  const before = (await booted.admin.query('select count(*) from journey_arrangement')).rows;
  const refused = async (command: Command, variables: object) => (await act(command, { ...variables })).code;
  expect(await refused('mergeJourneys', { into: visit, merged: concern })).toBe('SAME_JOURNEY');
  expect(await refused('mergeJourneys', { into: concern, merged: concern })).toBe('SAME_JOURNEY');
  expect(await refused('mergeJourneys', { into: concern, merged: general })).toBe('GENERAL_CARE');
  expect(await refused('mergeJourneys', { into: concern, merged: visit, reason: ' ' })).toBe('INVALID_INPUT');
  expect(await refused('partJourneys', { merged: concern })).toBe('JOURNEY_NOT_MERGED');
  expect(await refused('splitJourney', { journey: concern, entries: [] })).toBe('INVALID_INPUT');
  expect(await refused('declineCare', { journey: general })).toBe('GENERAL_CARE');
  expect(await refused('resumeCare', { journey: concern })).toBe('CARE_NOT_DECLINED');
  const elsewhere = toGlobalId({ memberId: uuidv7(), id: mine.journeyId });
  for (const merged of [elsewhere, opaque(uuidv7()), 'nonsense'])
    expect((await ask(clinician(doctor), 'mergeJourneys', { into: concern, merged })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const { errors } = await ask(clinician(doctor), 'splitJourney', { journey: concern, entries: [otherVisit] });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await booted.admin.query('select count(*) from journey_arrangement')).rows).toEqual(before);
});

test('parted again, both stand by themselves, and are counted again', async () => {
  await act('partJourneys', { merged: visit });
  expect(await ids()).toEqual([concern, general, visit].sort());
  await eventually(async () => {
    const emptied = (await told('journey.journey-emptied.v1')) as { journeyId: string }[];
    const started = (await told('journey.journey-started.v1')) as { journeyId: string }[];
    expect(emptied).toHaveLength(1);
    expect(started.filter(({ journeyId }) => journeyId === emptied[0]!.journeyId)).toHaveLength(2);
  });
});

test('declined, a journey is closed with that outcome, and open again once care is resumed', async () => {
  await act('declineCare', { journey: visit });
  expect(await journeys()).toContainEqual({ id: visit, stage: 'CLOSED', outcome: 'DECLINED' });
  expect(await act('declineCare', { journey: visit })).toMatchObject({ code: 'JOURNEY_CLOSED' });
  await act('resumeCare', { journey: visit });
  expect(await journeys()).toContainEqual({ id: visit, stage: 'FINDING_OUT', outcome: null });
});

test('why it was done is told to those who treat the member, and to nobody else; it never travels', async () => {
  const query = `query ($id: ID!) { journey(id: $id) { arrangements { act canUndo reason by { id } } } }`;
  const { data } = await booted.ask(clinician(doctor), query, { id: visit }, after);
  expect((data as { journey: { arrangements: object[] } }).journey.arrangements).toEqual(
    [
      ['RESUME', false],
      ['DECLINE', false],
      ['PART', false],
      ['MERGE', false],
      ['SPLIT', true],
    ].map(([kind, canUndo]) => ({ act: kind, canUndo, reason: because, by: { id: doctor } })),
  );
  const { data: hidden, errors } = await booted.ask(member(me), query, { id: visit }, after);
  expect(errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
  expect(JSON.stringify(hidden ?? {})).not.toContain(because);
  const { rows } = await booted.admin.query('select from outbox where data::text like $1', [`%${because}%`]);
  expect(rows).toHaveLength(0);
});

test('neither the member nor a stranger arranges anything', async () => {
  for (const who of [member(me), member(uuidv7()), clinician(uuidv7())])
    for (const [command, variables] of [
      ['mergeJourneys', { into: concern, merged: visit }],
      ['splitJourney', { journey: concern, entries: [otherVisit] }],
      ['declineCare', { journey: concern }],
    ] as const)
      expect((await ask(who, command, variables)).errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
});

test('of two who merge each into the other at once, one is refused: no circle', async () => {
  const [a, b] = await Promise.all([
    ask(clinician(doctor), 'mergeJourneys', { into: concern, merged: visit }),
    ask(clinician(narrow), 'mergeJourneys', { into: visit, merged: concern }),
  ]);
  const kinds = [a, b].map(({ data }) => (data as { mergeJourneys: Done }).mergeJourneys.__typename).sort();
  expect(kinds).toEqual(['JourneyArrangement', expect.stringMatching(/SameJourneyError|JourneyMergedError/)]);
  expect(await journeys()).toHaveLength(2);
});

test('what was arranged can be added to, and never rewritten', async () => {
  const { rows } = await booted.admin.query<{ verb: string }>(
    `select privilege_type as verb from information_schema.role_table_grants where table_name = 'journey_arrangement' and grantee = 'journey' order by 1`,
  );
  expect(rows.map(({ verb }) => verb)).toEqual(['INSERT', 'SELECT']);
});
