import { createLocalJWKSet, errors, type JWK, jwtVerify } from 'jose';
import { TOKEN_ISSUER, TOKEN_SECONDS, type TokenClaims, tokenPayload } from './claims.ts';

/** The call carries no token that this service may believe. `reason` is for the log, never for the caller. */
export class TokenRefusedError extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('The call carries no valid internal token.');
    this.name = 'TokenRefusedError';
    this.reason = reason;
  }
}

export interface TokenVerifier {
  /** Takes the value of the `authorization` header. Rejects with {@link TokenRefusedError}. */
  verify(authorization: string | undefined): Promise<TokenClaims>;
}

/**
 * The gateway uses a token for up to 10 s, and a signature costs 0.1 ms to check: tokens that were believed are kept by
 * their whole text until they expire, at most so many.
 */
const MOST_KNOWN = 2_000;

/** Clocks of two machines may differ by this many seconds. */
const CLOCK_TOLERANCE = 2;

/**
 * Believes tokens of the gateway for `audience` only. The algorithm is fixed: neither `none` nor a HMAC over the public key
 * passes. Throws when a key is not a public Ed25519 key. `now` in milliseconds since 1970.
 */
export function createTokenVerifier(publicJwks: readonly JWK[], audience: string, now: () => number = Date.now): TokenVerifier {
  for (const { kty, crv, d } of publicJwks) {
    if (kty !== 'OKP' || crv !== 'Ed25519' || d !== undefined) throw new Error('A service takes public Ed25519 JWKs only.');
  }
  const keys = createLocalJWKSet({ keys: publicJwks.map((jwk) => ({ ...jwk, alg: 'EdDSA' })) });
  const schema = tokenPayload(audience);
  const known = new Map<string, TokenClaims>();
  return {
    async verify(authorization) {
      const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
      if (!token) throw new TokenRefusedError('there is no bearer token');
      const believed = known.get(token);
      if (believed && believed.expiresAt * 1000 > now()) return believed;
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA'],
        issuer: TOKEN_ISSUER,
        audience,
        clockTolerance: CLOCK_TOLERANCE,
        maxTokenAge: TOKEN_SECONDS,
        currentDate: new Date(now()),
      }).catch((error: unknown) => {
        throw new TokenRefusedError(error instanceof errors.JOSEError ? error.message : 'the token cannot be read');
      });
      const read = schema.safeParse(payload);
      if (!read.success) throw new TokenRefusedError(`claims: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
      const { sub, sid, acting, exp, jti, kind, purpose, after, op } = read.data;
      const claims: TokenClaims = Object.freeze({
        personId: sub,
        sessionId: sid,
        kind,
        purpose,
        ...(acting && { acting }),
        after,
        op,
        jti,
        audience,
        expiresAt: exp,
      });
      if (known.size >= MOST_KNOWN) known.clear(); // a fresh start costs one check per session
      known.set(token, claims);
      return claims;
    },
  };
}
