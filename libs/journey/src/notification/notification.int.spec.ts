import {
  appointmentBooked,
  appointmentCancelled,
  type DataFor,
  memberDied,
  messageSent,
  relationEnded,
  relationSet,
  resultRecorded,
  type Sensitivity,
  threadRead,
  uuidv7,
} from '@careway/contracts';
import {
  actsFor,
  auditCatalogue,
  bootContext,
  type Booted,
  clinician,
  eventually,
  member,
  treats,
  tryLifecycles,
  type Who,
} from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { journeyContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(journeyContext);
}, 60_000);
afterAll(() => booted?.close());

const LIST = `query ($r: [_Any!]!, $first: Int! = 20, $after: String, $unseen: Boolean! = false) { _entities(representations: $r) { ... on Member {
  unseenNotifications notifications(first: $first, after: $after, unseen: $unseen) {
    nodes { id kind group seen urgent itemType itemId items } pageInfo { hasNextPage endCursor } } } } }`;
const SEE = `mutation ($m: ID!, $ids: [ID!]) { seeNotifications(memberId: $m, ids: $ids) { seen unseen } }`;

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly seen: boolean;
  readonly items: number;
}
interface Shown {
  readonly unseenNotifications: number;
  readonly notifications: {
    readonly nodes: readonly Notice[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** A member with a doctor, and what can happen to the member. */
async function record() {
  const [me, doctor, journeyId] = [uuidv7(), uuidv7(), uuidv7()];
  const after = [...(await treats(booted, me, doctor))];
  const about = (sensitivity: Sensitivity = 'general') =>
    ({ memberId: me, journeyId, occurredAt: new Date().toISOString(), precision: 'instant', sensitivity }) as const;
  const writes = async (threadId = uuidv7(), sensitivity?: Sensitivity) => {
    after.push(await booted.tell(messageSent, { ...about(sensitivity), threadId, messageId: uuidv7(), by: doctor, from: 'care-team' }));
    return threadId;
  };
  const measured = async (more: Partial<DataFor<typeof resultRecorded>> = {}) => {
    const coded = {
      encounterId: null,
      code: { system: 'http://loinc.org', code: '4548-4' },
      category: 'laboratory',
      status: 'final',
      interpretation: null,
    };
    const data = {
      ...about(),
      ...coded,
      resultId: uuidv7(),
      reportId: null,
      value: 9,
      unit: '%',
      releasedAt: new Date().toISOString(),
      ...more,
    };
    after.push(await booted.tell(resultRecorded, data));
  };
  const list = async (who: Who = member(me), more: object = {}) => {
    const { data, errors } = await booted.ask(who, LIST, { r: [{ __typename: 'Member', id: me }], ...more }, after);
    expect(errors).toBeUndefined();
    return (data['_entities'] as readonly Shown[])[0]!;
  };
  const kinds = async (who?: Who) => (await list(who)).notifications.nodes.map(({ kind }) => kind);
  const see = async (ids?: readonly string[], who: Who = member(me)) =>
    (await booted.ask(who, SEE, { m: me, ids }, after)).data['seeNotifications'];
  return { me, doctor, about, after, writes, measured, list, kinds, see };
}

test('every table of journey is held by row-level security, and every way that something goes by its table', async () => {
  expect(await auditCatalogue(booted.admin, 'journey')).toEqual([]);
  expect(await tryLifecycles(booted.admin, journeyContext)).toEqual([]);
});

test('what happened stands in the list until it was seen, and the count is the same wherever one looks', async () => {
  const { writes, measured, list, see } = await record();
  await writes();
  await measured();
  const first = await list();
  expect(first.unseenNotifications).toBe(2);
  expect(first.notifications.nodes).toMatchObject([
    { kind: 'RESULT', group: 'RESULTS', seen: false, itemType: 'Result' },
    { kind: 'MESSAGE', itemType: 'Thread' },
  ]);
  expect(await see([first.notifications.nodes[1]!.id])).toEqual({ seen: 1, unseen: 1 });
  // the other device sends it again
  expect(await see([first.notifications.nodes[1]!.id])).toEqual({ seen: 0, unseen: 1 });
  expect((await list(undefined, { unseen: true })).notifications.nodes).toMatchObject([{ kind: 'RESULT' }]);
  expect(await see()).toEqual({ seen: 1, unseen: 0 });
  expect((await list()).unseenNotifications).toBe(0);
});

test('a page goes on where the one before ended', async () => {
  const { writes, list } = await record();
  for (let n = 0; n < 5; n++) await writes();
  const one = (await list(undefined, { first: 3 })).notifications;
  const two = (await list(undefined, { first: 3, after: one.pageInfo.endCursor })).notifications;
  expect([one.nodes.length, one.pageInfo.hasNextPage, two.nodes.length, two.pageInfo.hasNextPage]).toEqual([3, true, 2, false]);
  expect(new Set([...one.nodes, ...two.nodes].map(({ id }) => id)).size).toBe(5);
});

test('the lines of one report are one notice, however many facts bring them, and the database holds the key once', async () => {
  const { me, measured, list } = await record();
  const reportId = uuidv7();
  for (let n = 0; n < 4; n++) await measured({ reportId });
  expect((await list()).notifications.nodes).toMatchObject([{ kind: 'RESULT', items: 4 }]);
  const again = `insert into notification select member_id, uuidv7(), fact_key, kind, area, sensitivity, urgent, by, visible_at, items, rung from notification where member_id = $1`;
  await expect(booted.admin.query(again, [me])).rejects.toThrow(/unique/);
});

test('what is not to be seen yet is not told of yet, and what was taken out before is never', async () => {
  const { me, measured, kinds } = await record();
  const [reportId, resultId] = [uuidv7(), uuidv7()];
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  await measured({ reportId, resultId, releasedAt: tomorrow });
  await measured({ releasedAt: null });
  expect(await kinds()).toEqual([]);
  const waiting = async () => (await booted.admin.query(`select fact_key from notification where member_id = $1`, [me])).rowCount;
  expect(await waiting()).toBe(1);
  await measured({ reportId, resultId, releasedAt: null });
  expect(await kinds()).toEqual([]);
  expect(await waiting()).toBe(0);
});

test('nobody is reminded of an appointment that was cancelled, and who cancelled it is not told', async () => {
  const { me, about, after, doctor, kinds } = await record();
  const [appointmentId, scheduleId] = [uuidv7(), uuidv7()];
  const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const timed = { scheduleId, clinicianId: doctor, startsAt, endsAt: new Date(Date.parse(startsAt) + 60_000).toISOString() };
  const step = { ...about(), appointmentId, clinicId: uuidv7(), serviceType: 'visit' } as const;
  after.push(await booted.tell(appointmentBooked, { ...step, ...timed, by: doctor, side: 'clinician', basedOn: null }));
  const reminders = `select 1 from notification where member_id = $1 and kind = 'appointment-tomorrow'`;
  expect(await kinds()).toEqual(['APPOINTMENT_BOOKED']);
  expect((await booted.admin.query(reminders, [me])).rowCount).toBe(1);
  after.push(await booted.tell(appointmentCancelled, { ...step, by: me, side: 'member', reason: 'time', freed: timed }));
  expect(await kinds()).toEqual(['APPOINTMENT_BOOKED']);
  expect((await booted.admin.query(reminders, [me])).rowCount).toBe(0);
});

test('whoever has read the conversation has seen what was told of it', async () => {
  const { me, about, after, writes, list } = await record();
  const threadId = await writes();
  await writes();
  const { memberId, journeyId, occurredAt } = about();
  after.push(await booted.tell(threadRead, { memberId, journeyId, threadId, by: me, upTo: uuidv7(), occurredAt }));
  expect((await list()).unseenNotifications).toBe(1);
});

test('whoever acts for a member sees what rooms and labels let through, has seen it by themselves, and nothing that is the member’s alone', async () => {
  const { me, doctor, after, writes, measured, list, kinds, see } = await record();
  const [friend, relation] = [uuidv7(), { relationId: uuidv7(), grantedBy: me }];
  after.push(...(await actsFor(booted, me, friend, ['messages'], relation)));
  await writes();
  await writes(undefined, 'mental');
  await measured();
  const emergency = { validFrom: '2020-01-01T00:00:00.000Z', validTo: null, evidence: 'emergency', grantedBy: null } as const;
  after.push(
    await booted.tell(relationSet, {
      ...emergency,
      areas: [],
      labels: [],
      memberId: me,
      personId: uuidv7(),
      relationId: uuidv7(),
      kind: 'break-glass',
    }),
  );
  expect(await kinds()).toEqual(['RECORD_OPENED', 'RESULT', 'MESSAGE', 'MESSAGE']);
  expect(await kinds(member(friend))).toEqual(['MESSAGE']);
  expect(await see(undefined, member(friend))).toEqual({ seen: 1, unseen: 0 });
  expect((await list()).unseenNotifications).toBe(4);
  // the member's own list cannot be read by who treats them, nor by a stranger
  for (const who of [clinician(doctor), member(uuidv7())]) {
    const { errors } = await booted.ask(who, LIST, { r: [{ __typename: 'Member', id: me }] }, after);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  const end = {
    memberId: me,
    relationId: relation.relationId,
    personId: friend,
    kind: 'proxy',
    endedAt: new Date().toISOString(),
  } as const;
  after.push(await booted.tell(relationEnded, end));
  const { errors } = await booted.ask(member(friend), LIST, { r: [{ __typename: 'Member', id: me }] }, after);
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('after a death nothing more is told', async () => {
  const { me, after, writes, kinds } = await record();
  await writes();
  expect(await kinds()).toEqual(['MESSAGE']);
  after.push(await booted.tell(memberDied, { memberId: me, diedAt: new Date().toISOString() }));
  await eventually(async () =>
    expect((await booted.admin.query('select 1 from recipient_view where member_id = $1', [me])).rowCount).toBe(1),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  await writes();
  expect(await kinds()).toEqual(['MESSAGE']);
});
