import { randomUUID } from 'node:crypto';
import { type CryptoKey, importJWK, type JWK, SignJWT } from 'jose';
import { TOKEN_ISSUER, TOKEN_SECONDS, tokenSubject, type TokenSubject } from './claims.ts';

export interface TokenSigner {
  /** A JWT (EdDSA, 30 s) that only the service `audience` accepts. */
  sign(audience: string, subject: TokenSubject): Promise<string>;
}

/** Throws when the key is not a private Ed25519 key. `now` in milliseconds since 1970. */
export async function createTokenSigner(privateJwk: JWK, now: () => number = Date.now): Promise<TokenSigner> {
  if (privateJwk.kty !== 'OKP' || privateJwk.crv !== 'Ed25519' || !privateJwk.d)
    throw new Error('The signing key must be a private Ed25519 JWK.');
  const key = (await importJWK(privateJwk, 'EdDSA')) as CryptoKey;
  const header = { alg: 'EdDSA', typ: 'JWT', ...(privateJwk.kid && { kid: privateJwk.kid }) };
  return {
    sign(audience, subject) {
      const { personId, sessionId, acting, ...rest } = tokenSubject.parse(subject);
      const at = Math.floor(now() / 1000);
      return new SignJWT({ ...rest, sid: sessionId, ...(acting && { acting }) })
        .setProtectedHeader(header)
        .setIssuer(TOKEN_ISSUER)
        .setAudience(audience)
        .setSubject(personId)
        .setIssuedAt(at)
        .setExpirationTime(at + TOKEN_SECONDS)
        .setJti(randomUUID())
        .sign(key);
    },
  };
}
