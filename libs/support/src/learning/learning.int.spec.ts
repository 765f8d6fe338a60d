import { LEARNING_UNITS, learningUnitOf } from '@careway/clinical/learning';
import { uuidv7 } from '@careway/contracts';
import { asRole } from '@careway/store';
import { type Answer, auditCatalogue, type Booted, bootContext, clinician, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { supportContext } from '../index.ts';
import { orderOf } from './learning.rules.ts';

let booted: Booted;
const [nurse, doctor, patient] = [uuidv7(), uuidv7(), uuidv7()];
const UNIT = 'read-egfr';

const ATTEMPT = `id version unitVersion state right asked sentAt questions(language: EN) { id many chosen options { id text }
  result { right correct explanation source { url } } }`;
const answered = `{ __typename ... on LearningAttempt { ${ATTEMPT} } ... on LearningRefusedError { reason againAt } }`;
const orEdited = answered.replace(/ }$/, ' ... on EditedMeanwhileError { currentVersion } }');
const BEGIN = `mutation ($u: String!, $v: Int!) { beginLearning(unit: $u, version: $v) ${answered} }`;
const ANSWER = `mutation ($id: ID!, $v: Int!, $q: String!, $c: [String!]!) { answerLearning(id: $id, expectedVersion: $v, question: $q, choices: $c) ${orEdited} }`;
const SEND = `mutation ($id: ID!, $v: Int!) { sendLearning(id: $id, expectedVersion: $v) ${orEdited} }`;
const SEEN = `query ($u: String!) { learningUnit(unit: $u, language: EN) { unit version attempt { ${ATTEMPT} } credit { credits code } againAt } }`;
const RECORD = `query ($y: Int) { learningRecord(year: $y, language: RU) { year years credits goal rule { url } entries { unit version title credits code } } }`;
const CERTIFICATE = `query ($code: String!) { learningCertificate(code: $code, language: EN) { code mine title version credits earnedAt holder { id } } }`;

interface Question {
  readonly id: string;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly result: { readonly right: boolean; readonly correct: readonly string[]; readonly explanation: string } | null;
}
interface Attempt {
  readonly __typename: string;
  readonly reason?: string;
  readonly againAt?: string | null;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly right: number | null;
  readonly questions: readonly Question[];
}
interface Credits {
  readonly years: readonly number[];
  readonly credits: number;
  readonly goal: number;
  readonly entries: readonly { readonly unit: string; readonly code: string; readonly title: string }[];
}
const told = <T>({ errors, data }: Answer): T => {
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as T;
};
const ask = async <T = Attempt>(who: Who, query: string, variables: object): Promise<T> => told<T>(await booted.ask(who, query, variables));
const begin = (who: string, u = UNIT, v = 1) => ask(clinician(who), BEGIN, { u, v });
const send = (who: string, { id, version: v }: Attempt) => ask(clinician(who), SEND, { id, v });
const right = (unit: string, question: string): string[] =>
  learningUnitOf(unit)!
    .questions.find(({ id }) => id === question)!
    .right.map((place) => 'abcdef'[place]!);
/** Answers all questions, `wrong` of them wrongly. */
async function answer(who: string, attempt: Attempt, { unit = UNIT, wrong = 0 } = {}): Promise<Attempt> {
  let now = attempt;
  for (const [n, { id: q, options }] of attempt.questions.entries()) {
    const good = right(unit, q);
    const c = n < wrong ? [options.find(({ id }) => !good.includes(id))!.id] : good;
    now = await ask(clinician(who), ANSWER, { id: now.id, v: now.version, q, c });
    expect(now.__typename).toBe('LearningAttempt');
  }
  return now;
}
const record = (who: string, y?: number) => ask<Credits>(clinician(who), RECORD, { y });
const facts = async (who: string) =>
  (
    await booted.admin.query<{ type: string; data: object }>(
      `select type, data from outbox where data ->> 'by' = $1 and type like 'support.learning-%' order by position`,
      [who],
    )
  ).rows.map(({ type, data }) => [type.replace(/support\.learning-|\.v1/g, ''), data] as const);

beforeAll(async () => {
  booted = await bootContext(supportContext);
}, 60_000);
afterAll(() => booted?.close());

