import { createTokenSigner, generateTokenKeys, type Principal } from '@careway/access';
import { openEmbeddedBus } from '@careway/bus';
import { uuidv7 } from '@careway/contracts';
import { asRole, migrate } from '@careway/store';
import { testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { probeContext, strayContext } from '../test/probe/probe.context.ts';
import { bootService, createLog, type Service, type ServiceOptions } from './index.ts';

let postgres: TestPostgres;
let service: Service;
let options: ServiceOptions;
let sign: (principal: Partial<Principal>, audience?: string) => Promise<string>;
const me = uuidv7();

async function ask(query: string, variables: object, token?: string) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: token } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data: Record<string, never>; errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, position: response.headers.get('x-careway-position'), ...body };
}

beforeAll(async () => {
  postgres = await testPostgres();
  const url = await postgres.database('service');
  await migrate(url, probeContext);
  const bus = await openEmbeddedBus({ url });
  const keys = await generateTokenKeys();
  const signer = await createTokenSigner(keys.privateJwk);
  sign = async (principal, audience = 'treatment') =>
    `Bearer ${await signer.sign(audience, { kind: 'member', personId: me, sessionId: 's', purpose: 'PATRQT', after: [], op: 'test', ...principal })}`;
  options = { databaseUrl: asRole(url, 'treatment'), bus, jwks: [keys.publicJwk], log: createLog('test', 'silent') };
  service = await bootService(probeContext, options);
});
afterAll(async () => {
  await service?.close();
  await options?.bus.close();
  await postgres.stop();
});

