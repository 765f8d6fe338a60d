import type { Area } from '@careway/contracts';
import type { SystemName } from '../principal.ts';

/**
 * What somebody may hold towards an action:
 * - a relation to the member: `self`, `proxy` (inside the granted areas), `care-team`, `break-glass`
 * - a role, where no member is opened: `administrator`, `moderator`, `clinician` (any, only for `member.identify`, the door
 *   with a reason, one's own calendar, and communities), `member` (any, for oneself alone), `anyone` (whoever is signed in)
 * - an edge that acts by itself: `system:<name>`
 */
export type Grant =
  | 'self'
  | 'proxy'
  | 'care-team'
  | 'break-glass'
  | 'administrator'
  | 'moderator'
  | 'clinician'
  | 'member'
  | 'anyone'
  | `system:${SystemName}`;

/** One row of the policy table. Whoever holds none of `to` is refused: deny is the default. */
export interface PolicyRow {
  readonly to: readonly Grant[];
  /** The room of the record; a proxy must have been given it. Absent: proxies are not limited by room. */
  readonly area?: Area;
  /** In plain words, for the generated table in docs/security.md. */
  readonly says: string;
}

/** Types a context's rows so that their names become the `Action` union. */
export const policyRows = <const Rows extends Record<string, PolicyRow>>(rows: Rows): Rows => rows;

/** Whoever may read an ordinary part of the record. */
export const READERS = ['self', 'proxy', 'care-team', 'break-glass'] as const satisfies readonly Grant[];
/** Whoever treats the member. */
export const TREATING = ['care-team', 'break-glass'] as const satisfies readonly Grant[];
/** Whoever speaks for the member. */
export const SPEAKING = ['self', 'proxy'] as const satisfies readonly Grant[];
/** The edges that feed the record. */
export const FEEDING = ['system:fhir-import', 'system:demo-walk'] as const satisfies readonly Grant[];
