import { toGlobalId, uuidv7 } from '@careway/contracts';
import { actsFor, bootContext, type Booted, clinician, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { item, observation } from '../../test/items.ts';
import { ofMember, take } from '../../test/take.ts';
import { diagnosisContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
});
afterAll(() => booted?.close());

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const loinc = (code: string) => ({ codings: [{ system: 'http://loinc.org', code }], text: '' });
const BRCA1 = '21636-6';
const STOOL = '57905-2';
const CEA = '2039-6';
const CANARY = 271.828;

const lab = (name: string, code: string, daysAgo = 1, given = {}) =>
  observation(name, {
    ...item('Observation', name, ago(daysAgo)),
    code: loinc(code),
    quantity: { value: CANARY, unit: 'ug', code: 'ug' },
    ...given,
  });
type Who = Parameters<Booted['ask']>[0];
const about = async (who: Who, memberId: string, selection: string, after: readonly string[] = []) => {
  const { query, variables } = ofMember(memberId, selection);
  const { data, errors } = await booted.ask(who, query, variables, after);
  expect(errors).toBeUndefined();
  return (data['_entities'] as Record<string, unknown>[])[0]!;
};
const HELD = `heldResults { id kind waitsFor byMember shownAt overdue reason(language: EN) }`;
interface Held {
  readonly id: string;
  readonly kind: string;
  readonly waitsFor: string;
}
const heldBy = async (who: Who, memberId: string, after: readonly string[] = []) =>
  (await about(who, memberId, HELD, after))['heldResults'] as Held[];
const seen = async (who: Who, memberId: string, after: readonly string[] = []) => {
  const { results } = (await about(who, memberId, 'results { edges { node { code { codings { code } } } } }', after)) as {
    results: { edges: { node: { code: { codings: { code: string }[] } } }[] };
  };
  return results.edges.map(({ node }) => node.code.codings[0]!.code).toSorted();
};
const choose = async (who: Who, memberId: string, preference: string) =>
  booted.ask(
    who,
    `mutation ($m: ID!, $p: ResultReleaseWish!) { chooseResultRelease(memberId: $m, preference: $p) { preference chosenAt } }`,
    {
      m: memberId,
      p: preference,
    },
  );

