import { asRole, Work } from '@careway/store';
import { auditCatalogue, type Booted, bootContext, member } from '@careway/testing';
import { uuidv7 } from '@careway/contracts';
import { Settings } from '@careway/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FeedServer } from '../../test/feed-server.ts';
import { supportContext } from '../index.ts';
import { FeedClock } from './feed-clock.ts';
import { FEEDS } from './feed.addresses.ts';

let booted: Booted;
let server: FeedServer;
let source: DataSource;
const minutes = (n: number): Date => new Date(Date.UTC(2026, 10, 30, 8, n));

const rss = (...items: readonly (readonly [guid: string, title: string, link: string])[]): string =>
  `<rss version="2.0"><channel><title>Trusted</title>${items
    .map(([guid, title, link]) => `<item><guid>${guid}</guid><title>${title}</title><link>${link}</link></item>`)
    .join('')}</channel></rss>`;
const clockOf = (...paths: readonly string[]): FeedClock => {
  const clock = new FeedClock(new Work('support', source), new Settings({ [FEEDS]: paths.map((path) => server.url + path).join(' ') }));
  clock.limits = { patienceMs: 1_500, bytes: 20_000 };
  return clock;
};
const shown = async () => {
  const { data, errors } = await booted.ask(member(uuidv7()), '{ feedEntries { title link source } }', {});
  expect(errors).toBeUndefined();
  return (data as { feedEntries: { title: string; link: string; source: string }[] }).feedEntries.map(({ title }) => title).sort();
};
const faults = async () =>
  (await booted.admin.query<{ fault: string | null }>('select fault from feed where fault is not null order by address')).rows.map(
    ({ fault }) => fault,
  );

beforeAll(async () => {
  booted = await bootContext(supportContext);
  server = await FeedServer.open();
  source = await new DataSource({
    ...{
      type: 'postgres',
      url: asRole(booted.postgres.url('support'), 'support'),
      schema: 'support',
      entities: [...supportContext.entities],
    },
    extra: { max: 6, pipeline: true },
  }).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await server?.close();
  await booted?.close();
});

test('what a source tells stands once, whichever feed names it; told again it is corrected; away, it stays readable', async () => {
  server.says('/a', rss(['1', 'Salt', 'https://who.example/salt'], ['2', 'Heat', 'https://who.example/heat']));
  server.says('/b', rss(['x', 'Heat, again', 'https://who.example/heat'], ['y', 'Sleep', 'https://who.example/sleep']));
  const clock = clockOf('/a', '/b');
  expect(await clock.look(minutes(0))).toBe(3);
  expect((await shown()).length).toBe(3);
  // not asked again before its time, whoever looks
  const before = server.asked;
  expect([await clock.look(minutes(5)), server.asked]).toEqual([0, before]);
  server.says('/a', rss(['1', 'Less salt', 'https://who.example/salt']));
  server.fails('/b');
  expect(await clock.look(minutes(40))).toBe(0);
  expect(await shown()).toEqual(expect.arrayContaining(['Less salt', 'Sleep']));
  expect(await shown()).not.toContain('Salt');
  expect(await faults()).toEqual(['answered 500']);
});

test('a source that hangs, floods, leads elsewhere or sends something else keeps nobody waiting, and the reason is kept', async () => {
  server.says('/good', rss(['1', 'Good', 'https://who.example/good']));
  server.hangs('/hangs');
  server.says('/large', `<rss><channel><title>${'x'.repeat(30_000)}</title></channel></rss>`);
  server.leads('/leads', '/good');
  server.says('/page', '<html></html>', 'text/html');
  server.says('/broken', '<rss><channel>');
  const clock = clockOf('/broken', '/good', '/hangs', '/large', '/leads', '/page');
  expect(await clock.look(minutes(100))).toBe(1);
  expect(await shown()).toEqual(['Good']);
  const [broken, hangs, large, leads, page] = await faults();
  expect(broken).toMatch(/unclosed|close|end/i);
  expect(hangs).toMatch(/timeout|aborted/i);
  expect(large).toContain('larger than');
  expect(leads).toBeTruthy();
  expect(page).toContain('not XML');
});

test('a house that asks nobody shows nothing, and what it asked before is gone', async () => {
  expect(await clockOf().look(minutes(200))).toBe(0);
  expect(await shown()).toEqual([]);
  expect(await auditCatalogue(booted.admin, 'support')).toEqual([]);
});
