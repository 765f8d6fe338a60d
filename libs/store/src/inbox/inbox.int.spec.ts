import { type Bus, laneOf, openEmbeddedBus } from '@careway/bus';
import { type CareEvent, is, planActivated, relationEnded, relationSet, uuidv7 } from '@careway/contracts';
import { eventually, testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { fact, openProbe, type Probe } from '../../test/probe.ts';
import { asRole } from '../schema/prepare.ts';
import { Inbox } from './inbox.ts';
import type { Projection } from './projection.ts';
import { rebuild, replay } from './rebuild.ts';
import { relationCopy } from './relations.ts';

let postgres: TestPostgres;
let url: string;
let probe: Probe;
let bus: Bus;
let admin: pg.Client;
const alarms: string[] = [];
let broken = new Set<string>();

/** The last version of each plan; fails on plans that are `broken`. */
const view: Projection = {
  name: 'treatment.note_view',
  sources: ['treatment'],
  tables: ['note_view'],
  async apply(tx, events) {
    for (const event of events) {
      if (!is(planActivated, event)) continue;
      if (broken.has(event.data.planId)) throw new Error('this plan cannot be shown');
      await tx.query(`insert into note_view values ($1, $2, $3) on conflict (member_id, id) do update set last = excluded.last`, [
        event.subject,
        event.data.planId,
        event.sequence,
      ]);
    }
  },
};
const activated = (memberId: string, sequence: number, planId = memberId): CareEvent => ({
  id: uuidv7(),
  source: 'treatment',
  type: planActivated.type,
  time: fact.occurredAt,
  subject: memberId,
  sequence,
  data: { ...fact, memberId, planId, version: sequence, by: memberId },
});
const rows = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows as Record<string, unknown>[];
const last = async (memberId: string) => (await rows(`select last::int from note_view where member_id = $1`, [memberId]))[0]?.['last'];
const projectorUrl = () => asRole(url, 'treatment_projector');
const open = () => new Inbox({ context: 'treatment', url: projectorUrl(), bus, onAlarm: (message) => alarms.push(message) });

beforeAll(async () => {
  postgres = await testPostgres();
  url = await postgres.database('inbox');
  probe = await openProbe(url);
  bus = await openEmbeddedBus({ url });
  await bus.createTopics(['treatment.events', 'registry.events']);
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('set search_path = treatment');
});
afterAll(async () => {
  await admin.end();
  await bus.close();
  await probe.source.destroy();
  await postgres.stop();
});

test('each fact has its effect once, though it was told twice, and the consumer goes on where it stood', async () => {
  const member = uuidv7();
  const facts = [1, 2, 3, 4].map((n) => activated(member, n));
  const inbox = open();
  await inbox.start(view);
  await bus.publish('treatment.events', [...facts.slice(0, 2), ...facts.slice(0, 3)]);
  await eventually(async () => expect(await last(member)).toBe(3));
  await inbox.stop();
  await bus.publish('treatment.events', facts.slice(2));
  const second = open();
  await second.start(view);
  await eventually(async () => expect(await last(member)).toBe(4));
  await second.stop();
  expect(alarms).toEqual([]);
});

test('a fact that cannot be applied is parked with its successors; other keys go on; replay brings them back in order', async () => {
  const [sick, well] = [uuidv7(), uuidv7()];
  broken = new Set([sick]);
  const inbox = open();
  await inbox.start(view);
  await bus.publish('treatment.events', [activated(sick, 1, well), activated(sick, 2), activated(well, 1), activated(sick, 3, well)]);
  await bus.publish('treatment.events', [activated(well, 2), activated(sick, 4, well)]);
  await eventually(async () =>
    expect((await rows(`select sequence::int from parked where key = $1 order by 1`, [sick])).map((r) => r['sequence'])).toEqual([2, 3, 4]),
  );
  await eventually(async () => expect(await last(well)).toBe(2));
  expect(alarms).toContain('a fact was parked');
  expect(await replay(projectorUrl(), 'treatment', view, sick)).toEqual({ applied: 0, left: 3 });
  broken = new Set();
  expect(await replay(projectorUrl(), 'treatment', view, sick)).toEqual({ applied: 3, left: 0 });
  await bus.publish('treatment.events', [activated(sick, 5)]);
  await eventually(async () =>
    expect(await rows(`select last::int from note_view where member_id = $1 and id = $1`, [sick])).toEqual([{ last: 5 }]),
  );
  await inbox.stop();
});

test('one culprit in a full batch is found by halves, and every other fact has its effect in order', async () => {
  const members = Array.from({ length: 400 }, () => uuidv7()).filter((id) => laneOf(id, 4) === 0);
  const sick = members[40]!;
  broken = new Set([sick]);
  let attempts = 0;
  const counted: Projection = { ...view, name: 'treatment.counted', apply: (tx, events) => (attempts++, view.apply(tx, events)) };
  await bus.publish('treatment.events', [...members.map((id) => activated(id, 1)), ...members.map((id) => activated(id, 2))]);
  const inbox = open();
  await inbox.start(counted);
  await eventually(async () => expect(await Promise.all(members.slice(-3).map(last))).toEqual([2, 2, 2]));
  const shown = `select count(*)::int as n from note_view where last = 2 and member_id = any ($1)`;
  expect(await rows(shown, [members])).toEqual([{ n: members.length - 1 }]);
  const waiting = `select sequence::int from parked where consumer = 'treatment.counted' and key = $1 order by 1`;
  expect((await rows(waiting, [sick])).map((row) => row['sequence'])).toEqual([1, 2]);
  // Facts of the tests before, a whole batch, its halves, and the culprit four times; one by one it would be more than 150.
  expect(attempts).toBeLessThan(60);
  await inbox.stop();
  broken = new Set();
});

test('a read model is dropped and rebuilt while facts keep coming, and is the same to the byte', async () => {
  const members = Array.from({ length: 10 }, () => uuidv7());
  const inbox = open();
  await inbox.start(view);
  for (let n = 1; n <= 30; n++) {
    await bus.publish(
      'treatment.events',
      members.map((member) => activated(member, n)),
    );
    if (n === 15) await rebuild(projectorUrl(), view);
  }
  const all = `select * from note_view order by member_id, id`;
  await eventually(async () => expect(await Promise.all(members.map(last))).toEqual(members.map(() => 30)));
  const before = JSON.stringify(await rows(all));
  await rebuild(projectorUrl(), view);
  await eventually(async () => expect(JSON.stringify(await rows(all))).toBe(before));
  await inbox.stop();
});

test('who may see whom is copied from the registry’s facts, and an end takes it away', async () => {
  const [member, son, relationId] = [uuidv7(), uuidv7(), uuidv7()];
  const told = (sequence: number, definition: typeof relationSet | typeof relationEnded, data: object): CareEvent => ({
    id: uuidv7(),
    source: 'registry',
    type: definition.type,
    time: fact.occurredAt,
    subject: member,
    sequence,
    data,
  });
  const set = {
    memberId: member,
    relationId,
    personId: son,
    kind: 'proxy',
    areas: ['plan'],
    labels: ['general'],
    validFrom: fact.occurredAt,
    validTo: null,
    evidence: 'granted-by-member',
    grantedBy: member,
  };
  const inbox = open();
  await inbox.start(relationCopy('treatment'));
  await bus.publish('registry.events', [told(1, relationSet, set), told(2, relationSet, { ...set, areas: ['plan', 'results'] })]);
  await eventually(async () =>
    expect(await rows(`select person_id, areas from relation where member_id = $1`, [member])).toEqual([
      { person_id: son, areas: ['plan', 'results'] },
    ]),
  );
  await bus.publish('registry.events', [
    told(3, relationEnded, { memberId: member, relationId, personId: son, kind: 'proxy', endedAt: fact.occurredAt }),
  ]);
  await eventually(async () => expect(await rows(`select from relation where member_id = $1`, [member])).toEqual([]));
  await inbox.stop();
});

test('a missing predecessor stops the lane instead of being skipped', async () => {
  const member = uuidv7();
  const inbox = open();
  await inbox.start(view);
  await bus.publish('treatment.events', [activated(member, 2)]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await last(member)).toBeUndefined();
  const stuck = await rows(`select 1 from consumer_key where key = $1`, [member]);
  expect(stuck).toEqual([]);
  await inbox.stop();
});
