import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Clinic, startClinic } from '../test/clinic.ts';
import { ask, LiveReader, post, until } from '../test/client.ts';

const HOME = 'query Home { me { name } }';
const FOLLOW = 'subscription Follow($m: ID!) { planChanged(memberId: $m) { title } }';
const DEEP = `query Deep { plan(id: "plan1") { ${'next { '.repeat(14)}id${' }'.repeat(14)} } }`;
const idOf = (text: string) => createHash('sha256').update(text).digest('hex');

let clinic: Clinic;
let folder: string;
let noa: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'careway-portal-'));
  const manifest = join(folder, 'manifest.json');
  await writeFile(manifest, JSON.stringify(Object.fromEntries([HOME, FOLLOW, DEEP].map((text) => [idOf(text), text]))));
  await writeFile(join(folder, 'index.html'), '<!doctype html><app-root ngCspNonce="CSP_NONCE"></app-root>');
  await writeFile(join(folder, 'main-ABCD1234.js'), `console.log(${JSON.stringify('x'.repeat(2_000))})`);
  await writeFile(join(folder, 'ngsw.json'), '{}');
  await mkdir(join(folder, 'videos'));
  // its name looks as if the build had made it
  await writeFile(
    join(folder, 'videos/blood-pressure.webm'),
    Uint8Array.from({ length: 5_000 }, (_, i) => i % 251),
  );
  await writeFile(join(folder, 'videos/blood-pressure.he.vtt'), 'WEBVTT\n\n00:00:00.000 --> 00:00:06.000\nנחים\n');
  clinic = await startClinic({ mode: 'production', manifest, portal: folder });
  noa = clinic.sessions.signIn('noa');
});
afterAll(async () => {
  await clinic.close();
  await rm(folder, { recursive: true });
});
const named = (body: object) => post(`${clinic.gateway.url}/graphql`, JSON.stringify(body), noa);
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${clinic.gateway.url}${path}`, { headers });

describe('trusted documents', () => {
  test('are served by id and by name', async () => {
    for (const documentId of [idOf(HOME), 'Home'])
      expect(await named({ documentId })).toMatchObject({ status: 200, data: { me: { name: 'NOA' } } });
    expect((await named({ documentId: 'Deep' })).status).toBe(200); // reviewed, so no limit of development
  });

  test('pass in development too, where anything else meets the limits', async () => {
    const open = await startClinic({ mode: 'development', manifest: join(folder, 'manifest.json') });
    const session = open.sessions.signIn('noa');
    const send = (body: object) => post(`${open.gateway.url}/graphql`, JSON.stringify(body), session);
    expect((await send({ documentId: idOf(DEEP) })).status).toBe(200);
    expect((await send({ query: `${DEEP} ` })).errors[0]?.message).toMatch(/depth limit/i);
    await open.close();
  });

  test('are all that is served', async () => {
    for (const body of [{ query: HOME }, { query: HOME, documentId: 'Home' }, { query: '{ __schema { types { name } } }' }, {}]) {
      const answer = await named(body);
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'TRUSTED_DOCUMENTS_ONLY']);
    }
    expect((await named({ documentId: 'toString' })).errors[0]?.extensions.code).toBe('UNKNOWN_DOCUMENT');
    const hashed = { version: 1, sha256Hash: idOf('{ me { id } }') };
    expect((await named({ query: '{ me { id } }', extensions: { persistedQuery: hashed } })).status).toBe(400);
  });

  test('may be followed live', async () => {
    await until(() => clinic.services.treatment.bells.connected());
    const reader = await LiveReader.open(clinic.gateway.url, noa, {
      operations: [{ id: 'a', documentId: 'Follow', variables: { m: 'noa' } }],
    });
    clinic.services.treatment.bells.ring('noa', 'planChanged', 'plan1');
    expect((await reader.atLeast(1))[0]?.data.payload.data).toEqual({ planChanged: { title: 'Plan 1' } });
    reader.close();
    await expect(LiveReader.open(clinic.gateway.url, noa, { id: 'a', query: FOLLOW, variables: { m: 'noa' } })).rejects.toThrow(/400/);
  });

  test('a manifest that is missing, changed or ambiguous stops the start', async () => {
    await expect(startClinic({ mode: 'production' })).rejects.toThrow(/path of their manifest/);
    const changed = join(folder, 'changed.json');
    await writeFile(changed, JSON.stringify({ [idOf(HOME)]: `${HOME} ` }));
    await expect(startClinic({ mode: 'production', manifest: changed })).rejects.toThrow(/another sha256/);
    const twice = ['query Home { me { id } }', HOME];
    await writeFile(changed, JSON.stringify(Object.fromEntries(twice.map((text) => [idOf(text), text]))));
    await expect(startClinic({ mode: 'production', manifest: changed })).rejects.toThrow(/two operations are called Home/);
  });

  test('development tells the schema, production does not', async () => {
    const open = await startClinic();
    const session = open.sessions.signIn('noa');
    expect((await ask(open.gateway.url, session, '{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    await open.close();
  });
});

describe('the portal', () => {
  const html = { accept: 'text/html' };

  test('is one page for every address that a person opens, with a nonce of its own each time', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/member/journey/7?tab=plan']) {
      const response = await get(path, html);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /ngCspNonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect([response.status, nonce]).toEqual([200, expect.stringMatching(/^[\w+/=]{20,}$/)]);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('keeps hashed files for ever, others not, and compresses them', async () => {
    const script = await get('/main-ABCD1234.js');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).not.toBeNull();
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/ngsw.json')).headers.get('cache-control')).toBe('no-cache');
  });

  test('gives a film in the parts that a player asks for, says what it is, and asks again whether it changed', async () => {
    const film = '/videos/blood-pressure.webm';
    const part = await get(film, { range: 'bytes=1000-1999', 'accept-encoding': 'gzip, br' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-encoding')]).toEqual([
      206,
      'bytes 1000-1999/5000',
      null,
    ]);
    expect([...new Uint8Array(await part.arrayBuffer())].slice(0, 2)).toEqual([1_000 % 251, 1_001 % 251]);
    expect((await get(film, { range: 'bytes=5000-' })).status).toBe(416);
    const whole = await get(film);
    expect(['content-type', 'accept-ranges', 'cache-control'].map((name) => whole.headers.get(name))).toEqual([
      'video/webm',
      'bytes',
      'no-cache',
    ]);
    // fetch itself would ask for a fresh one
    const { hostname, port } = new URL(clinic.gateway.url);
    const again = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path: film, headers: { 'if-none-match': whole.headers.get('etag') ?? '' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(again).toBe(304);
    const captions = await get('/videos/blood-pressure.he.vtt');
    expect([captions.headers.get('content-type'), captions.headers.get('cache-control')]).toEqual(['text/vtt; charset=utf-8', 'no-cache']);
    expect(await captions.text()).toContain('נחים');
  });

  test('answers what is missing as JSON', async () => {
    for (const path of ['/api/x', '/internal/doorbells', '/auth/nothing', '/missing-ABCD1234.js', '/nothing.json']) {
      const response = await get(path, html);
      expect([path, response.status, await response.json()]).toEqual([
        path,
        404,
        { errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })] },
      ]);
    }
    expect((await get('/member', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${clinic.gateway.url}/member`, { method: 'POST', headers: html })).status).toBe(404);
  });

  test('serves nothing outside its folder', async () => {
    const secret = join(folder, '..', `secret-${process.pid}.txt`);
    await writeFile(secret, 'outside');
    const { hostname, port } = new URL(clinic.gateway.url);
    for (const up of ['..', '%2e%2e', '..%2f', '..%5c', '%2e%2e%2f', '....//..']) {
      const path = `/${up}/secret-${process.pid}.txt`; // sent as it is: fetch would tidy it up
      const text = await new Promise<string>((resolve, reject) => {
        request({ hostname, port, path }, (response) => {
          let read = '';
          response.on('data', (chunk) => (read += String(chunk))).on('end', () => resolve(read));
        })
          .on('error', reject)
          .end();
      });
      expect(text).not.toContain('outside');
    }
    await rm(secret);
  });
});
