import { setTimeout as pause } from 'node:timers/promises';
import { aSecond } from '@careway/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Clinic, startClinic } from '../test/clinic.ts';
import { ask, LiveReader, until } from '../test/client.ts';

let clinic: Clinic;
let url: string;
let noa: string;
const readers: LiveReader[] = [];
beforeEach(async () => {
  clinic = await startClinic();
  url = clinic.gateway.url;
  noa = clinic.sessions.signIn('noa');
  await until(() => clinic.services.treatment.bells.connected());
});
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  await clinic.close();
});

const QUERY = 'subscription Follow($m: ID!) { planChanged(memberId: $m) { id title owner { name } } }';
const follow = (over: object = {}) => ({ id: 'a', query: QUERY, variables: { m: 'noa' }, ...over });
async function open(body: object, session = noa, headers?: Record<string, string>): Promise<LiveReader> {
  const reader = await LiveReader.open(url, session, body, headers);
  readers.push(reader);
  return reader;
}
const rename = (id: string, title: string) => {
  const plan = clinic.plans.find((p) => p.id === id);
  if (!plan) throw new Error(id);
  plan.title = title;
  clinic.services.treatment.bells.ring(plan.memberId, 'planChanged', id);
};
const titles = (reader: LiveReader) =>
  reader.frames.map(({ data }) => (data.payload.data as { planChanged: { title: string } } | undefined)?.planChanged.title);

describe('a live update', () => {
  test('brings what was selected, joined from all services, within a second', async () => {
    const reader = await open(follow());
    const started = performance.now();
    rename('plan1', 'Walk daily');
    const [frame] = await reader.atLeast(1);
    expect(performance.now() - started).toBeLessThan(aSecond());
    expect(frame).toEqual({
      event: 'next',
      id: 'e1.1',
      data: {
        id: 'a',
        payload: { data: { planChanged: { id: 'plan1', title: 'Walk daily', owner: { name: 'NOA' } } }, extensions: { cursor: 'e1.1' } },
      },
    });
    expect(clinic.services.treatment.claims.at(-1)).toMatchObject({ personId: 'noa', op: 'Follow' });
  });

  test('of several operations comes over the one stream of the page', async () => {
    const reader = await open({
      operations: [follow(), follow({ id: 'b', query: 'subscription { planChanged(memberId: "noa") { title } }' })],
    });
    rename('plan2', 'Both');
    const frames = await reader.atLeast(2);
    expect(frames.map((f) => f.data.id).sort()).toEqual(['a', 'b']);
  });

  test('that the viewer may not see sends no frame', async () => {
    const levi = await open(follow(), clinic.sessions.signIn('levi', { kind: 'clinician', purpose: 'TREAT' }));
    const own = await open(follow());
    rename('plan1', 'For Noa only');
    await own.atLeast(1);
    await pause(200);
    expect(levi.frames).toEqual([]);
    expect(clinic.services.treatment.claims.map((c) => c.personId).sort()).toEqual(['levi', 'noa']); // he was asked for, and refused
  });

  test("of another member's record is refused like one that does not exist, and the rest of the page goes on", async () => {
    const dan = await open(
      { operations: [follow(), follow({ id: 'b', variables: { m: 'dan' } }), follow({ id: 'c', variables: { m: 'nobody' } })] },
      clinic.sessions.signIn('dan'),
    );
    const refusals = (await dan.atLeast(4)).map(({ event, data }) => [event, data.id, data.payload.errors]);
    const notFound = [{ message: 'There is nothing here that you can see.', extensions: { code: 'NOT_FOUND' } }];
    expect(refusals).toEqual([
      ['next', 'a', notFound],
      ['complete', 'a', undefined],
      ['next', 'c', notFound],
      ['complete', 'c', undefined],
    ]);
    rename('plan1', 'For Noa only');
    rename('plan3', 'For Dan');
    await dan.atLeast(5);
    expect(titles(dan).slice(4)).toEqual(['For Dan']);
  });

  test('of the record that is open reaches a proxy', async () => {
    const ruth = await open(follow(), clinic.sessions.signIn('ruth', { actingFor: 'noa', purpose: 'FAMRQT' }));
    rename('plan1', 'For Noa and Ruth');
    await ruth.atLeast(1);
    expect(titles(ruth)).toEqual(['For Noa and Ruth']);
  });

  test('waits for a service that is away for a moment', async () => {
    const reader = await open(follow());
    clinic.services.treatment.fail = { code: 'INTERNAL_SERVER_ERROR', times: 2 };
    rename('plan1', 'Later');
    await reader.atLeast(1);
    expect(titles(reader)).toEqual(['Later']);
  });

  test('of a burst shows the newest state, and ends with the newest cursor', async () => {
    const reader = await open(follow());
    for (let i = 1; i <= 50; i++) rename('plan1', `Version ${i}`);
    await until(() => reader.frames.at(-1)?.id === 'e1.50');
    expect(titles(reader).at(-1)).toBe('Version 50');
    expect(reader.frames.length).toBeLessThan(50);
  });
});

