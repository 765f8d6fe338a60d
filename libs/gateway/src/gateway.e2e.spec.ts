import { connect } from 'node:net';
import { OPERATION_NAME_MAX } from '@careway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Clinic, startClinic } from '../test/clinic.ts';
import { ask, HEADERS, post, until } from '../test/client.ts';

let clinic: Clinic;
let url: string;
let noa: string;
beforeAll(async () => {
  clinic = await startClinic();
  url = clinic.gateway.url;
  noa = clinic.sessions.signIn('noa');
});
afterAll(() => clinic.close());
beforeEach(() => {
  const { registry, treatment } = clinic.services;
  for (const service of [registry, treatment]) service.claims.length = 0;
  clinic.log.length = 0;
});

describe('a signed-in caller', () => {
  test('gets one answer from two services, each called with a token of its own', async () => {
    const answer = await ask(url, noa, 'query Home { me { name } plans { title owner { name } } }');
    expect(answer).toMatchObject({
      status: 200,
      data: { me: { name: 'NOA' }, plans: [{ title: 'Plan 1', owner: { name: 'NOA' } }, { title: 'Plan 2' }] },
    });
    const { registry, treatment } = clinic.services;
    expect(treatment.claims[0]).toMatchObject({
      audience: 'treatment',
      personId: 'noa',
      kind: 'member',
      sessionId: noa,
      purpose: 'PATRQT',
      op: 'Home',
      after: [],
    });
    expect(registry.claims[0]).toMatchObject({ audience: 'registry', personId: 'noa', op: 'Home' });
    expect([registry.refused, treatment.refused]).toEqual([0, 0]);
  });

  test('who acts for somebody says so to the service', async () => {
    const proxy = clinic.sessions.signIn('ruth', { purpose: 'FAMRQT', actingFor: 'noa' });
    await ask(url, proxy, '{ plans { id } }');
    expect(clinic.services.treatment.claims[0]).toMatchObject({ personId: 'ruth', purpose: 'FAMRQT', acting: 'noa', op: 'anonymous' });
  });

  test('an operation of any name is answered, and the services hear no more of it than the access log takes', async () => {
    const { status, data } = await ask(url, noa, `query ${'A'.repeat(400)} { plans { id } }`);
    expect([status, data]).toMatchObject([200, { plans: expect.any(Array) }]);
    expect(clinic.services.treatment.claims[0]?.op).toBe('A'.repeat(OPERATION_NAME_MAX));
  });

  test('a token is signed once for calls that are alike, and never shared by two sessions', async () => {
    const other = clinic.sessions.signIn('dan');
    for (const session of [noa, other, noa]) await ask(url, session, 'query Again { plans { id } }');
    const [first, second, third] = clinic.services.treatment.claims.map((c) => c.jti);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });

  test('reads the own writes: the position of a mutation goes into the next tokens', async () => {
    const dan = clinic.sessions.signIn('dan');
    await ask(
      url,
      dan,
      'mutation { a: renamePlan(id: "plan3", title: "A") { title owner { name } } b: renamePlan(id: "plan3", title: "B") { title } }',
    );
    const [a, b] = clinic.services.treatment.claims.map((c) => c.after);
    expect([a, b]).toEqual([[], [expect.stringMatching(/^treatment:dan:\d+$/)]]);
    expect(clinic.services.registry.claims[0]?.after).toEqual(b); // what the mutation itself selects from elsewhere, too
    await ask(url, dan, '{ me { name } }');
    expect(clinic.services.registry.claims.at(-1)?.after).toEqual([expect.stringMatching(/^treatment:dan:\d+$/)]);
    expect(clinic.services.registry.claims.at(-1)?.after).not.toEqual(b); // the newer one stands for both
    expect(clinic.sessions.positions.slice(-2)).toHaveLength(2);
  });
});

