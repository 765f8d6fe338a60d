import { OPERATION_NAME_MAX, purpose } from '@careway/contracts';
import { z } from 'zod';
import { KINDS } from '../principal.ts';

export const TOKEN_ISSUER = 'careway-gateway';
/** How long an internal token holds. Long enough for the slowest call, too short to be worth stealing. */
export const TOKEN_SECONDS = 30;

const name = z.string().min(1).max(200);

/** What the gateway says of a caller to one service. */
export const tokenSubject = z.object({
  /** The person: `sub`. */
  personId: name,
  kind: z.enum(KINDS),
  sessionId: name,
  purpose,
  /** The member for whom a proxy acts. */
  acting: name.optional(),
  /** Positions of the session's earlier mutations, which a context waits for before it answers. */
  after: z.array(z.string().min(1).max(500)).max(32),
  /** The operation's name, for the access log. */
  op: z.string().min(1).max(OPERATION_NAME_MAX),
});
export type TokenSubject = z.infer<typeof tokenSubject>;

/** The payload of the JWT as it must be. A foreign audience list is refused: one token is for one service. */
export const tokenPayload = (audience: string) =>
  z.object({
    iss: z.literal(TOKEN_ISSUER),
    aud: z.literal(audience),
    sub: name,
    iat: z.number().int(),
    exp: z.number().int(),
    jti: name,
    kind: tokenSubject.shape.kind,
    sid: name,
    purpose,
    acting: name.optional(),
    after: tokenSubject.shape.after,
    op: tokenSubject.shape.op,
  });

/** A verified token. */
export interface TokenClaims extends TokenSubject {
  jti: string;
  audience: string;
  /** Seconds since 1970. */
  expiresAt: number;
}
