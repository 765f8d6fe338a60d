import { ARTICLES } from '@careway/clinical/article';
import { uuidv7 } from '@careway/contracts';
import { asRole } from '@careway/store';
import { actsFor, type Answer, auditCatalogue, type Booted, bootContext, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { supportContext } from '../index.ts';

let booted: Booted;
const [me, mother, doctor, stranger] = Array.from({ length: 4 }, () => uuidv7()) as [string, string, string, string];
const after: string[] = [];

const ALL = `query ($language: Language!, $search: String) { articles(language: $language, search: $search) { article title topic videoSeconds } }`;
const ONE = `query ($article: String!, $language: Language!, $level: ReadingLevel!) { article(article: $article, language: $language, level: $level) {
  version title level writtenOn review { by on } sources { url }
  sections { key heading blocks { text items } pictures { file height alt } video { file title seconds sentences { from to text } } } } }`;
const READ = `mutation ($m: ID!, $article: String!, $level: ReadingLevel!) { markArticleRead(memberId: $m, article: $article, level: $level) {
  __typename ... on ArticleRead { article version level useful } ... on DomainError { code } } }`;
const RATE = `mutation ($m: ID!, $article: String!, $useful: Boolean!) { rateArticle(memberId: $m, article: $article, level: PLAIN, useful: $useful) {
  __typename ... on ArticleRead { article useful } ... on DomainError { code } } }`;
const MINE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { articlesRead { article version useful } } } }`;

interface Row {
  readonly __typename: string;
  readonly code?: string;
  readonly article: string;
  readonly useful: boolean | null;
}
interface Shown {
  readonly key: string | null;
  readonly pictures: readonly object[];
  readonly video: object | null;
}
const first = <T>(answer: Answer): T => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as T;
};
const ask = async <T = Row>(who: Who, query: string, variables: object = {}): Promise<T> =>
  first<T>(await booted.ask(who, query, variables, after));
const read = (who: Who, article: string, level = 'PLAIN') => ask(who, READ, { m: me, article, level });
const mine = async (who: Who): Promise<readonly Row[]> => {
  const [record] = await ask<{ articlesRead: Row[] }[]>(who, MINE, { r: [{ __typename: 'Member', id: me }] });
  return record!.articlesRead;
};
const facts = async () =>
  (
    await booted.admin.query<{ type: string; data: Record<string, unknown> }>(
      `select type, data from outbox where type like 'support.article-%' order by position`,
    )
  ).rows;

beforeAll(async () => {
  booted = await bootContext(supportContext);
  after.push(...(await treats(booted, me, doctor)));
  after.push(...(await actsFor(booted, me, mother, ['messages'])));
});
afterAll(() => booted?.close());

test('whoever is signed in reads the library in each language, and finds articles by words of any of them', async () => {
  for (const language of ['HE', 'AR', 'EN', 'RU'] as const) {
    const all = await ask<Row[]>(member(me), ALL, { language });
    expect(all).toHaveLength(ARTICLES.length);
    expect(await ask(clinician(doctor), ONE, { article: 'type-2-diabetes', language, level: 'MORE' })).toMatchObject({
      ...{ level: 'MORE', review: null, sources: expect.arrayContaining([{ url: expect.stringMatching(/^https:/) }]) },
      sections: expect.arrayContaining([
        expect.objectContaining({ key: 'low-sugar', heading: expect.any(String), blocks: expect.any(Array) }),
      ]),
    });
  }
  const found = await ask<Row[]>(member(me), ALL, { language: 'EN', search: 'משאף' });
  expect(found[0]?.article).toBe('asthma-inhaler');
  expect(await ask(member(me), ONE, { article: 'no-such', language: 'EN', level: 'PLAIN' })).toBeNull();
});

test('a section has its pictures in the direction of the language, and its video with the sentences that it says; a list says how long it is', async () => {
  for (const [language, file, said] of [
    ['HE', 'low-sugar.rtl.svg', 'הן חיות כשלושה חודשים.'],
    ['RU', 'low-sugar.svg', 'Они живут около трёх месяцев.'],
  ] as const) {
    const { sections } = await ask<{ sections: Shown[] }>(member(me), ONE, { article: 'type-2-diabetes', language, level: 'PLAIN' });
    const of = (key: string) => sections.find((one) => one.key === key)!;
    expect(of('low-sugar')).toMatchObject({ video: null, pictures: [{ file, height: 260, alt: expect.stringMatching(/15/) }] });
    expect(of('what-is-hba1c').video).toMatchObject({
      ...{ file: 'hba1c', seconds: 46.5 },
      sentences: expect.arrayContaining([{ from: 11, to: 17, text: said }]),
    });
  }
  const all = await ask<{ article: string; videoSeconds: number | null }[]>(member(me), ALL, { language: 'EN' });
  expect(all.filter(({ videoSeconds }) => videoSeconds).map(({ article }) => article)).toEqual(
    ARTICLES.filter(({ video }) => video).map(({ id }) => id),
  );
});

test('what was read stands once for each version, whoever says it how often; the fact holds ids, a level and a label', async () => {
  await Promise.all([read(member(me), 'depression-what-helps'), read(member(me), 'depression-what-helps', 'MORE')]);
  expect(await read(member(me), 'depression-what-helps')).toMatchObject({ __typename: 'ArticleRead', version: 1, useful: null });
  const told = await facts();
  expect(told.map(({ type }) => type)).toEqual(['support.article-read.v1']);
  expect(told[0]!.data).toMatchObject({ memberId: me, by: me, article: 'depression-what-helps', version: 1, sensitivity: 'mental' });
  expect(await read(member(me), 'no-such')).toMatchObject({ __typename: 'NotFoundError' });
});

test('useful or not is told when it is said and when it is changed, and not when it is said again', async () => {
  const before = (await facts()).length;
  const rate = (useful: boolean) => ask(member(me), RATE, { m: me, article: 'kidney-numbers', useful });
  expect(await rate(true)).toMatchObject({ useful: true });
  expect(await rate(true)).toMatchObject({ useful: true });
  expect(await rate(false)).toMatchObject({ useful: false });
  const told = (await facts()).slice(before);
  expect(told.map(({ type, data }) => [type, data['useful']])).toEqual([
    ['support.article-read.v1', undefined],
    ['support.article-rated.v1', true],
    ['support.article-rated.v1', false],
  ]);
});

test('each reader sees what they read themselves: not the mother the child’s, nor the child the mother’s, nor a clinician any', async () => {
  await read(member(mother), 'asthma-inhaler');
  expect((await mine(member(me))).map(({ article }) => article)).toEqual(['kidney-numbers', 'depression-what-helps']);
  expect((await mine(member(mother))).map(({ article }) => article)).toEqual(['asthma-inhaler']);
  const refused = await booted.ask(clinician(doctor), MINE, { r: [{ __typename: 'Member', id: me }] }, after);
  expect(JSON.stringify(refused)).not.toContain('kidney-numbers');
  for (const who of [clinician(doctor), member(stranger)])
    expect(JSON.stringify(await booted.ask(who, READ, { m: me, article: 'asthma-inhaler', level: 'PLAIN' }, after))).toMatch(
      /FORBIDDEN|NOT_FOUND/,
    );
});

test('row-level security alone holds receipts back from everybody but their reader', async () => {
  const client = new pg.Client({ connectionString: asRole(booted.postgres.url('support'), 'support') });
  await client.connect();
  try {
    const seen = async (person: string) => {
      await client.query('begin');
      await client.query(`select set_config('careway.member', $1, true), set_config('careway.person', $2, true)`, [me, person]);
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from article_read');
      await client.query('rollback');
      return rows[0]!.n;
    };
    expect([await seen(me), await seen(mother), await seen(doctor)]).toEqual([2, 1, 0]);
  } finally {
    await client.end();
  }
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
});
