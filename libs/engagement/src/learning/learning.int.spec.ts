import { LEARNING_UNITS } from '@careway/clinical/learning';
import { learningBegun, learningFailed, learningPassed, uuidv5, uuidv7 } from '@careway/contracts';
import { asRole, rebuild } from '@careway/store';
import { auditCatalogue, type Booted, bootContext, clinician, eventually, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { engagementContext } from '../index.ts';
import { learningProjection } from './learning.projection.ts';
import { shownOf } from './learning.service.ts';

let booted: Booted;
const admin: Who = { kind: 'administrator', personId: uuidv7() };
const QUERY = '{ learningCounts { unit version title(language: EN) begun passed } }';

const step = (by: string, unit: string, attempt = 1) => ({
  ...{ by, attemptId: uuidv5(by, unit, String(attempt)), unit, version: 1, occurredAt: '2026-11-30T10:00:00.000Z' },
});
const begin = (by: string, unit: string, attempt = 1) => booted.tell(learningBegun, step(by, unit, attempt));
const pass = (by: string, unit: string) => booted.tell(learningPassed, { ...step(by, unit), right: 5, asked: 5 });
interface Count {
  readonly unit: string;
  readonly title: string | null;
  readonly begun: number | null;
  readonly passed: number | null;
}
const counts = async () => {
  const { data, errors } = await booted.ask(admin, QUERY, {});
  expect(errors).toBeUndefined();
  return (data as { learningCounts: Count[] }).learningCounts;
};
const table = async () => (await booted.admin.query('select * from learning_view order by 1, 2')).rows as object[];

beforeAll(async () => {
  booted = await bootContext(engagementContext);
});
afterAll(() => booted?.close());

test('people are counted once each, however often they try; few are hidden, also as the rest of two numbers; a rebuild counts the same', async () => {
  const people = Array.from({ length: 26 }, () => uuidv7());
  for (const one of people) await begin(one, 'read-egfr');
  for (const one of people.slice(0, 14)) await pass(one, 'read-egfr');
  // one failed, tried again, and passed twice over
  await booted.tell(learningFailed, { ...step(people[0]!, 'read-egfr', 2), right: 1, asked: 5 });
  await begin(people[0]!, 'read-egfr', 3);
  await pass(people[0]!, 'read-egfr');
  for (const one of people.slice(0, 14)) await begin(one, 'plain-words');
  for (const one of people.slice(0, 12)) await pass(one, 'plain-words');
  await begin(people[0]!, 'no-unit-any-more');
  await eventually(async () =>
    expect(await table()).toEqual([
      { unit: 'no-unit-any-more', version: 1, begun: 1, passed: 0 },
      { unit: 'plain-words', version: 1, begun: 14, passed: 12 },
      { unit: 'read-egfr', version: 1, begun: 26, passed: 14 },
    ]),
  );
  const told = await counts();
  const of = (name: string) => told.find(({ unit }) => unit === name);
  expect(of('read-egfr')).toMatchObject({ begun: 26, passed: 14, title: expect.stringMatching(/[A-Za-z]/) });
  // two have not passed: the second number would give them away
  expect(of('plain-words')).toMatchObject({ begun: 14, passed: null });
  expect(of('no-unit-any-more')).toMatchObject({ begun: null, passed: null, title: null });
  // what nobody has begun stands there as well, so that nobody has to guess what is missing
  expect(told.map(({ unit }) => unit)).toEqual([...LEARNING_UNITS.map(({ id }) => id), 'no-unit-any-more']);
  expect(told.filter(({ begun }) => begun === 0)).toHaveLength(LEARNING_UNITS.length - 2);
  const before = await table();
  await rebuild(asRole(booted.postgres.url('engagement'), 'engagement_projector'), learningProjection);
  await eventually(async () => expect(await table()).toEqual(before));
});

test('a number is shown only where neither it nor what is left are few', () => {
  const shown = (begun: number, passed: number) => {
    const { begun: first, passed: second } = shownOf({ unit: 'a', version: 1, begun, passed });
    return [first, second];
  };
  expect(
    [
      [0, 0],
      [10, 10],
      [11, 0],
      [11, 11],
      [22, 11],
      [21, 11],
      [30, 10],
    ].map(([begun, passed]) => shown(begun!, passed!)),
  ).toEqual([
    [0, 0],
    [null, null],
    [11, 0],
    [11, 11],
    [22, 11],
    [21, null],
    [30, null],
  ]);
});

test('only an administrator is told, and who learnt what the service cannot read', async () => {
  for (const who of [member(uuidv7()), clinician(uuidv7())])
    expect((await booted.ask(who, QUERY, {})).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const { rows } = await booted.admin.query(`select has_table_privilege('engagement', 'engagement.learner_view', 'select') as may`);
  expect(rows).toEqual([{ may: false }]);
  expect(await auditCatalogue(booted.admin, 'engagement')).toEqual([]);
});