const WRITE = `mutation ($memberId: ID!, $body: String!) { writeNote(memberId: $memberId, body: $body) { __typename ... on Note { id body } ... on NoteTooLongError { code message longest } } }`;
const READ = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { notes { id body } } } }`;
const NOTE = `query ($id: ID!) { note(id: $id) { body } }`;

test('refuses everything but health without a token for this very service', async () => {
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  for (const path of ['/graphql', '/internal/doorbells', '/internal/following', '/metrics', '/nothing'])
    expect([path, (await fetch(service.url + path)).status]).toEqual([path, 401]);
  expect((await ask(NOTE, { id: 'x' }, await sign({}, 'support'))).status).toBe(401);
});

test('a command answers its position; the item is there by id and through the member', async () => {
  const written = await ask(WRITE, { memberId: me, body: 'hello' }, await sign({}));
  expect(written.errors).toBeUndefined();
  expect(written.position).toBe(`treatment:${me}:1`);
  const note = (written.data as Record<string, { id: string }>)['writeNote']!;
  expect((await ask(NOTE, { id: note.id }, await sign({}))).data).toEqual({ note: { body: 'hello' } });
  const joined = await ask(READ, { r: [{ __typename: 'Member', id: me }] }, await sign({}));
  expect(joined.data).toEqual({ _entities: [{ notes: [{ id: note.id, body: 'hello' }] }] });
});

test('an expected refusal is a member of the union', async () => {
  const { data } = await ask(WRITE, { memberId: me, body: 'much too long a note' }, await sign({}));
  expect(data).toEqual({
    writeNote: {
      __typename: 'NoteTooLongError',
      code: 'NOTE_TOO_LONG',
      message: expect.stringContaining('Nothing was saved'),
      longest: 10,
    },
  });
});

test('a stranger gets the answer for what does not exist, by every path', async () => {
  const written = await ask(WRITE, { memberId: me, body: 'mine' }, await sign({}));
  const { id } = (written.data as Record<string, { id: string }>)['writeNote']!;
  const stranger = await sign({ personId: uuidv7() });
  const codes = async (query: string, variables: object) =>
    (await ask(query, variables, stranger)).errors?.map((e) => [e.message, e.extensions.code]);
  const nothing = await codes(NOTE, { id: 'AAAA' });
  await eventuallyFresh(async () => expect(await codes(NOTE, { id })).toEqual(nothing));
  expect(await codes(READ, { r: [{ __typename: 'Member', id: me }] })).toEqual(nothing);
  expect(await codes(WRITE, { memberId: me, body: 'x' })).toEqual(nothing);
});

test('a doorbell rings for gateways, and what was missed is told by cursor', async () => {
  const token = await sign({ kind: 'system', personId: '00000000-0000-7000-8000-000000000002' });
  const abort = new AbortController();
  const stream = await fetch(`${service.url}/internal/doorbells`, { headers: { authorization: token }, signal: abort.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  await ask(WRITE, { memberId: me, body: 'ring' }, await sign({}));
  let text = '';
  while (!text.includes('noteChanged')) text += (await reader.read()).value ?? '';
  abort.abort();
  const rung = JSON.parse(text.trim()) as { memberId: string; sequence: string; epoch: string };
  const missed = await fetch(`${service.url}/internal/doorbells?member=${me}&after=${rung.epoch}.${Number(rung.sequence) - 1}`, {
    headers: { authorization: token },
  });
  expect(await missed.json()).toEqual([rung]);
  expect((await fetch(`${service.url}/internal/doorbells?member=${me}&after=other.1`, { headers: { authorization: token } })).status).toBe(
    410,
  );
  expect((await fetch(`${service.url}/internal/doorbells`, { headers: { authorization: await sign({}) } })).status).toBe(403);
});

test('planted: a resolver method that the schema does not know stops the boot', async () => {
  await expect(bootService(strayContext, options)).rejects.toThrow(/notes_/);
});

/** The registry does not run here, so the copy is never fresh: a mark is set by hand, as its relay would. */
async function eventuallyFresh(check: () => Promise<void>) {
  await options.bus.mark('registry.events', Date.now() + 60_000);
  for (let n = 0; n < 20; n++) {
    try {
      return await check();
    } catch (error) {
      if (n === 19) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

test('says whether somebody may follow a subscription, and until when: by the relation as it stands, and by nothing else', async () => {
  const following = async (principal: Partial<Principal>, path = `member=${me}&field=noteChanged`) => {
    const response = await fetch(`${service.url}/internal/following?${path}`, { headers: { authorization: await sign(principal) } });
    return [response.status, response.status === 200 ? await response.json() : undefined];
  };
  const admin = new pg.Client({ connectionString: postgres.url('service') });
  await admin.connect();
  const [doctor, until] = [uuidv7(), new Date(Date.now() + 600)];
  const fresh = () =>
    admin.query(
      `insert into treatment.relation_mark values (0, now() + interval '1 minute') on conflict (partition) do update set as_of = excluded.as_of`,
    );
  const values = [me, uuidv7(), doctor, until];
  await admin.query(`insert into treatment.relation values ($1, $2, $3, 'care-team', '{}', '{general}', '2020-01-01', $4)`, values);
  await fresh();
  expect(await following({})).toEqual([200, { allowed: true, until: null, related: true }]);
  expect(await following({ kind: 'clinician', personId: doctor })).toEqual([
    200,
    { allowed: true, until: until.toISOString(), related: true },
  ]);
  expect(await following({ kind: 'clinician', personId: uuidv7() })).toEqual([200, { allowed: false, until: null, related: false }]);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, until.getTime() - Date.now())));
  expect(await following({ kind: 'clinician', personId: doctor })).toEqual([200, { allowed: false, until: null, related: false }]);
  expect(await following({}, `member=${me}&field=nothing`)).toEqual([404, undefined]);
  expect(await following({}, `member=nobody&field=noteChanged`)).toEqual([404, undefined]);
  // whoever asks whether it is well hears when the bus has been silent for a while
  const health = async () => (await (await fetch(`${service.url}/health/ready`)).json()) as object;
  expect(await health()).toEqual({ status: 'ok', checks: { database: 'ok', relations: 'ok' } });
  await admin.query(`update treatment.relation_mark set as_of = now() - interval '1 minute'`);
  expect(await health()).toEqual({ status: 'degraded', checks: { database: 'ok', relations: 'failing' } });
  // nothing of the record left, so nobody is told that it was read
  expect((await admin.query('select from treatment.read_audit where person_id = $1', [doctor])).rowCount).toBe(0);
  await admin.end();
});
