import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NotYoursError, require } from '@careway/access';
import { planActivated, uuidv7 } from '@careway/contracts';
import { as, asFeeder, testPostgres, type TestPostgres } from '@careway/testing';
import pg from 'pg';
import { fact, Note, openProbe, type Probe } from '../../test/probe.ts';
import { SentOffError } from './pipeline.ts';
import type { Tx } from './tx.ts';
import { EditedMeanwhileError, NotFoundError, RetryError, UncheckedChangeError, UntoldChangeError } from './errors.ts';

let postgres: TestPostgres;
let probe: Probe;
let admin: pg.Client;
const relate = (memberId: string, personId: string, kind: string, labels = ['general'], validTo: Date | null = null) =>
  admin.query(`insert into treatment.relation values ($1, $2, $3, $4, '{plan}', $5, '2020-01-01', $6)`, [
    memberId,
    uuidv7(),
    personId,
    kind,
    labels,
    validTo,
  ]);
const fresh = (at = new Date()) =>
  admin.query(`insert into treatment.relation_mark values (0, $1) on conflict (partition) do update set as_of = excluded.as_of`, [at]);

beforeAll(async () => {
  postgres = await testPostgres();
  const url = await postgres.database('work');
  probe = await openProbe(url, { max: 4 });
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('set search_path = treatment');
});
afterAll(async () => {
  await admin.end();
  await probe.source.destroy();
  await postgres.stop();
});

test('a member reads own items without an audit row; nobody else sees any', async () => {
  const [me, other] = [uuidv7(), uuidv7()];
  await probe.add(asFeeder(), me, 'mine');
  await probe.add(asFeeder(), other, 'theirs');
  expect((await probe.read(as('member', me), me)).map((n) => n.body)).toEqual(['mine']);
  await fresh();
  await expect(probe.read(as('member', me), other)).rejects.toThrow(NotYoursError);
  await expect(probe.read(as('clinician', uuidv7()), me)).rejects.toThrow(NotYoursError);
  expect((await admin.query(`select count(*)::int as n from read_audit where member_id = $1`, [me])).rows[0].n).toBe(0);
});

test('a care-team read is written down, and told as a fact, before the answer leaves', async () => {
  const [me, doctor] = [uuidv7(), uuidv7()];
  await probe.add(asFeeder(), me, 'x');
  await relate(me, doctor, 'care-team');
  await fresh();
  expect(await probe.read(as('clinician', doctor), me)).toHaveLength(1);
  expect((await admin.query(`select person_id, purpose, relation from read_audit where member_id = $1`, [me])).rows).toEqual([
    { person_id: doctor, purpose: 'TREAT', relation: 'care-team' },
  ]);
  const told = await admin.query(`select data from outbox where key = $1 and type = 'treatment.record-read.v1'`, [me]);
  expect(told.rows[0].data).toMatchObject({ memberId: me, personId: doctor, relation: 'care-team', operation: 'test' });
});

test('a question of one statement is answered alike, and its audit row is there for others only', async () => {
  const [me, doctor] = [uuidv7(), uuidv7()];
  await probe.add(asFeeder(), me, 'mine');
  await relate(me, doctor, 'care-team');
  await fresh();
  const question = { text: 'select body from note where member_id = $1', values: [me] };
  const audited = async () => (await admin.query(`select count(*)::int as n from read_audit where member_id = $1`, [me])).rows[0].n;
  expect(await probe.work.ask(as('member', me), 'plan.read', me, question)).toEqual([{ body: 'mine' }]);
  expect(await audited()).toBe(0);
  expect(await probe.work.ask(as('clinician', doctor), 'plan.read', me, question)).toEqual([{ body: 'mine' }]);
  expect(await audited()).toBe(1);
  await expect(probe.work.ask(as('clinician', doctor), 'proxy.grant', me, question)).rejects.toThrow(NotYoursError);
  expect(await audited()).toBe(1);
  await expect(probe.work.ask(as('member', uuidv7()), 'plan.read', me, question)).rejects.toThrow(NotYoursError);
  // The connection goes on after a statement that fails.
  const broken = { text: 'select 1 / $1::int as n', values: [0] };
  for (let n = 0; n < 6; n++) await expect(probe.work.ask(as('member', me), 'plan.read', me, broken)).rejects.toThrow('division by zero');
  expect(await probe.work.ask(as('member', me), 'plan.read', me, question)).toHaveLength(1);
});

test('planted: a second statement behind a transaction that was sent off never leaves, so it cannot run without an opened record', async () => {
  const me = uuidv7();
  await probe.add(asFeeder(), me, 'mine');
  const twice = async (tx: Tx) => {
    await tx.query('select 1');
    return tx.query('select body from note where member_id = $1', [me]);
  };
  await expect(probe.work.read(as('member', me), 'plan.read', me, twice, { inOneFlush: true })).rejects.toThrow(SentOffError);
  expect(await probe.work.read(as('member', me), 'plan.read', me, twice)).toHaveLength(1);
});

