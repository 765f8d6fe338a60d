import type { Ctx, Kind } from '@careway/access';
import { contextFor, systemPrincipal } from '@careway/access';

/** A request context as that person would have it. */
export const as = (kind: Kind, personId: string, options: { after?: readonly string[]; now?: Date } = {}): Ctx =>
  contextFor({ kind, personId, sessionId: 'test', purpose: kind === 'clinician' ? 'TREAT' : 'PATRQT' }, { operation: 'test', ...options });

/** A request context of the demo walk, which may feed the record. */
export const asFeeder = (now?: Date): Ctx => contextFor(systemPrincipal('demo-walk'), { operation: 'test', ...(now ? { now } : {}) });