describe('errors', () => {
  test('a service that is not ready yet is asked again, then told as TRY_AGAIN', async () => {
    clinic.services.treatment.fail = { code: 'RETRY', times: 2 };
    expect(await ask(url, noa, '{ plans { id } }')).toMatchObject({ data: { plans: [{ id: 'plan1' }, { id: 'plan2' }] }, errors: [] });
    clinic.services.treatment.fail = { code: 'RETRY', times: 1000 };
    const started = performance.now();
    const answer = await ask(url, noa, '{ plan(id: "plan1") { id } }');
    expect(performance.now() - started).toBeLessThan(1_800);
    clinic.services.treatment.fail.times = 0;
    expect(answer.errors).toEqual([{ message: expect.stringMatching(/try again/), path: ['plan'], extensions: { code: 'TRY_AGAIN' } }]);
  });

  test('a mutation is never repeated', async () => {
    clinic.services.treatment.fail = { code: 'RETRY', times: 1 };
    const answer = await ask(url, noa, 'mutation { renamePlan(id: "plan1", title: "Once") { title } }');
    expect(answer.errors.map((e) => e.extensions.code)).toEqual(['TRY_AGAIN']);
    expect(clinic.services.treatment.claims).toHaveLength(1);
    expect(clinic.plans[0]?.title).not.toBe('Once');
  });

  test('a service keeps its words: code and path only', async () => {
    const answer = await ask(url, noa, '{ leaky }');
    expect(answer.errors).toEqual([
      { message: expect.stringMatching(/changed this meanwhile/), path: ['leaky'], extensions: { code: 'CONFLICT' } },
    ]);
    expect(answer.text).not.toMatch(/hypertension|select/);
  });

  test('what nobody expected is told with the id under which it stands in the log', async () => {
    const answer = await ask(url, noa, '{ broken }');
    const id = answer.headers.get('x-request-id');
    expect(answer).toMatchObject({ status: 200, data: { broken: null } });
    expect(answer.errors).toEqual([
      {
        message: expect.stringMatching(/went wrong on our side/),
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
      },
    ]);
    expect(answer.text).not.toMatch(/select|at \w+ \(|\.ts/);
    expect(clinic.log).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'treatment INTERNAL_SERVER_ERROR at broken', requestId: id }),
    );
    expect(JSON.stringify(clinic.log)).not.toMatch(/member = noa/);
  });

  test('the calls of a request stand in one trace, which is the request; a trace of the client is not believed', async () => {
    const { traces } = clinic.services.treatment;
    const before = traces.length;
    const headers = { ...HEADERS, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
    const answer = await post(`${url}/graphql`, JSON.stringify({ query: '{ broken }' }), noa, headers);
    const id = answer.headers.get('x-request-id')!.replaceAll('-', '');
    expect(traces.slice(before)).toEqual([expect.stringMatching(new RegExp(`^00-${id}-[0-9a-f]{16}-01$`))]);
  });

  test('a session store that is away is an answer without a trace of it', async () => {
    clinic.sessions.down = true;
    const answer = await ask(url, noa, '{ me { name } }');
    clinic.sessions.down = false;
    expect(answer.status).toBe(500);
    expect(answer.errors).toEqual([
      expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } }),
    ]);
    expect(answer.text).not.toMatch(/session store|at \w+ \(/);
  });
});

describe('the door', () => {
  const body = JSON.stringify({ query: '{ me { name } }' });

  test('takes POST only', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await fetch(`${url}/graphql?query={me{name}}`, { method, headers: { ...HEADERS, 'x-test-session': noa } });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
  });

  test('takes JSON only', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
    ]) {
      expect((await post(`${url}/graphql`, body, noa, { ...HEADERS, 'content-type': type })).status).toBe(415);
    }
    expect((await post(`${url}/graphql`, body, noa, { ...HEADERS, 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200);
  });

  test('refuses pages of other sites', async () => {
    const foreign: Record<string, string>[] = [
      { 'content-type': 'application/json' },
      { ...HEADERS, origin: 'https://evil.example' },
      { ...HEADERS, origin: 'null' },
      { ...HEADERS, 'sec-fetch-site': 'cross-site' },
      { ...HEADERS, 'sec-fetch-site': 'same-site' },
    ];
    for (const path of ['/graphql', '/graphql/stream'])
      for (const headers of foreign) expect((await post(`${url}${path}`, body, noa, headers)).status).toBe(403);
    expect((await post(`${url}/graphql`, body, noa, { ...HEADERS, origin: url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect(clinic.services.registry.claims).toHaveLength(1);
  });

  test('refuses who is not signed in, before it reads the body', async () => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const answer = await post(`${url}${path}`, '{"broken', 'nobody');
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  test('limits the requests of one session, not those of another', async () => {
    const small = await startClinic({ rateLimit: 3 });
    const [a, b] = [small.sessions.signIn('noa'), small.sessions.signIn('dan')];
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await ask(small.gateway.url, a, '{ me { name } }')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await ask(small.gateway.url, b, '{ me { name } }')).status).toBe(200);
    await small.close();
  });
});

describe('health', () => {
  test('is live at once and ready when every service is', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({
      status: 'ready',
      services: { registry: 'ready', treatment: 'ready' },
    });
    clinic.services.treatment.ready = false;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const response = await fetch(`${url}/health/ready`);
    clinic.services.treatment.ready = true;
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'waiting', services: { registry: 'ready', treatment: 'waiting' } },
    ]);
    // it answers, but not everybody: no reason to send all away, and nothing to hide
    clinic.services.treatment.degraded = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const half = await fetch(`${url}/health/ready`);
    clinic.services.treatment.degraded = false;
    expect([half.status, await half.json()]).toEqual([200, { status: 'degraded', services: { registry: 'ready', treatment: 'degraded' } }]);
  });
});

describe('a close', () => {
  test('lets requests in flight finish', async () => {
    const closing = await startClinic();
    const session = closing.sessions.signIn('noa');
    closing.services.treatment.fail = { code: 'RETRY', times: 4 };
    const running = ask(closing.gateway.url, session, '{ plans { id } }');
    await until(() => closing.services.treatment.claims.length > 0);
    await closing.close();
    expect(await running).toMatchObject({ status: 200, data: { plans: [{ id: 'plan1' }, { id: 'plan2' }] }, errors: [] });
  });

  test('cuts after five seconds who does not finish', async () => {
    const closing = await startClinic();
    const { hostname, port } = new URL(closing.gateway.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined).write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    await closing.close();
    expect(performance.now() - started).toBeLessThan(6_500);
    socket.destroy();
  });

  test('frees the port: the next start may take it', async () => {
    const first = await startClinic();
    const port = Number(new URL(first.gateway.url).port);
    await expect(startClinic({ port })).rejects.toThrow(/EADDRINUSE/);
    await first.close();
    await (await startClinic({ port })).close();
  });
});
