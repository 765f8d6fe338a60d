import { Allow, may } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { showChange } from '../plan-version/plan-version.queries.ts';
import { showPlan, type ShownPlan } from '../plan/plan.queries.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import type { PathwayUpgrade, UpgradeItem } from './pathway-upgrade.rules.ts';
import { PathwayUpgradeService, type UpgradeDecision } from './pathway-upgrade.service.ts';

type Upgrade = PlanEdit & { readonly decisions: readonly UpgradeDecision[] };

@Resolver('Plan')
export class PlanUpgradeResolver {
  constructor(private readonly service: PathwayUpgradeService) {}

  @Mutation() @Allow('plan.edit') upgradePlan(_: unknown, { decisions, ...edit }: Upgrade, { ctx }: ResolverContext) {
    return this.service.upgrade(ctx, edit, decisions).then(showPlan);
  }
  @ResolveField() @Allow('plan.edit') upgrade({ memberId, key }: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return may(ctx, 'plan.edit', memberId) ? this.service.of(ctx, memberId, key) : null;
  }
}

@Resolver('PathwayUpgrade')
export class PathwayUpgradeResolver {
  @ResolveField() @Allow('plan.edit') since({ to }: PathwayUpgrade) {
    return to.date;
  }
  @ResolveField() @Allow('plan.edit') comes({ comes }: PathwayUpgrade) {
    return comes.map(showChange);
  }
}

@Resolver('PathwayUpgradeItem')
export class PathwayUpgradeItemResolver {
  @ResolveField() @Allow('plan.edit') kind({ kind }: UpgradeItem) {
    return kind.toUpperCase();
  }
  @ResolveField() @Allow('plan.edit') part({ part }: UpgradeItem) {
    return part.toUpperCase();
  }
}
