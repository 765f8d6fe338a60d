import { createTokenSigner, generateTokenKeys, type Principal, systemPrincipal } from '@careway/access';
import { createLog } from '@careway/service';
import { generateBundle } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ImportAnswer } from '../import/answer.ts';
import { type Commands, CommandFailedError } from '../import/commands.ts';
import { authenticate } from './authenticate.ts';
import { serveHealth } from './health.ts';
import { serveImport } from './routes.ts';

let app: FastifyInstance;
let sign: (principal: Principal, audience?: string) => Promise<string>;
let taken = 0;
const feeder = systemPrincipal('fhir-import');
const member: Principal = { kind: 'member', personId: 'noa', sessionId: 's', purpose: 'PATRQT' };
const took = () => Promise.resolve({ counts: [], refused: [] });
const commands: Commands = {
  known: () => Promise.resolve(new Map()),
  importRegistry: (source) => {
    taken++;
    return source === 'failing' ? Promise.reject(new CommandFailedError('importRegistry', 'INTERNAL_SERVER_ERROR')) : took();
  },
  importDiagnosis: took,
  importTreatment: took,
};

beforeAll(async () => {
  const keys = await generateTokenKeys();
  const signer = await createTokenSigner(keys.privateJwk);
  sign = async (principal, audience = 'fhir') => `Bearer ${await signer.sign(audience, { ...principal, after: [], op: 'import' })}`;
  app = Fastify({ bodyLimit: 200_000 });
  authenticate(app, [keys.publicJwk]);
  serveHealth(app, new Map());
  serveImport(app, commands, createLog('test', 'silent'));
});
afterAll(() => app.close());

async function post(payload: string, headers: Record<string, string> = {}) {
  const authorization = headers['authorization'] ?? (await sign(feeder));
  const answer = await app.inject({
    method: 'POST',
    url: '/fhir',
    payload,
    headers: { 'content-type': 'application/fhir+json', ...headers, authorization },
  });
  return { status: answer.statusCode, body: answer.json<ImportAnswer>() };
}
const good = JSON.stringify(generateBundle());

test('everything but health is refused without a token for this very edge, held by an import', async () => {
  expect((await app.inject('/health/live')).statusCode).toBe(200);
  expect((await app.inject('/health/ready')).statusCode).toBe(200);
  for (const url of ['/fhir', '/fhir/Patient', '/metrics', '/']) expect((await app.inject(url)).statusCode).toBe(401);
  for (const [authorization, status] of [
    ['', 401],
    [await sign(feeder, 'registry'), 401],
    [await sign(member), 403],
    [await sign(systemPrincipal('gateway')), 403],
  ] as const)
    expect((await post(good, { authorization })).status).toBe(status);
  expect(taken).toBe(0);
});

test('a bundle is taken as FHIR or as JSON, under the name of its source', async () => {
  expect(await post(good, { 'x-import-source': encodeURIComponent('מרפאה א') })).toMatchObject({
    status: 200,
    body: { status: 'taken', source: 'מרפאה א' },
  });
  expect(await post(good, { 'content-type': 'application/json; charset=utf-8' })).toMatchObject({
    status: 200,
    body: { source: 'https://careway.example/tags|generated' },
  });
});

test.each([
  ['a broken file', '{"a":', {}, 422, 'The JSON ends too early.'],
  ['nothing', '', {}, 422, 'The JSON ends too early.'],
  ['a file that is too large', `"${'x'.repeat(200_000)}"`, {}, 413, 'The file is larger than 64 MiB. Split it by patient.'],
  ['XML', '<Bundle/>', { 'content-type': 'application/fhir+xml' }, 415, 'The content must be application/fhir+json or application/json.'],
  ['a source that is no name', good, { 'x-import-source': '%' }, 400, 'The name of the source is not encoded as it must be.'],
  [
    'a context that fails',
    good,
    { 'x-import-source': 'failing' },
    502,
    'importRegistry failed (INTERNAL_SERVER_ERROR). What was taken stays; import the file again when the service answers.',
  ],
])('%s is answered in the same shape', async (_what, payload, headers, status, reason) => {
  const answer = await post(payload, headers);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ status: status === 502 ? 'failed' : 'refused', refused: [{ reason }] });
});