/** Every path to a result that this graph has, as one text; what of it answers with an error is part of it. */
async function everyPath(
  who: Who,
  memberId: string,
  ids: { result: string; report: string; later: string },
  after: readonly string[],
): Promise<string> {
  const { query, variables } = ofMember(
    memberId,
    `results { edges { node { id value { value } previous { value { value } } former { value { value } } report { results { value { value } } } } } }
     coded: results(code: "${BRCA1}") { edges { node { value { value } } } } resultTrend(code: "${BRCA1}") { points { value } }
     heldResults { id kind waitsFor reason(language: EN) }`,
  );
  const FIELDS = `value { value } valueText former { value { value } }`;
  const answers = await Promise.all([
    booted.ask(who, query, variables, after),
    booted.ask(who, `query ($id: ID!) { result(id: $id) { ${FIELDS} } }`, { id: ids.result }, after),
    booted.ask(
      who,
      `query ($id: ID!) { result(id: $id) { previous { value { value } } report { results { ${FIELDS} } } } }`,
      { id: ids.later },
      after,
    ),
    booted.ask(who, `query ($id: ID!) { report(id: $id) { results { ${FIELDS} } } }`, { id: ids.report }, after),
    booted.ask(
      who,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Result { ${FIELDS} } ... on Report { results { ${FIELDS} } } } }`,
      {
        r: [
          { __typename: 'Result', id: ids.result },
          { __typename: 'Report', id: ids.report },
        ],
      },
      after,
    ),
  ]);
  return JSON.stringify(answers.map(({ data, errors }) => ({ data, errors })));
}

/** A genetic result between two others, in a report of its own, corrected once; and somebody of each relation. */
async function geneticResult() {
  const [me, son, doctor] = [uuidv7(), uuidv7(), uuidv7()];
  const report = {
    ...item('DiagnosticReport', `gr-${me}`, ago(2)),
    code: loinc('24323-8'),
    status: 'final',
    encounterId: null,
    issuedAt: null,
  };
  const held = lab(`g-${me}`, BRCA1, 2, { reportId: report.id, valueText: String(CANARY) });
  const late = lab(`l-${me}`, BRCA1, 400, { quantity: { value: 1, unit: 'ug', code: 'ug' } });
  const reports = [{ ...report, resultIds: [held.id] }];
  await take(booted, me, { observations: [held, late], reports });
  await take(booted, me, {
    observations: [{ ...held, status: 'corrected', quantity: { value: CANARY + 1, unit: 'ug', code: 'ug' } }],
    reports,
  });
  const proxy = await actsFor(booted, me, son, ['results'], { labels: ['general', 'genetic'] });
  const after = [...proxy, ...(await treats(booted, me, doctor))];
  const id = (one: { id: string }) => toGlobalId({ memberId: me, id: one.id });
  return { me, son, doctor, after, ids: { result: id(held), report: id(report), later: id(late) } };
}

test('a result that waits for a talk is read by no path, by the member or a proxy; who treats them reads it; its kind is told', async () => {
  const { me, son, doctor, after, ids } = await geneticResult();
  for (const who of [member(me), member(son)]) {
    const answers = await everyPath(who, me, ids, after);
    expect(answers).not.toMatch(/27[12]\.828/);
    expect(answers).toContain('"kind":"genetic"');
  }
  expect(await everyPath(clinician(doctor), me, ids, after)).toMatch(/272\.828/);
  expect(await heldBy(member(me), me)).toMatchObject([{ id: ids.result, kind: 'genetic', waitsFor: 'TALK' }]);
});

test('the walk over all paths finds a held result that leaks', async () => {
  const { me, ids, after } = await geneticResult();
  await booted.admin.query('drop policy held on result');
  try {
    expect(await everyPath(member(me), me, ids, after)).toMatch(/272\.828/);
  } finally {
    await booted.admin.query(
      `create policy held on result as restrictive for select to diagnosis using (released_at <= now() or current_setting('careway.relation', true) = any ('{care-team,break-glass,system}'))`,
    );
  }
  expect(await everyPath(member(me), me, ids, after)).not.toMatch(/27[12]\.828/);
});

test('days are counted by the clock alone: what was held yesterday is there today', async () => {
  const me = uuidv7();
  await take(booted, me, { observations: [lab(`s1-${me}`, STOOL, 1.9), lab(`s2-${me}`, STOOL, 2.1)] });
  expect(await seen(member(me), me)).toEqual([STOOL]);
  const [waiting, ...rest] = await heldBy(member(me), me);
  expect([waiting, rest]).toMatchObject([{ kind: 'bowel-screening', waitsFor: 'DAYS', shownAt: expect.any(String) }, []]);
  await booted.admin.query(`update result set released_at = now() - interval '1 second' where member_id = $1 and released_at > now()`, [
    me,
  ]);
  expect(await seen(member(me), me)).toEqual([STOOL, STOOL]);
});

test('a member hastens what the rules let them, at once, and no talk that the law wants; it is told as a fact', async () => {
  const me = uuidv7();
  await take(booted, me, { observations: [lab(`c-${me}`, CEA), lab(`s-${me}`, STOOL), lab(`h-${me}`, BRCA1)] });
  expect(await seen(member(me), me)).toEqual([]);
  const { data } = await choose(member(me), me, 'AT_ONCE');
  expect(data).toEqual({ chooseResultRelease: { preference: 'AT_ONCE', chosenAt: expect.any(String) } });
  expect(await seen(member(me), me)).toEqual([CEA, STOOL]);
  expect(await heldBy(member(me), me)).toMatchObject([{ kind: 'genetic' }]);
  const { rows } = await booted.admin.query<{ code: string; released: string }>(
    `select data->'code'->>'code' as code, data->>'releasedAt' as released from outbox where key = $1 and type = 'diagnosis.result-released.v1' order by 1`,
    [me],
  );
  expect(rows).toEqual([CEA, STOOL].map((code) => ({ code, released: expect.any(String) })));
  await take(booted, me, { observations: [lab(`c2-${me}`, CEA)] });
  expect(await seen(member(me), me)).toEqual([CEA, CEA, STOOL]);
});

test('a member who wants a talk first waits for all that comes, keeps what was shown, and may change their mind', async () => {
  const me = uuidv7();
  await take(booted, me, { observations: [lab(`a-${me}`, '4548-4')] });
  await choose(member(me), me, 'AFTER_TALK');
  await take(booted, me, { observations: [lab(`b-${me}`, '718-7')] });
  expect(await seen(member(me), me)).toEqual(['4548-4']);
  expect(await heldBy(member(me), me)).toMatchObject([{ kind: 'at-once', waitsFor: 'TALK', byMember: true }]);
  await choose(member(me), me, 'AS_RULED');
  expect(await seen(member(me), me)).toEqual(['4548-4', '718-7']);
});

test('nobody chooses for the member, and nothing of the past is held back', async () => {
  const { me, son, doctor, after } = await geneticResult();
  for (const who of [member(son), clinician(doctor)]) {
    const { errors } = await choose(who, me, 'AT_ONCE');
    expect(errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
  }
  expect(await seen(member(me), me, after)).toEqual([BRCA1]);
});

test('a corrected value stands in the place of the former, which is kept beside it', async () => {
  const me = uuidv7();
  const first = lab(`k-${me}`, '718-7', 2);
  const quantity = { value: 15, unit: 'ug', code: 'ug' };
  await take(booted, me, { observations: [first] });
  const FIELDS = `results { edges { node { corrected value { value } former { status value { value unit } replacedAt } } } }`;
  expect(await about(member(me), me, FIELDS)).toMatchObject({ results: { edges: [{ node: { corrected: false, former: [] } }] } });
  await take(booted, me, { observations: [{ ...first, status: 'corrected', quantity }] });
  await take(booted, me, { observations: [{ ...first, status: 'corrected', quantity }] });
  const former = [{ status: 'final', value: { value: CANARY, unit: 'µg' }, replacedAt: expect.any(String) }];
  expect(await about(member(me), me, FIELDS)).toEqual({
    results: { edges: [{ node: { corrected: true, value: { value: 15 }, former } }] },
  });
});
