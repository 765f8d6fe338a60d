import type { Ctx, Principal, Relation } from './principal.ts';
import { systemNameOf } from './principal.ts';
import type { Grant } from './policy/row.ts';
import { type Action, policyOf } from './policy/table.ts';

/** Refused. To the caller it is the same answer as for what does not exist. */
export class NotYoursError extends Error {
  override readonly name = 'NotYoursError';
  constructor(
    readonly action: Action,
    /** A proxy asked for a room that the member kept private: that the room exists is no secret to them. */
    readonly isPrivate = false,
  ) {
    super(isPrivate ? 'This part is private. The member can share it.' : 'There is no such record.');
  }
}

/** What a principal holds, alone and towards a member. */
export function grantsOf(principal: Principal, relation?: Relation): readonly Grant[] {
  const system = systemNameOf(principal);
  if (system) return [`system:${system}`];
  const held: Grant[] = ['anyone'];
  if (principal.kind !== 'system') held.push(principal.kind);
  if (relation && relation.kind !== 'none' && relation.kind !== 'system') held.push(relation.kind);
  return held;
}

/** The whole decision: pure, deny by default. Sensitivity is decided per row, in PostgreSQL, by the relation's labels. */
export function decide(principal: Principal, action: Action, relation?: Relation): boolean {
  const row = policyOf(action);
  return grantsOf(principal, relation).some((grant) => {
    if (!row.to.includes(grant)) return false;
    return grant !== 'proxy' || row.area === undefined || (relation?.areas.includes(row.area) ?? false);
  });
}

/** May the principal do this to that member (or, without a member, at all)? The member's record must have been opened. */
export function may(ctx: Ctx, action: Action, memberId?: string): boolean {
  return decide(ctx.principal, action, memberId === undefined ? undefined : ctx.relations.get(memberId));
}

/** As {@link may}, throwing {@link NotYoursError}: the first statement of a use case after loading. */
export function require(ctx: Ctx, action: Action, memberId?: string): void {
  if (!may(ctx, action, memberId)) throw new NotYoursError(action, memberId !== undefined && ctx.relations.get(memberId)?.kind === 'proxy');
  if (memberId !== undefined) ctx.checked.add(memberId);
}

/** Could a principal of this kind hold the action towards anybody? The coarse check before anything is loaded. */
export function couldEver(principal: Principal, action: Action): boolean {
  const relations: readonly Grant[] =
    principal.kind === 'member' ? ['self', 'proxy'] : principal.kind === 'clinician' ? ['care-team', 'break-glass'] : [];
  const held = new Set<Grant>([...grantsOf(principal), ...relations]);
  return policyOf(action).to.some((grant) => held.has(grant));
}