test('answers are kept one by one and found again; what is right is told once they are sent, and the credit stands once', async () => {
  const begun = await begin(nurse);
  expect([begun.state, begun.questions.length, begun.right]).toEqual(['BEGUN', 5, null]);
  const [first] = begun.questions as [Question];
  const kept = await ask(clinician(nurse), ANSWER, { id: begun.id, v: begun.version, q: first.id, c: [first.options[0]!.id] });
  // a lost answer said again, and another window that has not seen it
  expect(await ask(clinician(nurse), ANSWER, { id: begun.id, v: begun.version, q: first.id, c: [first.options[0]!.id] })).toEqual(kept);
  expect(await ask(clinician(nurse), ANSWER, { id: begun.id, v: begun.version, q: first.id, c: [first.options[1]!.id] })).toMatchObject({
    ...{ __typename: 'EditedMeanwhileError', currentVersion: kept.version },
  });
  expect((await begin(nurse)).questions).toEqual(kept.questions);
  const unsent = JSON.stringify(await ask<object>(clinician(nurse), SEEN, { u: UNIT }));
  for (const { why } of Object.values(learningUnitOf(UNIT)!.words.en.questions)) expect(unsent).not.toContain(why);
  expect(unsent).toContain('"result":null');
  expect(await send(nurse, kept)).toMatchObject({ reason: 'UNANSWERED' });

  const ready = await answer(nurse, kept, { wrong: 1 });
  const [one, two] = await Promise.all([send(nurse, ready), send(nurse, ready)]);
  expect(one).toEqual(two);
  expect([one.state, one.right]).toEqual(['PASSED', 4]);
  expect(one.questions.map(({ id, result }) => [id, result?.correct, result?.right])).toEqual(
    ready.questions.map(({ id }, n) => [id, right(UNIT, id), n > 0]),
  );
  expect(await ask(clinician(nurse), ANSWER, { id: one.id, v: one.version, q: first.id, c: right(UNIT, first.id) })).toMatchObject({
    reason: 'SENT',
  });
  expect(await begin(nurse)).toMatchObject({ reason: 'PASSED' });
  expect(await record(nurse)).toMatchObject({ credits: 0.25, goal: 1, entries: [{ unit: UNIT, version: 1 }] });

  const all = await facts(nurse);
  expect(all.map(([name]) => name)).toEqual([
    'begun',
    ...Array.from({ length: all.length - 3 }, () => 'answered'),
    'passed',
    'credit-earned',
  ]);
  expect(all.at(-1)![1]).toMatchObject({ by: nurse, unit: UNIT, version: 1, quarters: 1 });
  expect(JSON.stringify(all)).not.toMatch(/"(choices|answers|chosen|name|text)"/);
}, 60_000);

test('two failed attempts of a day make one wait; the unit that was failed shows what was right', async () => {
  for (const n of [1, 2]) {
    const failed = await send(doctor, await answer(doctor, await begin(doctor), { wrong: 2 }));
    expect([n, failed.state, failed.right, failed.questions.every(({ result }) => result)]).toEqual([n, 'FAILED', 3, true]);
  }
  const waits = await begin(doctor);
  expect([waits.reason, Date.parse(waits.againAt!) > Date.now() + 23 * 3_600_000]).toEqual(['WAIT', true]);
  expect(await ask(clinician(doctor), SEEN, { u: UNIT })).toMatchObject({ credit: null, againAt: waits.againAt });
  expect(await record(doctor)).toMatchObject({ credits: 0, entries: [] });
  // another unit is another matter
  expect((await begin(doctor, 'plain-words')).state).toBe('BEGUN');
}, 60_000);

test('a unit that was revised meanwhile is read anew: what was begun of it can be neither answered nor sent, and lapses', async () => {
  const old = await begin(nurse, 'plain-words');
  // as it stands in the database where the unit has another version by now
  await booted.admin.query('update learning_attempt set unit_version = unit_version + 9 where id = $1', [old.id]);
  const [{ id: q }] = old.questions as [Question];
  expect(await ask(clinician(nurse), ANSWER, { id: old.id, v: old.version, q, c: ['a'] })).toMatchObject({ reason: 'CHANGED' });
  expect(await send(nurse, old)).toMatchObject({ reason: 'CHANGED' });
  expect(await begin(nurse, 'plain-words', 7)).toMatchObject({ reason: 'CHANGED' });
  const anew = await begin(nurse, 'plain-words');
  expect([anew.state, anew.id === old.id]).toEqual(['BEGUN', false]);
  const { rows } = await booted.admin.query<{ state: string }>('select state from learning_attempt where id = $1', [old.id]);
  expect(rows).toEqual([{ state: 'lapsed' }]);
  expect((await facts(nurse)).map(([name]) => name)).toEqual(expect.arrayContaining(['lapsed']));
});

