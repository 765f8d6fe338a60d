import type { Area, Purpose, Sensitivity } from '@careway/contracts';

/** The roles that a person signs in with, and `system` for edges that act by themselves (import, doorbells). */
export const KINDS = ['member', 'clinician', 'administrator', 'moderator', 'system'] as const;
export type Kind = (typeof KINDS)[number];

/** Edges and reactions that act without a person. Each has its own rows in the policy table. */
export const SYSTEMS = {
  'fhir-import': '00000000-0000-7000-8000-000000000001',
  gateway: '00000000-0000-7000-8000-000000000002',
  operations: '00000000-0000-7000-8000-000000000003',
  'demo-walk': '00000000-0000-7000-8000-000000000004',
  'wait-list': '00000000-0000-7000-8000-000000000005',
  'day-clock': '00000000-0000-7000-8000-00000000000b',
  'reply-clock': '00000000-0000-7000-8000-00000000000c',
  'file-clock': '00000000-0000-7000-8000-00000000000d',
  'feed-clock': '00000000-0000-7000-8000-000000000018',
  'visit-clock': '00000000-0000-7000-8000-000000000012',
  'guest-door': '00000000-0000-7000-8000-000000000013',
  'survey-clock': '00000000-0000-7000-8000-00000000001c',
  'feedback-clock': '00000000-0000-7000-8000-00000000001d',
  'safety-clock': '00000000-0000-7000-8000-000000000019',
  'notice-clock': '00000000-0000-7000-8000-00000000001a',
  'mail-door': '00000000-0000-7000-8000-00000000001e',
  'device-door': '00000000-0000-7000-8000-000000000009',
} as const satisfies Record<string, string>;
export type SystemName = keyof typeof SYSTEMS;

/** Who acts. Made from a verified internal token, or by {@link systemPrincipal}; nowhere else. */
export interface Principal {
  readonly kind: Kind;
  /** A member's personId is the memberId; a clinician's the clinicianId. */
  readonly personId: string;
  readonly sessionId: string;
  readonly purpose: Purpose;
}

/** How the acting person stands to one member, as the context's own copy of the relations tells it now. */
export interface Relation {
  readonly memberId: string;
  readonly kind: 'self' | 'proxy' | 'care-team' | 'break-glass' | 'system' | 'none';
  /** The rooms that a proxy may enter; the other kinds enter all. */
  readonly areas: readonly Area[];
  readonly labels: readonly Sensitivity[];
}

/**
 * What every use case takes as its first argument: who, when, and under which name it is written into the access log.
 * One per request; the relations are those that the transaction has opened.
 */
export interface Ctx {
  readonly principal: Principal;
  /** The instant of the request: rules take it from here, never from a clock. */
  readonly now: Date;
  /** The GraphQL operation, for audit and traces. */
  readonly operation: string;
  /** The event or request that this is the consequence of. */
  readonly causationId?: string;
  /** Positions (`source:key:sequence`) of writes that this reader must see. */
  readonly after: readonly string[];
  readonly relations: Map<string, Relation>;
  /** Members towards whom an action was checked and allowed: nothing of anybody else can be saved. */
  readonly checked: Set<string>;
  /** Positions of what this request wrote, told to the gateway. */
  readonly positions: string[];
}

/** A fresh context for a principal. */
export function contextFor(
  principal: Principal,
  options: { now?: Date; operation: string; after?: readonly string[]; causationId?: string },
): Ctx {
  return {
    principal,
    now: options.now ?? new Date(),
    operation: options.operation,
    after: options.after ?? [],
    relations: new Map(),
    checked: new Set(),
    positions: [],
    ...(options.causationId ? { causationId: options.causationId } : {}),
  };
}

/** An edge or reaction acting by itself, under its own policy rows. */
export function systemPrincipal(name: SystemName): Principal {
  return { kind: 'system', personId: SYSTEMS[name], sessionId: `system:${name}`, purpose: 'HOPERAT' };
}

/** The name behind a system principal, or undefined for a person or an unknown system (which then holds no grant). */
export function systemNameOf(principal: Principal): SystemName | undefined {
  if (principal.kind !== 'system') return undefined;
  return (Object.keys(SYSTEMS) as SystemName[]).find((name) => SYSTEMS[name] === principal.personId);
}
