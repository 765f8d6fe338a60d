import {
  appointmentBooked,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMissed,
  appointmentRescheduled,
  fromGlobalId,
  uuidv7,
} from '@careway/contracts';
import { asRole, Work } from '@careway/store';
import { actsFor, type Answer, type Booted, bootContext, clinician, eventually, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { supportContext } from '../index.ts';
import { VisitClock } from './visit-clock.ts';
import { VisitService } from './visit.service.ts';

let booted: Booted;
let source: DataSource;
/** Beside the service's own, which looks at the real day, on which nothing here has passed. */
let clock: VisitClock;
const [me, other, doctor, nurse, mother, friend] = Array.from({ length: 6 }, () => uuidv7()) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const after: string[] = [];

const VISIT = `id version state place startsAt waitingSince startedAt endedAt cancelReason signalled clinician { id } ledBy { id } appointment { id }
  seats { id party isMe connection connected guest { name role } } guests { id name role enteredAt } media { kind iceServers { urls username } }`;
const REFUSALS: Readonly<Record<string, string>> = {
  ...{ enterVideoVisit: '... on VisitNotOpenError { opensAt } ... on VisitStepError { state }' },
  ...{ callVideoVisit: '... on VisitStepError { state }', endVideoVisit: '... on VisitStepError { state }' },
};
const act = (name: string, more = '') =>
  `mutation ($id: ID!${more && ', $connection: String!'}) { ${name}(id: $id${more}) { __typename ... on VideoVisit { ${VISIT} } ${REFUSALS[name] ?? ''} ... on DomainError { code message } } }`;
const IN = ', connection: $connection';
const ASK = `mutation ($input: AskForVideoVisitInput!) { askForVideoVisit(input: $input) { __typename ... on VideoVisit { ${VISIT} } ... on DomainError { code } } }`;
const SIGNAL = `mutation ($signal: VideoSignalInput!) { sendVideoSignal(signal: $signal) { __typename ... on VideoSignalSent { delivered } ... on DomainError { code } } }`;
const INVITE = `mutation ($input: VisitGuestInput!) { inviteVisitGuest(input: $input) { __typename ... on InvitedVisitGuest { token guest { id name role } } ... on DomainError { code } } }`;
const MAIL = `query ($id: ID!, $after: Int!) { videoVisit(id: $id) { signalled signals(after: $after) { number from connection description { type sdp } candidates { candidate } } } }`;

interface Seat {
  readonly id: string;
  readonly party: string;
  readonly isMe: boolean;
  readonly connection: string;
  readonly connected: boolean;
}
interface Visit {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly place: number | null;
  readonly signalled: number;
  readonly seats: readonly Seat[];
  readonly guests: readonly { readonly id: string; readonly name: string }[];
}
const field = <T>(answer: Answer, name: string): T => {
  expect(answer.errors).toBeUndefined();
  return (answer.data as Record<string, unknown>)[name] as T;
};
const [window1, window2, window3] = [uuidv7(), uuidv7(), uuidv7()];
const go = async (who: Who, name: string, id: string, connection?: string): Promise<Visit> =>
  field<Visit>(await booted.ask(who, act(name, connection && IN), { id, connection }, after), name);
const see = async (who: Who, id: string): Promise<Visit> =>
  field<Visit>(await booted.ask(who, `query ($id: ID!) { videoVisit(id: $id) { ${VISIT} } }`, { id }, after), 'videoVisit');
const ask = async (memberId = me, who: Who = clinician(doctor)): Promise<Visit> =>
  field<Visit>(await booted.ask(who, ASK, { input: { memberId, requestId: uuidv7() } }, after), 'askForVideoVisit');
const code = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;
const types = async (id: string) => {
  const { rows } = await booted.admin.query<{ type: string }>(`select type from outbox where data->>'visitId' = $1 order by position`, [
    fromGlobalId(id)!.id,
  ]);
  return rows.map(({ type }) => type.replace(/^support\.(video-)?(.*)\.v1$/, '$2'));
};

/** An appointment by video, as treatment tells it; answers its visit. */
async function booked(memberId: string, minutes: number, more: { clinicianId?: string; appointmentId?: string } = {}) {
  const startsAt = new Date(Date.now() + minutes * 60_000);
  const told = {
    ...{
      memberId,
      journeyId: uuidv7(),
      occurredAt: new Date().toISOString(),
      precision: 'instant' as const,
      sensitivity: 'general' as const,
    },
    ...{ appointmentId: uuidv7(), clinicId: uuidv7(), serviceType: 'video' as const, by: memberId, side: 'member' as const },
    ...{ scheduleId: uuidv7(), clinicianId: doctor, basedOn: null, ...more },
    ...{ startsAt: startsAt.toISOString(), endsAt: new Date(+startsAt + 20 * 60_000).toISOString() },
  };
  await booted.tell(appointmentBooked, told);
  let id = '';
  await eventually(async () => {
    const { rows } = await booted.admin.query<{ id: string }>('select id from video_visit where appointment_id = $1', [told.appointmentId]);
    id = Buffer.from(`${memberId}${rows[0]!.id}`.replaceAll('-', ''), 'hex').toString('base64url');
  });
  return { told, id };
}
const bells = async (memberId: string): Promise<number> => {
  const { rows } = await booted.admin.query<{ n: number }>(
    `select count(*)::int as n from doorbell where member_id = $1 and field = 'videoVisitChanged'`,
    [memberId],
  );
  return rows[0]!.n;
};

beforeAll(async () => {
  booted = await bootContext(supportContext, { TURN_URLS: 'turn:turn.example:3478', TURN_SECRET: 'a secret of two' });
  const url = asRole(booted.postgres.url('support'), 'support');
  source = await new DataSource({
    type: 'postgres',
    url,
    schema: 'support',
    entities: [...supportContext.entities],
    extra: { max: 4, pipeline: true },
  }).initialize();
  const work = new Work('support', source);
  clock = new VisitClock(work, new VisitService(work));
  after.push(
    ...(await treats(booted, me, doctor)),
    ...(await treats(booted, other, doctor)),
    ...(await treats(booted, me, nurse)),
    ...(await actsFor(booted, me, mother, ['appointments'])),
    ...(await actsFor(booted, me, friend, ['messages'])),
  );
}, 60_000);
afterAll(async () => {
  await source?.destroy();
  await booted?.close();
});

test('a visit from its waiting room to its end: called in by a clinician, told to both, and a fact of each step', async () => {
  const { id } = await ask();
  expect(await go(clinician(doctor), 'callVideoVisit', id, window2)).toMatchObject({ __typename: 'VisitStepError', state: 'PLANNED' });
  const waiting = await go(member(me), 'enterVideoVisit', id, window1);
  expect(waiting).toMatchObject({
    state: 'WAITING',
    place: 1,
    media: { kind: 'PEER', iceServers: [{ urls: ['turn:turn.example:3478'] }] },
  });
  expect(waiting.seats).toMatchObject([{ party: 'MEMBER', isMe: true, connection: window1, connected: true }]);
  expect(await see(clinician(doctor), id)).toMatchObject({ state: 'WAITING', seats: [{ isMe: false }], media: null });
  expect(await go(clinician(doctor), 'callVideoVisit', id, window2)).toMatchObject({
    state: 'IN_PROGRESS',
    ledBy: { id: doctor },
    place: null,
  });
  // the way back, in another window; a colleague does not take it away
  expect(await go(clinician(doctor), 'callVideoVisit', id, window3)).toMatchObject({ state: 'IN_PROGRESS' });
  expect(await go(clinician(nurse), 'callVideoVisit', id, window2)).toMatchObject({ state: 'IN_PROGRESS', code: 'VISIT_STEP' });
  expect(await go(clinician(nurse), 'endVideoVisit', id)).toMatchObject({ code: 'VISIT_STEP' });
  expect(await go(clinician(doctor), 'endVideoVisit', id)).toMatchObject({ state: 'ENDED' });
  expect(await go(member(me), 'enterVideoVisit', id, window1)).toMatchObject({ code: 'VISIT_STEP', state: 'ENDED' });
  expect(await types(id)).toEqual(['visit-planned', 'visit-entered', 'visit-started', 'visit-ended']);
});

test('asked for again under the same name, it is the same visit; called off, whoever waits is rung', async () => {
  const input = { memberId: me, requestId: uuidv7() };
  const both = await Promise.all([1, 2].map(() => booted.ask(clinician(doctor), ASK, { input }, after)));
  const [first, second] = both.map((answer) => field<Visit>(answer, 'askForVideoVisit').id);
  expect(second).toBe(first);
  await go(member(me), 'enterVideoVisit', first!, window1);
  const before = await bells(me);
  expect(await go(clinician(doctor), 'cancelVideoVisit', first!)).toMatchObject({ state: 'CANCELLED', cancelReason: 'NOT_NEEDED' });
  expect(await bells(me)).toBe(before + 1);
  expect(await see(member(me), first!)).toMatchObject({ state: 'CANCELLED' });
});

test('who waits for the same clinician has a place by the appointed time, and is told when it moves', async () => {
  const [later, sooner] = [await booked(me, 25, { clinicianId: doctor }), await booked(other, 5, { clinicianId: doctor })];
  expect(await go(member(me), 'enterVideoVisit', later.id, window1)).toMatchObject({ place: 1 });
  const before = await bells(me);
  expect(await go(member(other), 'enterVideoVisit', sooner.id, window2)).toMatchObject({ place: 1 });
  expect(await bells(me)).toBeGreaterThan(before);
  expect(await see(member(me), later.id)).toMatchObject({ place: 2 });
  const mine = field<Visit[]>(
    await booted.ask(clinician(doctor), `query { myVideoVisits { id state place } }`, {}, after),
    'myVideoVisits',
  );
  expect(mine.filter(({ state }) => state === 'WAITING').map(({ id }) => id)).toEqual([sooner.id, later.id]);
  await go(clinician(doctor), 'callVideoVisit', sooner.id, window3);
  expect(await see(member(me), later.id)).toMatchObject({ place: 1 });
  // who leaves gives the place up, and comes again
  expect(await go(member(me), 'leaveVideoVisit', later.id, window1)).toMatchObject({ state: 'PLANNED', seats: [] });
  expect(await go(member(me), 'enterVideoVisit', later.id, window1)).toMatchObject({ state: 'WAITING' });
});

test('an appointment by video has its visit: moved and cancelled with it, and whoever waits is rung at once; others have none', async () => {
  const { told, id } = await booked(me, 10);
  expect(await see(member(me), id)).toMatchObject({ state: 'PLANNED', startsAt: told.startsAt, clinician: { id: doctor } });
  await go(member(me), 'enterVideoVisit', id, window1);
  const { clinicId, scheduleId, clinicianId, startsAt, endsAt, basedOn: _, ...rest } = told;
  const moved = { startsAt: new Date(Date.now() + 86_400_000).toISOString(), endsAt: new Date(Date.now() + 87_000_000).toISOString() };
  const from = { clinicId, scheduleId, clinicianId, startsAt, endsAt };
  await booted.tell(appointmentRescheduled, { ...rest, clinicId, scheduleId, clinicianId, ...moved, from });
  await eventually(async () => expect(await see(member(me), id)).toMatchObject({ state: 'PLANNED', startsAt: moved.startsAt }));
  expect(await go(member(me), 'enterVideoVisit', id, window1)).toMatchObject({
    code: 'VISIT_NOT_OPEN',
    opensAt: new Date(Date.parse(moved.startsAt) - 1_800_000).toISOString(),
  });
  expect(await go(clinician(doctor), 'cancelVideoVisit', id)).toMatchObject({ code: 'VISIT_OF_APPOINTMENT' });

  const second = await booked(me, 10);
  await go(member(me), 'enterVideoVisit', second.id, window1);
  const before = await bells(me);
  const { scheduleId: _s, clinicianId: _c, startsAt: _a, endsAt: _e, basedOn: _b, ...step } = second.told;
  await booted.tell(appointmentCancelled, { ...step, reason: 'clinician-away', freed: null });
  await eventually(async () => expect(await see(member(me), second.id)).toMatchObject({ state: 'CANCELLED', cancelReason: 'APPOINTMENT' }));
  expect(await bells(me)).toBeGreaterThan(before);
  expect(await types(second.id)).toEqual(['visit-planned', 'visit-entered', 'visit-cancelled']);

  const [third, fourth] = [await booked(me, 10), await booked(me, 40)];
  const timed = ({ told: { basedOn: _none, ...given } }: typeof third) => given;
  await booted.tell(appointmentFulfilled, timed(third));
  await booted.tell(appointmentMissed, timed(fourth));
  await eventually(async () =>
    expect(await see(member(me), third.id)).toMatchObject({ state: 'CANCELLED', cancelReason: 'HELD_OTHERWISE' }),
  );
  await eventually(async () => expect(await see(member(me), fourth.id)).toMatchObject({ state: 'MISSED' }));
});

test('signals reach the window that they are for and nobody else; what another window took over gets none', async () => {
  const { id } = await ask();
  await go(member(me), 'enterVideoVisit', id, window1);
  const { seats } = await go(clinician(doctor), 'callVideoVisit', id, window2);
  const [mine, theirs] = [seats.find(({ party }) => party === 'MEMBER')!, seats.find(({ party }) => party === 'CLINICIAN')!];
  const sdp = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n';
  const offer = { videoVisitId: id, connection: window2, to: mine.id, toConnection: window1, description: { type: 'OFFER', sdp } };
  const send = async (who: Who, signal: object) =>
    field<{ delivered?: boolean; code?: string }>(await booted.ask(who, SIGNAL, { signal }, after), 'sendVideoSignal');
  expect(await send(clinician(doctor), offer)).toEqual({ __typename: 'VideoSignalSent', delivered: true });
  const mail = async (who: Who, from = 0) =>
    field<Visit & { signals: object[] }>(await booted.ask(who, MAIL, { id, after: from }, after), 'videoVisit');
  expect(await mail(member(me))).toMatchObject({
    signalled: 1,
    signals: [{ number: 1, from: theirs.id, connection: window2, description: { type: 'OFFER', sdp }, candidates: [] }],
  });
  expect((await mail(member(me), 1)).signals).toEqual([]);
  for (const who of [clinician(doctor), clinician(nurse), member(mother)]) expect((await mail(who)).signals).toEqual([]);
  // neither of another window, nor of somebody who has no place, nor anything that connects nothing
  expect(await send(clinician(doctor), { ...offer, toConnection: window3 })).toMatchObject({ delivered: false });
  expect(await send(clinician(doctor), { ...offer, connection: window3 })).toMatchObject({ code: 'NOT_IN_VISIT' });
  expect(await send(clinician(nurse), offer)).toMatchObject({ code: 'NOT_IN_VISIT' });
  expect(await send(clinician(doctor), { ...offer, description: { type: 'OFFER', sdp: 'Dear colleague' } })).toMatchObject({
    code: 'SIGNAL_REFUSED',
  });
  expect(await send(member(other), offer)).toMatchObject({ code: 'NOT_FOUND' });
  // the page is loaded again: it is told who is there, gets nothing of before, and the window before it is told so
  expect(await go(member(me), 'enterVideoVisit', id, window3)).toMatchObject({ state: 'IN_PROGRESS' });
  expect((await mail(member(me))).signals).toEqual([]);
  expect(await go(member(me), 'keepVideoVisit', id, window1)).toMatchObject({ code: 'NOT_IN_VISIT' });
  expect(await go(member(me), 'keepVideoVisit', id, window3)).toMatchObject({ state: 'IN_PROGRESS' });
  expect(
    JSON.stringify((await booted.admin.query(`select data from outbox where data->>'visitId' = $1`, [fromGlobalId(id)!.id])).rows),
  ).not.toContain('v=0');
});

test('a proxy with the room of appointments comes along; one without it, and strangers, find nothing', async () => {
  const { id } = await ask();
  expect(await go(member(mother), 'enterVideoVisit', id, window2)).toMatchObject({ state: 'WAITING', seats: [{ party: 'PROXY' }] });
  expect((await go(member(me), 'enterVideoVisit', id, window1)).seats).toHaveLength(2);
  expect(await go(member(mother), 'leaveVideoVisit', id, window2)).toMatchObject({ state: 'WAITING' });
  for (const who of [member(friend), member(other), clinician(uuidv7())])
    for (const name of ['enterVideoVisit', 'callVideoVisit', 'keepVideoVisit', 'leaveVideoVisit']) {
      const answer = await booted.ask(who, act(name, IN), { id, connection: window3 }, after);
      expect(code(answer) ?? (answer.data[name] as Visit).code).toMatch(/NOT_FOUND|FORBIDDEN/);
    }
  expect(code(await booted.ask(member(friend), `query ($id: ID!) { videoVisit(id: $id) { state } }`, { id }, after))).toMatch(
    /NOT_FOUND|FORBIDDEN/,
  );
  expect(code(await booted.ask(member(me), act('callVideoVisit', IN), { id, connection: window1 }, after))).toMatch(/NOT_FOUND|FORBIDDEN/);
});

test('whose time has passed is told once, by whichever clock looks first; who still waits is kept, and a deserted visit ends', async () => {
  const [passed, waits, deserted] = [await ask(), await ask(), await ask()];
  await go(member(me), 'enterVideoVisit', deserted.id, window1);
  await go(clinician(doctor), 'callVideoVisit', deserted.id, window2);
  await go(member(me), 'enterVideoVisit', waits.id, window1);
  const late = new Date(Date.now() + 91 * 60_000);
  await booted.admin.query(`update visit_seat set seen_at = $1 where visit_id = $2`, [late, fromGlobalId(waits.id)!.id]);
  await Promise.all([clock.look(late), clock.look(late)]);
  expect(await see(member(me), passed.id)).toMatchObject({ state: 'MISSED' });
  expect(await see(member(me), waits.id)).toMatchObject({ state: 'WAITING' });
  expect(await see(member(me), deserted.id)).toMatchObject({ state: 'ENDED' });
  expect(await types(passed.id)).toEqual(['visit-planned', 'visit-missed']);
  const { rows } = await booted.admin.query<{ data: object }>(
    `select data from outbox where type = 'support.video-visit-ended.v1' and data->>'visitId' = $1`,
    [fromGlobalId(deserted.id)!.id],
  );
  expect(rows).toMatchObject([{ data: { by: doctor } }]);
  await clock.look(new Date(Date.now() + 6 * 3_600_000));
  expect(await see(member(me), waits.id)).toMatchObject({ state: 'MISSED' });
  expect((await booted.admin.query('select from visit_signal')).rows).toEqual([]);
});

test('a guest is named to both sides, their name leaves in no fact, and there are not more than can be seen', async () => {
  const { id } = await ask();
  const invite = async (who: Who, name: string) =>
    field<{ token: string; code: string; guest: { id: string } }>(
      await booted.ask(who, INVITE, { input: { videoVisitId: id, name, role: 'INTERPRETER' } }, after),
      'inviteVisitGuest',
    );
  const { token, guest } = await invite(member(me), ' Sarah \u202e Gold ');
  expect(token).toMatch(/^careway_guest_/);
  expect(await see(clinician(doctor), id)).toMatchObject({ guests: [{ name: 'Sarah Gold', role: 'INTERPRETER', enteredAt: null }] });
  expect(await invite(clinician(doctor), '')).toMatchObject({ code: 'GUEST_NAME' });
  expect(await invite(clinician(doctor), 'Yoel')).toMatchObject({ __typename: 'InvitedVisitGuest' });
  expect(await invite(member(me), 'Third')).toMatchObject({ code: 'TOO_MANY_GUESTS' });
  expect(
    field(await booted.ask(member(other), INVITE, { input: { videoVisitId: id, name: 'x', role: 'OTHER' } }, after), 'inviteVisitGuest'),
  ).toMatchObject({ code: 'NOT_FOUND' });
  expect(await go(clinician(doctor), 'removeVisitGuest', guest.id)).toMatchObject({ guests: [{ name: 'Yoel' }] });
  expect(await go(member(me), 'removeVisitGuest', guest.id)).toMatchObject({ guests: [{ name: 'Yoel' }] });
  expect(await types(id)).toEqual(['visit-planned', 'visit-guest-invited', 'visit-guest-invited', 'visit-guest-removed']);
  expect(JSON.stringify((await booted.admin.query('select data from outbox')).rows)).not.toMatch(/Sarah|Yoel|careway_guest_/);
  expect(JSON.stringify((await booted.admin.query('select * from visit_guest')).rows)).not.toContain(token.slice(-43));
});
