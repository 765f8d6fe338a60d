import { contextFor, couldEver, decide, type Action, type Relation } from '@careway/access';
import { AREAS, type Area, SENSITIVITIES, type Sensitivity } from '@careway/contracts';
import type { Person } from './asker.ts';

/** Somebody who asks for the target's record, and how the policy sees them. */
export interface Actor extends Person {
  readonly name: ActorName;
  /** Towards the target, as it stands while the matrix runs. */
  readonly relation: Omit<Relation, 'memberId'>;
}

const ALL = SENSITIVITIES;
/** What the target withholds from everybody who treats them; it holds behind the door with a reason too. */
export const WITHHELD: Sensitivity = 'hiv';
const TREATING = ALL.filter((label) => label !== WITHHELD);
const none = { kind: 'none', areas: [], labels: [] } as const;
const proxy = (areas: readonly Area[], labels: readonly Sensitivity[] = ['general']) => ({ kind: 'proxy', areas, labels }) as const;

/** Every relation that the matrix asks from, with what it grants: written here by hand, so that the product cannot agree with itself. */
export const RELATIONS = {
  self: { kind: 'member', relation: { kind: 'self', areas: [], labels: ALL } },
  'proxy in scope': { kind: 'member', relation: proxy(AREAS) },
  'proxy with sensitive items': { kind: 'member', relation: proxy(AREAS, ALL) },
  'proxy of the medicines': { kind: 'member', relation: proxy(['medicines']) },
  'proxy of the results and the journey': { kind: 'member', relation: proxy(['profile', 'results']) },
  'proxy of the appointments': { kind: 'member', relation: proxy(['appointments']) },
  'expired proxy': { kind: 'member', relation: none },
  'ended proxy': { kind: 'member', relation: none },
  'care team': { kind: 'clinician', relation: { kind: 'care-team', areas: [], labels: TREATING } },
  'former care team': { kind: 'clinician', relation: none },
  'stranger clinician': { kind: 'clinician', relation: none },
  'break-glass': { kind: 'clinician', relation: { kind: 'break-glass', areas: [], labels: TREATING } },
  administrator: { kind: 'administrator', relation: none },
  moderator: { kind: 'moderator', relation: none },
  'another member': { kind: 'member', relation: none },
} as const satisfies Record<string, { kind: Person['kind']; relation: Omit<Relation, 'memberId'> }>;
export type ActorName = keyof typeof RELATIONS;
export const ACTORS = Object.keys(RELATIONS) as readonly ActorName[];

const relationTo = (actor: Actor, target: string, memberId: string): Relation => {
  if (actor.personId === memberId) return { memberId, kind: 'self', areas: [], labels: ALL };
  return memberId === target ? { memberId, ...actor.relation } : { memberId, ...none };
};

/** Whether the policy table lets the actor do this, towards that member or at all. */
export function mayDo(actor: Actor, action: Action, target: string, memberId: string | undefined): boolean {
  const { principal } = contextFor({ ...actor, sessionId: 'matrix', purpose: 'TREAT' }, { operation: 'Matrix' });
  // how long a panel is, of whoever has one: it is about no member, and what stands on it is judged by whose it is
  if (memberId === undefined && action.endsWith('.panel')) return couldEver(principal, action);
  return decide(principal, action, memberId === undefined ? undefined : relationTo(actor, target, memberId));
}

/** Whether items with this label are shown to the actor. */
export const maySee = (actor: Actor, label: Sensitivity, target: string, memberId: string): boolean =>
  relationTo(actor, target, memberId).labels.includes(label);
