import { Allow } from '@careway/access';
import type { Priority } from '@careway/clinical/order';
import { toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { ConditionQueries } from '../condition/condition.queries.ts';
import { ReportService } from '../result/report.service.ts';
import type { ShownResult } from '../result/result.show.ts';
import { ORDERABLE, OrderQueries, showOrder, type ShownOrder } from './order.queries.ts';
import { type CancelOrder, OrderService, type PlaceOrder } from './order.service.ts';

interface ById {
  readonly id: string;
}
interface Place {
  readonly memberId: string;
  readonly order: Omit<PlaceOrder, 'priority'> & { readonly priority: string };
}
export const priorityOf = (name: string): Priority => name.toLowerCase() as Priority;

@Resolver('Order')
export class OrderResolver {
  constructor(
    private readonly commands: OrderService,
    private readonly queries: OrderQueries,
    private readonly conditions: ConditionQueries,
    private readonly reports: ReportService,
  ) {}

  @Query() @Allow('order.read') order(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('order.catalogue') orderables() {
    return ORDERABLE;
  }
  @Query() @Allow('order.panel') lateOrders(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.queries.late(ctx, first);
  }
  @Mutation() @Allow('order.place') placeOrder(_: unknown, { memberId, order }: Place, { ctx }: ResolverContext) {
    const given = { ...order, priority: priorityOf(order.priority) };
    return this.commands.place(ctx, memberId, given).then((placed) => showOrder(placed, ctx.now));
  }
  @Mutation() @Allow('order.place') collectOrder(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.collect(ctx, id).then((order) => showOrder(order, ctx.now));
  }
  @Mutation() @Allow('order.place') cancelOrder(_: unknown, given: CancelOrder, { ctx }: ResolverContext) {
    return this.commands.cancel(ctx, given).then((order) => showOrder(order, ctx.now));
  }
  @ResolveReference() @Allow('order.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('condition.read') condition({ memberId, conditionId }: ShownOrder, _: unknown, { ctx }: ResolverContext) {
    return conditionId && this.conditions.resolve(ctx, toGlobalId({ memberId, id: conditionId }));
  }
  @ResolveField() @Allow('order.read') results(order: ShownOrder, _: unknown, { ctx }: ResolverContext) {
    return this.queries.results(ctx, order);
  }
  @ResolveField() @Allow('order.read') report(order: ShownOrder, _: unknown, { ctx }: ResolverContext) {
    return this.reports.of(ctx, order);
  }
  @ResolveField() @Allow('order.read') async held(order: ShownOrder, _: unknown, { ctx }: ResolverContext) {
    return (await this.queries.results(ctx, order)).length < order.resultIds.length;
  }
}

@Resolver('Member')
export class MemberOrderResolver {
  constructor(private readonly queries: OrderQueries) {}

  @ResolveField() @Allow('order.read') orders({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}

@Resolver('Result')
export class ResultOrderResolver {
  constructor(private readonly queries: OrderQueries) {}

  @ResolveField() @Allow('order.read') order(result: ShownResult, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofResult(ctx, result);
  }
}
