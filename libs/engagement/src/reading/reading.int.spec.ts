import { articleRated, articleRead, uuidv5, uuidv7 } from '@careway/contracts';
import { asRole, rebuild } from '@careway/store';
import { auditCatalogue, type Booted, bootContext, clinician, eventually, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { engagementContext } from '../index.ts';
import { readingProjection } from './reading.projection.ts';

let booted: Booted;
const admin: Who = { kind: 'administrator', personId: uuidv7() };
const QUERY = '{ articleReads { article version readers useful notUseful } }';

const step = (memberId: string, article: string) => ({
  ...{ memberId, receiptId: uuidv5(memberId, article), by: memberId, article, version: 1, sensitivity: 'general' as const },
  occurredAt: '2026-11-30T10:00:00.000Z',
});
const read = (memberId: string, article: string) => booted.tell(articleRead, { ...step(memberId, article), level: 'plain' });
const rate = (memberId: string, article: string, useful: boolean) => booted.tell(articleRated, { ...step(memberId, article), useful });
const counts = async () => {
  const { data, errors } = await booted.ask(admin, QUERY, {});
  expect(errors).toBeUndefined();
  return (data as { articleReads: object[] }).articleReads;
};
const table = async () => (await booted.admin.query('select * from article_view order by 1, 2')).rows as object[];

beforeAll(async () => {
  booted = await bootContext(engagementContext);
});
afterAll(() => booted?.close());

test('readers and what they said are counted once each, small groups are hidden, and a rebuild counts the same', async () => {
  const people = Array.from({ length: 14 }, () => uuidv7());
  for (const one of people) await read(one, 'kidney-numbers');
  for (const one of people.slice(0, 12)) await rate(one, 'kidney-numbers', true);
  // two changed their minds, one back again
  await rate(people[0]!, 'kidney-numbers', false);
  await rate(people[0]!, 'kidney-numbers', true);
  await rate(people[1]!, 'kidney-numbers', false);
  for (const one of people.slice(0, 3)) await read(one, 'asthma-inhaler');
  await eventually(async () =>
    expect(await table()).toEqual([
      { article: 'asthma-inhaler', version: 1, readers: 3, useful: 0, not_useful: 0 },
      { article: 'kidney-numbers', version: 1, readers: 14, useful: 11, not_useful: 1 },
    ]),
  );
  expect(await counts()).toEqual([
    { article: 'kidney-numbers', version: 1, readers: 14, useful: 11, notUseful: null },
    { article: 'asthma-inhaler', version: 1, readers: null, useful: 0, notUseful: 0 },
  ]);
  const before = await table();
  await rebuild(asRole(booted.postgres.url('engagement'), 'engagement_projector'), readingProjection);
  await eventually(async () => expect(await table()).toEqual(before));
});

test('only an administrator is told', async () => {
  for (const who of [member(uuidv7()), clinician(uuidv7())])
    expect((await booted.ask(who, QUERY, {})).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await auditCatalogue(booted.admin, 'engagement')).toEqual([]);
});
