import { Allow } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { ConditionQueries } from '../condition/condition.queries.ts';
import { priorityOf } from '../order/order.resolver.ts';
import { ReferralQueries, showIncoming, showReferral, type ShownReferral, SPECIALTY } from './referral.queries.ts';
import { ReferralService, type RequestReferral } from './referral.service.ts';

interface ById {
  readonly id: string;
}
interface Reasoned extends ById {
  readonly reason: string;
}
interface Request {
  readonly memberId: string;
  readonly referral: Omit<RequestReferral, 'priority'> & { readonly priority: string };
}

@Resolver('Referral')
export class ReferralResolver {
  constructor(
    private readonly commands: ReferralService,
    private readonly queries: ReferralQueries,
    private readonly conditions: ConditionQueries,
  ) {}

  @Query() @Allow('referral.read') referral(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('order.catalogue') specialties() {
    return SPECIALTY;
  }
  @Query() @Allow('referral.receive') incomingReferrals(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.queries.incoming(ctx, first);
  }
  @Query() @Allow('referral.panel') referralsToFollow(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.queries.toFollow(ctx, first);
  }
  @Mutation() @Allow('referral.request') requestReferral(_: unknown, { memberId, referral }: Request, { ctx }: ResolverContext) {
    const given = { ...referral, priority: priorityOf(referral.priority) };
    return this.commands.request(ctx, memberId, given).then((made) => showReferral(made, ctx.now));
  }
  @Mutation() @Allow('referral.receive') acceptReferral(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.accept(ctx, id).then((made) => showIncoming(made, ctx.now));
  }
  @Mutation() @Allow('referral.receive') refuseReferral(_: unknown, { id, reason }: Reasoned, { ctx }: ResolverContext) {
    return this.commands.refuse(ctx, id, reason).then((made) => showIncoming(made, ctx.now));
  }
  @Mutation() @Allow('referral.carry') bookReferral(_: unknown, args: ById & { bookedFor: Date }, { ctx }: ResolverContext) {
    return this.commands.book(ctx, args.id, args.bookedFor).then((made) => showReferral(made, ctx.now));
  }
  @Mutation() @Allow('referral.carry') completeReferral(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.complete(ctx, id).then((made) => showReferral(made, ctx.now));
  }
  @Mutation() @Allow('referral.carry') reportReferral(_: unknown, args: ById & { report: string }, { ctx }: ResolverContext) {
    return this.commands.report(ctx, args.id, args.report).then((made) => showReferral(made, ctx.now));
  }
  @Mutation() @Allow('referral.cancel') cancelReferral(_: unknown, { id, reason }: Reasoned, { ctx }: ResolverContext) {
    return this.commands.cancel(ctx, id, reason).then((made) => showReferral(made, ctx.now));
  }
  @Mutation() @Allow('referral.request') acknowledgeReferral(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.acknowledge(ctx, id).then((made) => showReferral(made, ctx.now));
  }
  @ResolveReference() @Allow('referral.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('referral.read') condition({ memberId, conditionId }: ShownReferral, _: unknown, { ctx }: ResolverContext) {
    return conditionId && this.conditions.resolve(ctx, toGlobalId({ memberId, id: conditionId }));
  }
}

@Resolver('Member')
export class MemberReferralResolver {
  constructor(private readonly queries: ReferralQueries) {}

  @ResolveField() @Allow('referral.read') referrals({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}