describe('nothing is missed', () => {
  test('a client that comes back with its cursor gets what happened meanwhile', async () => {
    const first = await open(follow());
    rename('plan1', 'Seen');
    const [frame] = await first.atLeast(1);
    first.close();
    rename('plan1', 'One');
    rename('plan2', 'Two');
    for (const reader of [
      await open(follow({ lastEventId: frame?.id })),
      await open(follow(), noa, { 'last-event-id': frame?.id ?? '' }),
    ]) {
      await reader.atLeast(2);
      expect(titles(reader)).toEqual(['One', 'Two']);
      expect(reader.frames.map((f) => f.id)).toEqual(['e1.2', 'e1.3']);
    }
  });

  test('what happens while the line to the service is cut comes when it stands again', async () => {
    const { bells } = clinic.services.treatment;
    const reader = await open(follow());
    rename('plan1', 'Before');
    await reader.atLeast(1);
    bells.deaf = true;
    bells.cut();
    rename('plan1', 'During 1');
    rename('plan2', 'During 2');
    await pause(300);
    expect(titles(reader)).toEqual(['Before']);
    bells.deaf = false;
    await reader.atLeast(3);
    rename('plan1', 'After');
    await reader.atLeast(4);
    expect(titles(reader)).toEqual(['Before', 'During 1', 'During 2', 'After']);
  });

  test('a cursor that the service no longer knows is a gap, as is a new epoch', async () => {
    for (const lastEventId of ['e0.7', 'nonsense']) {
      const reader = await open(follow({ lastEventId }));
      const [frame] = await reader.atLeast(1);
      expect(frame?.data).toEqual({ id: 'a', payload: { extensions: { live: 'gap' } } });
    }
    const reader = await open(follow());
    rename('plan1', 'Old log');
    await reader.atLeast(1);
    clinic.services.treatment.bells.restart('e2');
    rename('plan1', 'New log');
    const frames = await reader.atLeast(2);
    expect(frames[1]?.data.payload.extensions).toEqual({ live: 'gap', cursor: 'e2.1' });
    rename('plan1', 'Newer');
    await reader.atLeast(3);
    expect(titles(reader)[2]).toBe('Newer');
  });

  test('a cut before anything was seen is told as a gap: the page asks anew', async () => {
    const reader = await open(follow());
    clinic.services.treatment.bells.cut();
    const [frame] = await reader.atLeast(1);
    expect(frame?.data.payload.extensions).toEqual({ live: 'gap' });
  });
});

