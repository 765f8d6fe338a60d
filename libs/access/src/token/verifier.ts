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
  return {
    async verify(authorization) {
      const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
      if (!token) throw new TokenRefusedError('there is no bearer token');
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
      return { personId: sub, sessionId: sid, kind, purpose, ...(acting && { acting }), after, op, jti, audience, expiresAt: exp };
    },
  };
}
