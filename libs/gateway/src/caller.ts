import type { Kind } from '@careway/access';
import type { Purpose } from '@careway/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export type CallerKind = Kind;

/** Who asks, as the session knows it. Nothing of it ever comes from the request's body or headers. */
export interface Caller {
  personId: string;
  kind: CallerKind;
  sessionId: string;
  /** HL7 PurposeOfUse: why the record is opened. */
  purpose: Purpose;
  /** The member whose record is open, when it is not the caller's own (proxy). */
  actingFor?: string;
  /** Where the session's earlier mutations stand in the contexts' logs (`source:key:sequence`), so that one reads one's own writes. */
  positions: string[];
}

/**
 * What the gateway needs from sign-in. `caller` is asked before every request, and for an open live stream before every frame
 * and at least every 500 ms, so it must be cheap (a look-up) and must see a revocation at once.
 */
export interface CallerSource {
  /** The caller, or undefined when nobody is signed in or the session has ended. Throws only when it cannot know. */
  caller(request: FastifyRequest): Promise<Caller | undefined>;
  /** A mutation of this session was committed at `position`: give it back in `Caller.positions` for the next seconds. */
  reached?(caller: Caller, position: string): Promise<void>;
  /** Sign-in, call-back and sign-out: registered before the portal, so that its fallback page does not take them. */
  routes?(app: FastifyInstance): Promise<void>;
}
