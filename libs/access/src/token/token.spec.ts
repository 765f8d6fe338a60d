import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { SignJWT, importJWK, type JWTPayload } from 'jose';
import { generateTokenKeys, type TokenKeys } from './keys.ts';
import { createTokenSigner } from './signer.ts';
import type { TokenSubject } from './claims.ts';
import { createTokenVerifier, TokenRefusedError } from './verifier.ts';

const subject: TokenSubject = { personId: 'noa', kind: 'member', sessionId: 's1', purpose: 'PATRQT', after: ['treatment:7'], op: 'Plan' };
const T0 = Date.parse('2026-11-22T10:00:00Z');
let keys: TokenKeys;
beforeAll(async () => {
  keys = await generateTokenKeys();
});

const sign = async (audience = 'treatment', over: Partial<TokenSubject> = {}) =>
  (await createTokenSigner(keys.privateJwk, () => T0)).sign(audience, { ...subject, ...over });
const verify = (token: string, { at = T0, audience = 'treatment' } = {}) =>
  createTokenVerifier([keys.publicJwk], audience, () => at).verify(`Bearer ${token}`);
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'believed',
    (error: unknown) => (error instanceof TokenRefusedError ? error.reason : String(error)),
  );
/** A token that is signed with the right key, but says what `claims` say. */
const forged = async (claims: JWTPayload, header: { alg: string; kid?: string } = { alg: 'EdDSA' }) => {
  const at = Math.floor(T0 / 1000);
  const whole = {
    iss: 'careway-gateway',
    aud: 'treatment',
    sub: 'noa',
    iat: at,
    exp: at + 30,
    jti: 'j',
    kind: 'member',
    sid: 's1',
    purpose: 'PATRQT',
    after: [],
    op: 'Plan',
  };
  return new SignJWT({ ...whole, ...claims }).setProtectedHeader(header).sign(await importJWK(keys.privateJwk, 'EdDSA'));
};

test('says who, why and for whom to the one service that it is for', async () => {
  const token = await sign('treatment', { acting: 'dan', purpose: 'FAMRQT' });
  expect(await verify(token)).toEqual({
    ...subject,
    purpose: 'FAMRQT',
    acting: 'dan',
    audience: 'treatment',
    jti: expect.any(String),
    expiresAt: T0 / 1000 + 30,
  });
  expect(await refusal(verify(token, { audience: 'diagnosis' }))).toMatch(/"aud"/);
});

test('every token is one of a kind', async () => {
  expect(await sign()).not.toBe(await sign());
});

test('a token for several services at once is refused', async () => {
  expect(await refusal(verify(await forged({})))).toBe('believed'); // the forge itself is sound
  expect(await refusal(verify(await forged({ aud: ['treatment', 'diagnosis'] })))).toBe('claims: aud');
});

test('holds for 30 seconds, and for the 2 by which clocks may differ', async () => {
  const token = await sign();
  expect(await refusal(verify(token, { at: T0 + 31_000 }))).toBe('believed');
  expect(await refusal(verify(token, { at: T0 + 33_000 }))).toMatch(/"exp"|too old/);
  expect(await refusal(verify(token, { at: T0 - 5_000 }))).toMatch(/"iat"/);
});

test('a token that was believed before is refused when it has expired, and to every other service', async () => {
  let at = T0;
  const verifier = createTokenVerifier([keys.publicJwk], 'treatment', () => at);
  const token = `Bearer ${await sign()}`;
  const first = await verifier.verify(token);
  expect(await verifier.verify(token)).toBe(first);
  const other = createTokenVerifier([keys.publicJwk], 'diagnosis', () => at);
  expect(await refusal(other.verify(token))).toMatch(/"aud"/);
  at = T0 + 33_000;
  expect(await refusal(verifier.verify(token))).not.toBe('believed');
  expect(await refusal(verifier.verify(`${token.slice(0, -4)}AAAA`))).not.toBe('believed');
});

test('a long life cannot be asked for', async () => {
  const at = Math.floor(T0 / 1000);
  expect(await refusal(verify(await forged({ exp: at + 3600 }), { at: T0 + 60_000 }))).toMatch(/"iat"|too old/);
});

test('an unsigned token and a HMAC over the public key are refused', async () => {
  const [, payload] = (await sign()).split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(await refusal(verify(`${encode({ alg: 'none' })}.${payload}.`))).not.toBe('believed');
  const head = `${encode({ alg: 'HS256', kid: keys.publicJwk.kid })}.${payload}`;
  for (const secret of [Buffer.from(keys.publicJwk.x ?? '', 'base64url'), JSON.stringify(keys.publicJwk)]) {
    const mac = createHmac('sha256', secret).update(head).digest('base64url');
    expect(await refusal(verify(`${head}.${mac}`))).toMatch(/"alg"/);
  }
});

test('another key, a changed payload, another issuer and garbage are refused', async () => {
  const stranger = await createTokenSigner((await generateTokenKeys()).privateJwk, () => T0);
  expect(await refusal(verify(await stranger.sign('treatment', subject)))).not.toBe('believed');
  const [head, , signature] = (await sign()).split('.');
  const other = Buffer.from(JSON.stringify({ sub: 'levi' })).toString('base64url');
  expect(await refusal(verify(`${head}.${other}.${signature}`))).toMatch(/signature/);
  expect(await refusal(verify(await forged({ iss: 'somebody' })))).toMatch(/"iss"/);
  for (const text of ['', 'a.b.c', 'x'.repeat(10_000)]) expect(await refusal(verify(text))).not.toBe('believed');
  expect(await refusal(createTokenVerifier([keys.publicJwk], 'treatment').verify(undefined))).toBe('there is no bearer token');
});

test('every claim must be there and mean something', async () => {
  for (const claim of ['sub', 'kind', 'sid', 'purpose', 'after', 'op', 'jti', 'exp', 'iat']) {
    expect([claim, await refusal(verify(await forged({ [claim]: undefined })))]).not.toEqual([claim, 'believed']);
  }
  for (const claims of [{ kind: 'root' }, { purpose: 'CURIOSITY' }, { after: 'x' }, { sid: '' }, { acting: 7 }]) {
    expect(await refusal(verify(await forged(claims)))).toMatch(/^claims: /);
  }
});

test('during a change of keys the old and the new one are believed', async () => {
  const next = await generateTokenKeys();
  const verifier = createTokenVerifier([keys.publicJwk, next.publicJwk], 'treatment', () => T0);
  const signer = await createTokenSigner(next.privateJwk, () => T0);
  for (const token of [await sign(), await signer.sign('treatment', subject)])
    expect((await verifier.verify(`Bearer ${token}`)).personId).toBe('noa');
});

test('keys in the wrong place are refused at the start', async () => {
  expect(() => createTokenVerifier([keys.privateJwk], 'treatment')).toThrow(/public Ed25519/);
  await expect(createTokenSigner(keys.publicJwk)).rejects.toThrow(/private Ed25519/);
});