describe('a stream ends', () => {
  test('within a second when the session is revoked, with complete for every operation', async () => {
    const reader = await open({ operations: [follow(), follow({ id: 'b' })] });
    clinic.sessions.callers.delete(noa);
    const started = performance.now();
    rename('plan1', 'Too late');
    await until(() => reader.ended);
    expect(performance.now() - started).toBeLessThan(aSecond());
    expect(reader.frames.map((f) => [f.event, f.data.id])).toEqual([
      ['complete', 'a'],
      ['complete', 'b'],
    ]);
  });

  test('but never prolongs its session: only the opening of it counts as use', async () => {
    const before = clinic.sessions.active;
    await open(follow());
    await pause(1_200);
    expect(clinic.sessions.active).toBe(before + 1);
  });

  test('when the caller becomes another one', async () => {
    const reader = await open(follow());
    const caller = clinic.sessions.callers.get(noa);
    if (caller) clinic.sessions.callers.set(noa, { ...caller, actingFor: 'dan', purpose: 'FAMRQT' });
    await until(() => reader.ended, aSecond());
    expect(reader.frames.map((f) => f.event)).toEqual(['complete']);
  });

  test('when it cannot be known for a second who reads, without complete: the client comes back', async () => {
    const reader = await open(follow());
    clinic.sessions.down = true;
    rename('plan1', 'For whom?');
    await until(() => reader.ended, aSecond(2.5));
    // that something was missed may be told to anybody; what it was, and that it is over for good, may not
    expect(reader.frames.filter(({ event, data }) => event !== 'next' || data.payload.data !== undefined)).toEqual([]);
  });

  const refusedAndOver = [
    ['next', [{ message: 'There is nothing here that you can see.', extensions: { code: 'NOT_FOUND' } }]],
    ['complete', undefined],
  ];
  const told = (reader: LiveReader) => reader.frames.map(({ event, data }) => [event, data.payload?.errors]);

  test('within a second when the permission of its reader ends, although nothing happens in the record', async () => {
    const { treatment } = clinic.services;
    const reader = await open(follow());
    const other = await open(follow(), clinic.sessions.signIn('ruth', { actingFor: 'noa', purpose: 'FAMRQT' }));
    await until(() => treatment.asked === 2);
    treatment.following = ({ personId }) => ({ allowed: personId !== 'ruth', until: null });
    const started = performance.now();
    treatment.bells.ring('noa', 'relation', 'ruth');
    await until(() => other.ended, aSecond());
    expect(performance.now() - started).toBeLessThan(aSecond());
    expect(told(other)).toEqual(refusedAndOver);
    expect([reader.ended, reader.frames.length, treatment.asked]).toEqual([false, 0, 3]);
  });

  test('when the time of the relation is up, and nobody rings', async () => {
    const { treatment } = clinic.services;
    const end = Date.now() + 400;
    treatment.following = () => ({ allowed: Date.now() < end, until: new Date(end).toISOString() });
    const reader = await open(follow());
    await until(() => reader.ended, aSecond(1.4));
    expect(told(reader)).toEqual(refusedAndOver);
  });

  test('when the relation ended while the line to the service was cut', async () => {
    const { treatment } = clinic.services;
    const reader = await open(follow());
    await until(() => treatment.asked === 1);
    rename('plan1', 'Before');
    await reader.atLeast(1);
    treatment.bells.deaf = true;
    treatment.bells.cut();
    treatment.following = () => ({ allowed: false, until: null });
    treatment.bells.ring('noa', 'relation', 'noa');
    await pause(200);
    expect(reader.ended).toBe(false);
    treatment.bells.deaf = false;
    await until(() => reader.ended, aSecond(3));
    expect(told(reader).slice(1)).toEqual(refusedAndOver);
  });

  test('not for whoever could never follow: each frame is asked for by itself', async () => {
    const { treatment } = clinic.services;
    treatment.following = () => ({ allowed: false, until: null });
    const stranger = await open(follow());
    await until(() => treatment.asked === 1);
    treatment.bells.ring('noa', 'relation', 'noa');
    await until(() => treatment.asked === 2);
    rename('plan1', 'Seen');
    await stranger.atLeast(1);
    expect(stranger.ended).toBe(false);
    // now that the door has opened, it can be closed
    treatment.following = () => ({ allowed: true, until: null });
    rename('plan1', 'Open');
    await until(() => treatment.asked === 4);
    treatment.following = () => ({ allowed: false, until: null });
    treatment.bells.ring('noa', 'relation', 'noa');
    await until(() => stranger.ended, aSecond());
  });

  test('at once for whom nothing joins to the record, and who can open no door to it; a clinician may wait for one', async () => {
    const { treatment } = clinic.services;
    treatment.following = () => ({ allowed: false, until: null, related: false });
    const who = [
      { personId: 'romano', kind: 'moderator', purpose: 'HOPERAT' },
      { personId: 'dayan', kind: 'administrator', purpose: 'HOPERAT' },
      { personId: 'stranger', actingFor: 'noa', purpose: 'FAMRQT' },
    ] as const;
    for (const { personId, ...over } of who) {
      const reader = await open(follow(), clinic.sessions.signIn(personId, over));
      await until(() => reader.ended, aSecond());
      expect([personId, ...told(reader)]).toEqual([personId, ...refusedAndOver]);
    }
    const doctor = await open(follow(), clinic.sessions.signIn('levi', { kind: 'clinician', purpose: 'TREAT' }));
    await until(() => treatment.asked === who.length + 1);
    await pause(200);
    expect([doctor.ended, doctor.frames.length]).toEqual([false, 0]);
  });

  test('when the gateway closes, and the close does not wait', async () => {
    const reader = await open(follow());
    const started = performance.now();
    await clinic.gateway.close();
    expect(performance.now() - started).toBeLessThan(aSecond(1.5));
    await until(() => reader.ended);
  });

  test('for a reader that does not read, who is not written to without bound', async () => {
    const { Socket } = await import('node:net');
    const { port } = new URL(url);
    const socket = new Socket();
    let closed = false;
    const body = JSON.stringify(follow());
    socket.on('close', () => (closed = true)).on('error', () => undefined);
    await new Promise<void>((resolve) => socket.connect(Number(port), '127.0.0.1', resolve));
    socket.pause();
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nx-careway-csrf: 1\r\nx-test-session: ${noa}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    for (let i = 0; i < 60 && !closed; i++) {
      rename('plan1', `${i} ${'x'.repeat(400_000)}`);
      await pause(40);
    }
    socket.resume();
    await until(() => closed);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

describe('a stream is refused', () => {
  const refusal = (body: object, session: string | undefined = noa) =>
    LiveReader.open(url, session, body).then(
      (reader) => (readers.push(reader), 'open'),
      (error: unknown) => String(error),
    );

  test('for what is no subscription that can be followed', async () => {
    expect(await refusal(follow({ query: '{ me { name } }' }))).toMatch(/400 .*one subscription with one plain field/);
    expect(
      await refusal(follow({ query: 'subscription($m: ID!) { a: planChanged(memberId: $m) { id } b: planChanged(memberId: $m) { id } }' })),
    ).toMatch(/^Error: 400/);
    expect(await refusal(follow({ query: 'subscription($m: ID!) { planChanged(memberId: $m) { secret } }' }))).toMatch(/400 .*secret/);
    expect(await refusal(follow({ variables: {} }))).toMatch(/400 .*\$m/);
    expect(await refusal({ operations: [follow(), follow()] })).toMatch(/400 .*same id/);
    expect(await refusal({ operations: Array.from({ length: 17 }, (_, i) => follow({ id: `o${i}` })) })).toMatch(/^Error: 400/);
  });

  test('beyond eight of one session, and is free again when one ends', async () => {
    for (let i = 0; i < 8; i++) expect(await refusal(follow())).toBe('open');
    expect(await refusal(follow())).toMatch(/^Error: 429/);
    readers.shift()?.close();
    await pause(100);
    expect(await refusal(follow())).toBe('open');
    expect((await ask(url, noa, '{ me { name } }')).status).toBe(200);
  });
});