test('a proxy does not see a sensitive item unless its label was granted; an ended relation opens nothing', async () => {
  const [me, son, former] = [uuidv7(), uuidv7(), uuidv7()];
  await probe.add(asFeeder(), me, 'open');
  await probe.add(asFeeder(), me, 'closed', 'mental');
  await relate(me, son, 'proxy');
  await relate(me, former, 'proxy', ['general', 'mental'], new Date(Date.now() - 1));
  await fresh();
  expect((await probe.read(as('member', son), me)).map((n) => n.body)).toEqual(['open']);
  await expect(probe.read(as('member', former), me)).rejects.toThrow(NotYoursError);
});

test('a stale copy answers "ask again" to everybody but the member, never a wrong refusal', async () => {
  const [me, doctor] = [uuidv7(), uuidv7()];
  await probe.add(asFeeder(), me, 'x');
  await relate(me, doctor, 'care-team');
  await fresh(new Date(Date.now() - 2_000));
  await expect(probe.read(as('clinician', doctor), me)).rejects.toThrow(RetryError);
  await expect(probe.read(as('member', me), me)).resolves.toHaveLength(1);
});

test('a reader waits for a write of the same session that has not arrived', async () => {
  const me = uuidv7();
  await probe.add(asFeeder(), me, 'x');
  await admin.query(`insert into consumer_source values ('treatment.relations', 'registry') on conflict do nothing`);
  const asked = as('member', me, { after: [`registry:${me}:3`] });
  const reading = probe.read(asked, me);
  setTimeout(() => void admin.query(`insert into consumer_key values ('treatment.relations', 'registry', $1, 3)`, [me]), 100);
  await expect(reading).resolves.toHaveLength(1);
  await expect(probe.read(as('member', me, { after: [`registry:${me}:4`] }), me)).rejects.toThrow(RetryError);
});

test('state and fact commit together: what is stored without its fact is rolled back', async () => {
  const me = uuidv7();
  const ctx = asFeeder();
  const forgetful = probe.work.run(ctx, async (tx) => {
    await tx.open(me);
    require(ctx, 'member.register', me);
    await tx.save(Object.assign(new Note(), { memberId: me, id: uuidv7(), body: 'untold', sensitivity: 'general' }));
  });
  await expect(forgetful).rejects.toThrow(UntoldChangeError);
  expect((await admin.query(`select from note where member_id = $1`, [me])).rowCount).toBe(0);
});

test('nothing of a member is saved before an action towards that member was allowed', async () => {
  const me = uuidv7();
  const careless = probe.work.run(asFeeder(), async (tx) => {
    await tx.open(me);
    await tx.save(Object.assign(new Note(), { memberId: me, id: uuidv7(), body: 'unchecked', sensitivity: 'general' }));
  });
  await expect(careless).rejects.toThrow(UncheckedChangeError);
});

test('the second of two editors is told, and nothing of theirs is half written', async () => {
  const me = uuidv7();
  const ref = await probe.add(asFeeder(), me, 'first');
  const loaded = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const edit = (n: number) => {
    const ctx = as('member', me);
    return probe.work.run(ctx, async (tx) => {
      const note = await tx.load(Note, ref);
      require(ctx, 'task.complete', me);
      loaded[n]!.resolve();
      await Promise.all(loaded.map((one) => one.promise));
      note.body = `edit ${n}`;
      tx.emit(planActivated, { ...fact, memberId: me, planId: note.id, version: note.version + 1, by: me });
      return tx.save(note);
    });
  };
  const both = await Promise.allSettled([edit(0), edit(1)]);
  const refused = both.filter((r) => r.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(EditedMeanwhileError);
  expect((await admin.query(`select count(*)::int as n from outbox where key = $1`, [me])).rows[0].n).toBe(2);
});

test('what is not there and what is not yours are the same answer', async () => {
  const [me, stranger] = [uuidv7(), uuidv7()];
  const ref = await probe.add(asFeeder(), me, 'x');
  await fresh();
  await expect(probe.edit(as('member', stranger), ref, 'y')).rejects.toThrow(NotFoundError);
  await expect(probe.edit(as('member', me), { memberId: me, id: uuidv7() }, 'y')).rejects.toThrow(NotFoundError);
});

test('a proxy of other rooms is not told which items are there: neither by what is read nor by what is refused', async () => {
  const [me, son] = [uuidv7(), uuidv7()];
  const ref = await probe.add(asFeeder(), me, 'x');
  await relate(me, son, 'proxy');
  await admin.query(`update treatment.relation set areas = '{results}' where person_id = $1`, [son]);
  await fresh();
  for (const id of [ref.id, uuidv7()]) {
    await expect(probe.edit(as('member', son), { memberId: me, id }, 'y')).rejects.toThrow(NotFoundError);
    const read = probe.work.read(as('member', son), 'plan.read', me, (tx) => tx.load(Note, { memberId: me, id }));
    await expect(read).rejects.toThrow(NotYoursError);
  }
});

test('sequences count 1, 2, 3 per key while many write, and positions tell the writer', async () => {
  const me = uuidv7();
  const contexts = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const ctx = asFeeder();
      await probe.add(ctx, me, 'n');
      return ctx;
    }),
  );
  const { rows } = await admin.query(`select sequence::int from outbox where key = $1 order by position`, [me]);
  expect(rows.map((r) => r.sequence)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  expect(new Set(contexts.flatMap((c) => c.positions)).size).toBe(30);
});
