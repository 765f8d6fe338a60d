import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Clinic, startClinic } from '../test/clinic.ts';
import { ask, type GraphAnswer, post } from '../test/client.ts';

let clinic: Clinic;
let url: string;
let noa: string;
beforeAll(async () => {
  clinic = await startClinic();
  url = clinic.gateway.url;
  noa = clinic.sessions.signIn('noa');
});
afterAll(() => clinic.close());

const send = (body: string, path = '/graphql') => post(`${url}${path}`, body, noa);
/** Refused, in words, without a stack and without any call to a service. */
function refused(answer: GraphAnswer): string {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.errors.length).toBeGreaterThan(0);
  expect(answer.text).not.toMatch(/\bat .*:\d+:\d+|node_modules|stacktrace|ZodError|SyntaxError/);
  expect(clinic.services.treatment.claims).toEqual([]);
  expect(clinic.services.registry.claims).toEqual([]);
  return answer.errors.map((e) => `${e.extensions.code}: ${e.message}`).join('\n');
}

test('bodies that are no operation are refused in words', async () => {
  const bodies = [
    '',
    '{',
    '{"query": "{ me',
    'null',
    '7',
    '"x"',
    '[]',
    '{}',
    '{"query": 5}',
    '{"query": "{ me { name } }", "variables": []}',
    '{"query":"{ me { name } }","operationName":{}}',
  ];
  for (const path of ['/graphql', '/graphql/stream']) for (const body of bodies) refused(await send(body, path));
  refused(await send('{"operations":[]}', '/graphql/stream'));
  refused(await send('{"operations":[{"id":"a","query":"{ me { name } }"}]}', '/graphql/stream'));
});

test('several operations in one request are refused', async () => {
  expect(refused(await send('[{"query":"{ me { name } }"},{"query":"{ me { name } }"}]'))).toMatch(/One operation per request/);
});

test('keys that would reach a prototype are refused', async () => {
  refused(await send('{"query":"{ me { name } }","__proto__":{"admin":true}}'));
  refused(await send('{"query":"query($t: String!) { me { name } }","variables":{"__proto__":{"t":"x"}}}'));
  refused(await send('{"query":"{ me { name } }","constructor":{"prototype":{"admin":true}}}'));
  const answer = await send('{"query":"{ me { __proto__: name } }"}');
  expect(answer.errors.map((e) => e.extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('a huge body is refused while it arrives', async () => {
  const answer = await send(JSON.stringify({ query: '{ me { name } }', variables: { x: 'x'.repeat(300_000) } }));
  expect(answer.status).toBe(413);
});

test('deep values and deep documents end in words, not in a stack overflow', async () => {
  refused(await send(`{"query":"{ me { name } }","variables":{"x":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`));
  refused(await send(`{"query":"{ me { name } }","variables":{"x":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}}`));
  refused(await send(JSON.stringify({ query: '{'.repeat(100_000) })));
  refused(await send(JSON.stringify({ query: `{ ${'plans { '.repeat(5_000)}` })));
});

test('development mode limits depth, aliases, tokens, directives and cost', async () => {
  const deep = `{ plan(id: "plan1") { ${'next { '.repeat(14)}id${' }'.repeat(14)} } }`;
  expect(refused(await ask(url, noa, deep))).toMatch(/Query depth limit of 12 exceeded/);
  const aliases = `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: me { name }`).join(' ')} }`;
  expect(refused(await ask(url, noa, aliases))).toMatch(/Aliases limit of 20 exceeded/);
  expect(refused(await ask(url, noa, `{ ${'me { name } '.repeat(600)} }`))).toMatch(/more that 2000 tokens|2000 tokens/);
  const directives = Array.from({ length: 31 }, (_, i) => `me { n${i % 3}: name @include(if: true) }`).join(' ');
  expect(refused(await ask(url, noa, `{ ${directives} }`))).toMatch(/Directives limit of 30 exceeded/);
  const bomb = `{ plan(id: "plan1") { ...F0 } } ${Array.from({ length: 10 }, (_, i) => `fragment F${i} on Plan { next { ...F${i + 1} } next { ...F${i + 1} } }`).join(' ')} fragment F10 on Plan { id }`;
  expect(refused(await ask(url, noa, bomb))).toMatch(/Cost limit of 10000 exceeded|depth limit/);
});

test('fragments that go round in circles and unknown operations are refused', async () => {
  refused(await ask(url, noa, '{ plans { ...A } } fragment A on Plan { next { ...B } } fragment B on Plan { next { ...A } }'));
  refused(await send(JSON.stringify({ query: 'query A { me { name } } query B { me { name } }' })));
  refused(await send(JSON.stringify({ query: 'query A { me { name } }', operationName: 'C' })));
  expect((await ask(url, noa, 'subscription { planChanged(memberId: "noa") { id } }')).errors).toMatchObject([
    { message: expect.stringMatching(/\/graphql\/stream/) },
  ]);
});

test('a request that is cut in the middle leaves the gateway well', async () => {
  const { port, hostname } = new URL(url);
  for (const text of ['POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"quer', 'GARBAGE\r\n\r\n', '\x00\x01\x02']) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(text, () => setTimeout(() => socket.destroy(), 50)));
      socket.on('close', () => resolve()).on('error', () => resolve());
    });
  }
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});
