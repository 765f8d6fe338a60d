import { clinicianJoined, endOfDay, memberDied, uuidv7 } from '@careway/contracts';
import { asRole, Work } from '@careway/store';
import { bootContext, type Booted, clinician, eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { patient, type Said } from '../../test/patient.ts';
import { diagnosisContext } from '../index.ts';
import { DayClock } from './day-clock.ts';
import { OverdueService } from './overdue.service.ts';

const DAY_MS = 86_400_000;
let booted: Booted;
let source: DataSource;
/** Beside the service's own, which looks at the real day, on which nothing here is late. */
let clock: DayClock;
beforeAll(async () => {
  booted = await bootContext(diagnosisContext);
  const url = asRole(booted.postgres.url('diagnosis'), 'diagnosis');
  const entities = [...diagnosisContext.entities];
  source = await new DataSource({ type: 'postgres', url, schema: 'diagnosis', entities, extra: { max: 8, pipeline: true } }).initialize();
  const work = new Work('diagnosis', source);
  clock = new DayClock(work, new OverdueService(work));
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
});

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
/** Looks until nothing is found any more: other tests of this file have members of their own, and all are told. */
const look = async (now: Date): Promise<void> => {
  while ((await clock.look(now)) > 0);
};
const factsOf = async (memberId: string, type: string) => {
  const sql = `select data from outbox where key = $1 and type = $2 order by sequence`;
  return (await booted.admin.query<{ data: Record<string, unknown> }>(sql, [memberId, `diagnosis.${type}.v1`])).rows.map(
    ({ data }) => data,
  );
};
const clinic = async () => {
  const [clinicId, id] = [uuidv7(), uuidv7()];
  const arrived = [await booted.tell(clinicianJoined, { clinicianId: id, profession: 'cardiologist', clinicId })];
  return { clinicId, heart: clinician(id), arrived };
};

test('that no result came is told once, as of the end of the day on which it was expected, and however long the clock was away', async () => {
  const { me, orders, told } = await patient(booted);
  const { expectedOn } = (await orders('4548-4')) as Said & { expectedOn: string };
  await look(new Date(endOfDay(expectedOn).getTime() - 60_000));
  expect(await told()).toEqual(['order-placed']);
  await look(inDays(60));
  await look(inDays(61));
  expect(await told()).toEqual(['order-placed', 'order-overdue']);
  expect(await factsOf(me, 'order-overdue')).toMatchObject([{ expectedOn, occurredAt: endOfDay(expectedOn).toISOString(), by: null }]);
});

test('many clocks at once tell it once', async () => {
  const { me, orders } = await patient(booted);
  await orders('4548-4');
  await Promise.all(Array.from({ length: 8 }, () => clock.look(inDays(60))));
  await look(inDays(60));
  expect(await factsOf(me, 'order-overdue')).toHaveLength(1);
});

test('what was taken back, and what belonged to somebody who died, is not late', async () => {
  const [one, other] = [await patient(booted), await patient(booted)];
  const { id, version } = await one.orders('4548-4');
  await one.say(one.asDoctor, 'cancelOrder', { id, expectedVersion: version, reason: 'Done elsewhere' });
  await other.orders('4548-4');
  await booted.tell(memberDied, { memberId: other.me, diedAt: new Date().toISOString() });
  const dead = 'select from member where member_id = $1 and died_at is not null';
  await eventually(async () => expect((await booted.admin.query(dead, [other.me])).rows).toHaveLength(1));
  await look(inDays(60));
  expect(await factsOf(one.me, 'order-overdue')).toEqual([]);
  expect(await factsOf(other.me, 'order-overdue')).toEqual([]);
});

test('each step of a referral that is late is told once, then that it expired; the member’s page is rung each time', async () => {
  const { me, refers, say, told } = await patient(booted);
  const { clinicId, heart, arrived } = await clinic();
  const { id } = await refers(clinicId);
  await look(inDays(9));
  await look(inDays(10));
  expect(await told()).toEqual(['referral-requested', 'referral-overdue']);
  // the clinic's answer came after all, and then no visit
  await say(heart, 'acceptReferral', { id }, arrived);
  await look(inDays(30));
  expect(await told()).toEqual(['referral-requested', 'referral-overdue', 'referral-accepted', 'referral-overdue']);
  expect((await factsOf(me, 'referral-overdue')).map(({ status }) => status)).toEqual(['requested', 'accepted']);
  await look(inDays(100));
  await look(inDays(101));
  expect((await told()).slice(4)).toEqual(['referral-expired']);
  const { rows } = await booted.admin.query(`select from doorbell where member_id = $1 and field = 'referralChanged'`, [me]);
  expect(rows.length).toBeGreaterThanOrEqual(3);
});

test('a clock that comes back after the end tells the end, and not each day that was missed before', async () => {
  const { refers, told } = await patient(booted);
  const { clinicId } = await clinic();
  await refers(clinicId);
  await look(inDays(120));
  expect(await told()).toEqual(['referral-requested', 'referral-expired']);
});

test('planted: a clock that forgets what it told is caught by the count', async () => {
  const { me, orders } = await patient(booted);
  await orders('4548-4');
  await look(inDays(60));
  await booted.admin.query('update test_order set overdue_told_on = null where member_id = $1', [me]);
  await look(inDays(60));
  expect(await factsOf(me, 'order-overdue')).toHaveLength(2);
});