test('attempts and credits are their learner’s alone; whoever holds the code of a certificate learns whose it is', async () => {
  const seen = await ask<{ attempt: Attempt; credit: { code: string } }>(clinician(nurse), SEEN, { u: UNIT });
  const { id, version: v } = seen.attempt;
  for (const query of [SEND, ANSWER])
    expect(await ask(clinician(doctor), query, { id, v, q: 'inputs', c: ['a'] })).toMatchObject({ __typename: 'NotFoundError' });
  expect(JSON.stringify(await record(doctor))).not.toContain(seen.credit.code);
  const typed = seen.credit.code.toLowerCase().replace(/(.{5})/g, '$1-');
  expect(await ask(clinician(doctor), CERTIFICATE, { code: typed })).toMatchObject({
    mine: false,
    credits: 0.25,
    version: 1,
    holder: { id: nurse },
  });
  expect(await ask(clinician(nurse), CERTIFICATE, { code: typed })).toMatchObject({ mine: true });
  for (const code of ['', 'x', '2'.repeat(20), "' or true --"]) expect(await ask(clinician(doctor), CERTIFICATE, { code })).toBeNull();
  for (const who of [member(patient), { kind: 'administrator', personId: uuidv7() }, { kind: 'moderator', personId: uuidv7() }] as Who[])
    for (const [query, variables] of [
      [BEGIN, { u: UNIT, v: 1 }],
      [SEEN, { u: UNIT }],
      [RECORD, {}],
      [CERTIFICATE, { code: seen.credit.code }],
    ] as const)
      expect(JSON.stringify((await booted.ask(who, query, variables)).errors?.[0]?.extensions.code)).toMatch(/NOT_FOUND|FORBIDDEN/);
});

test('PostgreSQL itself gives no credit without an attempt that passed, none twice, and lets nothing that was sent be changed', async () => {
  const client = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support') });
  await client.connect();
  const { rows: passed } = await booted.admin.query<{ id: string; sent_at: Date }>(
    `select id, sent_at from learning_attempt where person_id = $1 and state = 'passed'`,
    [nurse],
  );
  const { rows: failed } = await booted.admin.query<{ id: string; sent_at: Date }>(
    `select id, sent_at from learning_attempt where person_id = $1 and state = 'failed' limit 1`,
    [doctor],
  );
  const as = async (person: string, text: string, values: readonly unknown[] = []): Promise<string> => {
    await client.query('begin');
    try {
      await client.query('select enter_learning($1, $2)', [person, 'clinician']);
      const { rowCount } = await client.query(text, [...values]);
      return `${rowCount} rows`;
    } catch (error) {
      return (error as { message: string }).message;
    } finally {
      await client.query('rollback');
    }
  };
  const credit = (person: string, { id, sent_at }: { id: string; sent_at: Date }, version = 1) =>
    as(
      person,
      `insert into learning_credit (person_id, unit, unit_version, id, attempt_id, quarters, earned_at, code) values ($1, '${UNIT}', $2, $3, $4, 1, $5, $6)`,
      [person, version, uuidv7(), id, sent_at, '3'.repeat(20)],
    );
  try {
    expect(await credit(doctor, failed[0]!)).toMatch(/row-level security/);
    expect(await credit(doctor, passed[0]!)).toMatch(/row-level security/);
    expect(await credit(nurse, passed[0]!, 2)).toMatch(/row-level security/);
    expect(await credit(nurse, passed[0]!)).toMatch(/duplicate key/);
    for (const change of ['update learning_credit set quarters = 4', 'delete from learning_credit', 'delete from learning_attempt'])
      expect(await as(nurse, change)).toMatch(/permission denied/);
    expect(await as(nurse, `update learning_attempt set right_count = 5 where id = $1`, [passed[0]!.id])).toBe('0 rows');
    expect(await as(doctor, `update learning_attempt set state = 'begun' where id = $1`, [passed[0]!.id])).toBe('0 rows');
    expect(await as(nurse, `select from learning_credit`)).toBe('1 rows');
    expect(await as(doctor, `select from learning_credit`)).toBe('0 rows');
  } finally {
    await client.end();
  }
  // the lifecycle, for whoever row-level security does not hold
  await expect(
    booted.admin.query(
      `update learning_attempt set state = 'begun', sent_at = null, right_count = null, asked_count = null where id = $1`,
      [passed[0]!.id],
    ),
  ).rejects.toThrow(/what is to stand in learning_attempt does not follow/);
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
});

test('no order of questions gives away which option is right: over many attempts it stands in each place', () => {
  const places = Array.from({ length: 60 }, () => {
    const id = uuidv7();
    return LEARNING_UNITS.flatMap(({ questions, words }) =>
      questions
        .filter(({ many }) => !many)
        .map(({ id: question, right: [first] }) => {
          const all = words.en.questions[question]!.options.map((_, place) => place);
          return orderOf(id, all, (place) => `${question} ${'abcdef'[place]!}`).indexOf(first!);
        }),
    );
  }).flat();
  for (const place of [0, 1, 2, 3]) expect(places.filter((one) => one === place).length).toBeGreaterThan(places.length / 8);
});
