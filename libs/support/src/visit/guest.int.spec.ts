import { SYSTEMS } from '@careway/access';
import { uuidv7 } from '@careway/contracts';
import { type Answer, type Booted, bootContext, clinician, member, treats, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { supportContext } from '../index.ts';

let booted: Booted;
const [me, doctor] = [uuidv7(), uuidv7()];
const door: Who = { kind: 'system', personId: SYSTEMS['guest-door'] };
const after: string[] = [];
const [window1, window2, window3] = [uuidv7(), uuidv7(), uuidv7()];

const ROOM = `__typename ... on GuestVisit { visitId state name role signalled seats { id party isMe connection connected } signals { number from description candidates } iceServers { urls } } ... on DomainError { code }`;
const VISIT = `id state seats { id party connection guest { name } } guests { id }`;
interface Room {
  readonly __typename: string;
  readonly code?: string;
  readonly state: string;
  readonly seats: readonly { readonly id: string; readonly party: string; readonly connection: string; readonly isMe: boolean }[];
  readonly guests: readonly { readonly id: string }[];
  readonly id: string;
  readonly token: string;
  readonly key: string;
  readonly signals: readonly object[];
}
const answerOf = (answer: Answer): Room => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0] as Room;
};
const does = async (who: Who, text: string, variables: object) =>
  answerOf(await booted.ask(who, text, variables, who === door ? [] : after));
const enter = (token: string) =>
  does(
    door,
    `mutation ($token: String!) { enterAsVisitGuest(token: $token) { __typename ... on GuestKey { key } ... on DomainError { code } } }`,
    { token },
  );
const take = (key: string, connection = window3) =>
  does(door, `mutation ($key: String!, $connection: String!) { returnToGuestVisit(key: $key, connection: $connection) { ${ROOM} } }`, {
    key,
    connection,
  });
const keep = (key: string, connection = window3) =>
  does(door, `mutation ($key: String!, $connection: String!) { keepGuestVisit(key: $key, connection: $connection) { ${ROOM} } }`, {
    key,
    connection,
  });

/** A visit that has begun, and a link to it. */
async function begun(): Promise<{ id: string; token: string }> {
  const { id } = await does(
    clinician(doctor),
    `mutation ($input: AskForVideoVisitInput!) { askForVideoVisit(input: $input) { ... on VideoVisit { id } } }`,
    {
      input: { memberId: me, requestId: uuidv7() },
    },
  );
  await does(member(me), `mutation ($id: ID!, $c: String!) { enterVideoVisit(id: $id, connection: $c) { __typename } }`, {
    id,
    c: window1,
  });
  await does(clinician(doctor), `mutation ($id: ID!, $c: String!) { callVideoVisit(id: $id, connection: $c) { __typename } }`, {
    id,
    c: window2,
  });
  const { token } = await does(
    member(me),
    `mutation ($input: VisitGuestInput!) { inviteVisitGuest(input: $input) { ... on InvitedVisitGuest { token } } }`,
    {
      input: { videoVisitId: id, name: 'Sarah', role: 'RELATIVE' },
    },
  );
  return { id, token };
}
const see = (id: string) => does(clinician(doctor), `query ($id: ID!) { videoVisit(id: $id) { ${VISIT} } }`, { id });

beforeAll(async () => {
  booted = await bootContext(supportContext);
  after.push(...(await treats(booted, me, doctor)));
}, 60_000);
afterAll(() => booted?.close());

test('a link is used once; the key that takes its place opens the same room, in a window that was loaded again too', async () => {
  const { id, token } = await begun();
  const { key } = await enter(token);
  expect(await enter(token)).toMatchObject({ code: 'GUEST_UNKNOWN' });
  expect(await keep(key)).toMatchObject({ code: 'NOT_IN_VISIT' });
  const room = await take(key);
  expect(room).toMatchObject({ state: 'IN_PROGRESS', name: 'Sarah', role: 'RELATIVE', signalled: 0, iceServers: [] });
  expect(room.seats.map(({ party }) => party).sort()).toEqual(['CLINICIAN', 'GUEST', 'MEMBER']);
  expect((await see(id)).seats.find(({ party }) => party === 'GUEST')).toMatchObject({ guest: { name: 'Sarah' }, connection: window3 });
  const again = uuidv7();
  expect(await take(key, again)).toMatchObject({ state: 'IN_PROGRESS' });
  expect(await keep(key)).toMatchObject({ code: 'NOT_IN_VISIT' });
  expect(await keep(key, again)).toMatchObject({ state: 'IN_PROGRESS' });
});

