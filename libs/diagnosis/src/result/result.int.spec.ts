import { memberCorrected, memberRegistered, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundle, condition, item, observation } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const about = async (who: Parameters<Booted['ask']>[0], memberId: string, selection: string, after: readonly string[] = []) => {
  const { query, variables } = ofMember(memberId, selection);
  const answer = await booted.ask(who, query, variables, after);
  const [found] = (answer.data?.['_entities'] ?? []) as Record<string, unknown>[];
  return { found, errors: answer.errors };
};
const loinc = (code: string) => ({ codings: [{ system: 'http://loinc.org', code }], text: '' });
const at = (day: number) => `2024-05-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const registered = { clinicId: null, district: 'haifa', language: 'he' as const, registeredAt: '2020-01-01T00:00:00.000Z' };

test('pages follow each other without gap or repetition, also where all results share one instant', async () => {
  const me = uuidv7();
  await take(booted, me, {
    observations: Array.from({ length: 23 }, (_, n) => observation(`p${n}`, { ...item('Observation', `p${n}`, at(1)) })),
  });
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { found } = await about(
      member(me),
      me,
      `results(first: 10${after ? `, after: "${after}"` : ''}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }`,
    );
    const page = found!['results'] as { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    seen.push(...page.edges.map(({ node }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(23);
  expect(seen).toHaveLength(23);
});

test('a result says its range by age and sex, its meaning, and what it was before', async () => {
  const me = uuidv7();
  const after = [await booted.tell(memberRegistered, { memberId: me, birthDate: '1980-01-01', gender: 'male', ...registered })];
  const creatinine = (name: string, day: number, value: number, given = {}) =>
    observation(name, {
      ...item('Observation', name, at(day)),
      code: loinc('38483-4'),
      quantity: { value, unit: 'mg/dL', code: 'mg/dL' },
      ...given,
    });
  await take(booted, me, {
    observations: [
      creatinine('k1', 1, 1),
      creatinine('k2', 2, 1.2),
      creatinine('k3', 3, 1.4),
      creatinine('k4', 4, 9, { status: 'entered-in-error' }),
    ],
  });
  const FIELDS = `results(code: "38483-4") { edges { node { code { text } area value { value unit } range { low high unit source } interpretation { code text level direction } previous { value { value unit } } } } }`;
  const nodes = async (positions: readonly string[]) =>
    ((await about(member(me), me, FIELDS, positions)).found!['results'] as { edges: { node: Record<string, unknown> }[] }).edges.map(
      ({ node }) => node,
    );
  const [latest, , first, ...rest] = await nodes(after);
  expect(rest).toEqual([]);
  expect(latest).toEqual({
    code: { text: 'Creatinine' },
    area: 'kidneys',
    value: { value: 1.4, unit: 'mg/dL' },
    range: { low: 0.7, high: 1.3, unit: 'mg/dL', source: expect.stringContaining('Internal Medicine') },
    interpretation: { code: null, text: 'a little high', level: 'NEAR', direction: 'HIGH' },
    previous: { value: { value: 1.2, unit: 'mg/dL' } },
  });
  expect(first).toMatchObject({ interpretation: { level: 'NORMAL' }, previous: null });

  const corrected = [
    await booted.tell(memberCorrected, {
      memberId: me,
      birthDate: '1980-01-01',
      gender: 'female',
      clinicId: null,
      district: 'haifa',
      language: 'he',
    }),
  ];
  expect((await nodes(corrected))[0]).toMatchObject({ range: { high: 1.1 } });
});

test("the laboratory's range goes before ours, and a code that nobody knows is shown as it is", async () => {
  const me = uuidv7();
  await take(booted, me, { observations: [observation('lab', { rangeLow: 4, rangeHigh: 6.5, interpretation: 'H*' })] });
  const { found } = await about(
    member(me),
    me,
    `results { edges { node { range { low high source } interpretation { code text level } } } }`,
  );
  expect(found!['results']).toEqual({
    edges: [{ node: { range: { low: 4, high: 6.5, source: null }, interpretation: { code: 'H*', text: 'H*', level: 'UNKNOWN' } } }],
  });
});

test('a trend also finds the parts of a panel, oldest first, in one unit', async () => {
  const me = uuidv7();
  const pressure = (name: string, day: number, systolic: number, unit = 'mm[Hg]') =>
    observation(name, {
      ...item('Observation', name, at(day)),
      code: loinc('55284-4'),
      quantity: null,
      components: [{ code: loinc('8480-6'), quantity: { value: systolic, unit, code: unit }, valueText: null }],
    });
  await take(booted, me, {
    observations: [pressure('t2', 2, 150), pressure('t1', 1, 140), pressure('t0', 3, 15, 'kPa'), pressure('t3', 4, 130)],
  });
  const { found } = await about(
    member(me),
    me,
    `resultTrend(code: "8480-6") { code { text } unit points { value occurredAt } } none: resultTrend(code: "1-1") { unit }`,
  );
  expect(found).toEqual({
    resultTrend: {
      code: { text: 'Upper blood pressure' },
      unit: 'mmHg',
      points: [
        { value: 140, occurredAt: at(1) },
        { value: 150, occurredAt: at(2) },
        { value: 130, occurredAt: at(4) },
      ],
    },
    none: null,
  });
});

test('a result leads to its panel and its visit, and the panel to its results', async () => {
  const me = uuidv7();
  await take(booted, me, bundle(`lead-${me}`, 1, 3));
  const { found } = await about(
    member(me),
    me,
    `results { edges { node { id encounter { class practitioner { id } } report { id code { text } results { id } } } } }`,
  );
  const { edges } = found!['results'] as {
    edges: { node: { id: string; encounter: object; report: { id: string; results: { id: string }[] } } }[];
  };
  expect(edges).toHaveLength(3);
  expect(edges[0]!.node.encounter).toMatchObject({ class: 'AMB' });
  expect(edges[0]!.node.report.results.map(({ id }) => id).toSorted()).toEqual(edges.map(({ node }) => node.id).toSorted());
  const asked = await booted.ask(member(me), `query ($id: ID!) { report(id: $id) { code { text } encounter { status } } }`, {
    id: edges[0]!.node.report.id,
  });
  expect(asked.data).toEqual({ report: { code: { text: 'Basic metabolic panel' }, encounter: { status: 'finished' } } });
});

test('a stranger gets the answer for what does not exist, by every path', async () => {
  const me = uuidv7();
  await take(booted, me, bundle(`stranger-${me}`, 1, 1));
  const { found } = await about(member(me), me, `results { edges { node { id } } }`);
  const { id } = (found!['results'] as { edges: { node: { id: string } }[] }).edges[0]!.node;
  const RESULT = `query ($id: ID!) { result(id: $id) { status } }`;
  const refusal = (answer: Awaited<ReturnType<Booted['ask']>>) =>
    answer.errors?.map(({ message, extensions }) => [message, extensions.code]);
  const nothing = refusal(await booted.ask(member(me), RESULT, { id: 'AAAA' }));
  expect(nothing).toEqual([[expect.any(String), 'NOT_FOUND']]);
  for (const stranger of [member(uuidv7()), clinician(uuidv7())]) {
    expect(refusal(await booted.ask(stranger, RESULT, { id }))).toEqual(nothing);
    expect((await about(stranger, me, 'results { edges { node { id } } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});

test('a proxy enters the rooms that were given, and sees no sensitive item there; the care team sees it', async () => {
  const [me, son, doctor] = [uuidv7(), uuidv7(), uuidv7()];
  await take(booted, me, {
    observations: [observation('open'), observation('closed', { ...item('Observation', 'closed'), code: loinc('44261-6') })],
    conditions: [condition('private', '370143000')],
  });
  const proxy = await actsFor(booted, me, son, ['results']);
  const { found, errors } = await about(
    member(son),
    me,
    `results { edges { node { code { codings { code } } } } } conditions { id }`,
    proxy,
  );
  expect(found).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const results = await about(member(son), me, `results { edges { node { code { codings { code } } } } }`, proxy);
  expect(results.found).toEqual({ results: { edges: [{ node: { code: { codings: [{ code: '4548-4' }] } } }] } });
  const team = await treats(booted, me, doctor);
  const seen = await about(clinician(doctor), me, `results { edges { node { id } } } conditions { sensitivity }`, team);
  expect(seen.found).toMatchObject({ results: { edges: [{}, {}] }, conditions: [{ sensitivity: 'MENTAL' }] });
});