test('a guest’s windows and the others’ find each other by signals, bounded as everybody’s', async () => {
  const { id, token } = await begun();
  const { key } = await enter(token);
  const { seats } = await take(key);
  const theirs = seats.find(({ party }) => party === 'CLINICIAN')!;
  const mine = seats.find(({ isMe }) => isMe)!;
  const sdp = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n';
  const send = (more: object = {}) =>
    does(
      door,
      `mutation ($key: String!, $signal: GuestSignalInput!) { sendGuestSignal(key: $key, signal: $signal) { __typename ... on DomainError { code } } }`,
      {
        key,
        signal: { connection: window3, to: theirs.id, toConnection: window2, description: { type: 'OFFER', sdp }, ...more },
      },
    );
  expect(await send()).toEqual({ __typename: 'GuestVisit' });
  expect(await send({ description: { type: 'OFFER', sdp: 'a letter' } })).toMatchObject({ code: 'SIGNAL_REFUSED' });
  const MAIL = `query ($id: ID!) { videoVisit(id: $id) { signals { from description { type } } } }`;
  expect((await does(clinician(doctor), MAIL, { id })).signals).toEqual([{ from: mine.id, description: { type: 'OFFER' } }]);
  const answer = { videoVisitId: id, connection: window2, to: mine.id, toConnection: window3, description: { type: 'ANSWER', sdp } };
  await does(clinician(doctor), `mutation ($signal: VideoSignalInput!) { sendVideoSignal(signal: $signal) { __typename } }`, {
    signal: answer,
  });
  expect((await keep(key)).signals).toEqual([{ number: 1, from: theirs.id, description: { type: 'answer', sdp }, candidates: [] }]);
});

test('removed by either side, a guest is out at once and for good; so is an invitation that nobody used', async () => {
  const { id, token } = await begun();
  const { key } = await enter(token);
  await take(key);
  const [guest] = (await see(id)).guests;
  const REMOVE = `mutation ($id: ID!) { removeVisitGuest(id: $id) { ... on VideoVisit { ${VISIT} } } }`;
  const left = await does(clinician(doctor), REMOVE, { id: guest!.id });
  expect(left.seats.map(({ party }) => party).sort()).toEqual(['CLINICIAN', 'MEMBER']);
  for (const out of [await keep(key), await take(key), await enter(token)]) expect(out).toMatchObject({ code: 'GUEST_UNKNOWN' });
});

test('what is wrong with a link nobody is told: expired, of a visit that is over, forged or torn', async () => {
  const [expired, over] = [await begun(), await begun()];
  await booted.admin.query(
    `update visit_guest set expires_at = now() - interval '1 minute' where visit_id = (select visit_id from visit_guest order by invited_at desc offset 1 limit 1)`,
  );
  const { key } = await enter(over.token);
  await take(key);
  await does(clinician(doctor), `mutation ($id: ID!) { endVideoVisit(id: $id) { __typename } }`, { id: over.id });
  // whoever was in it is told that it has ended
  expect(await keep(key)).toMatchObject({ state: 'ENDED' });
  const forged = expired.token.replace(/.{43}$/, 'A'.repeat(43));
  for (const token of [expired.token, forged, forged.slice(0, -1), '', 'x'.repeat(5_000)])
    expect(await enter(token)).toMatchObject({ code: 'GUEST_UNKNOWN' });
});

test('the door’s commands are nobody else’s, and its name opens nothing but the room', async () => {
  const { id, token } = await begun();
  for (const who of [member(me), clinician(doctor)]) {
    const { errors } = await booted.ask(
      who,
      `mutation ($token: String!) { enterAsVisitGuest(token: $token) { __typename } }`,
      { token },
      after,
    );
    expect(errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|NOT_FOUND/);
  }
  for (const text of [
    `query ($id: ID!) { videoVisit(id: $id) { state } }`,
    `query { myVideoVisits { id } }`,
    `mutation ($id: ID!) { endVideoVisit(id: $id) { __typename } }`,
    `query ($id: ID!) { thread(id: $id) { id } }`,
  ]) {
    const { errors, data } = await booted.ask(door, text, text.includes('$id') ? { id } : {});
    expect(errors?.[0]?.extensions.code ?? JSON.stringify(data)).toMatch(/FORBIDDEN|NOT_FOUND|NotFoundError/);
  }
});
