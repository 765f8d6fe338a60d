import { Allow } from '@careway/access';
import { pathwayOf } from '@careway/clinical/pathway';
import type { Pathway, Verdict } from '@careway/clinical/pathway';
import { fromGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { showPlan, type ShownPlan } from '../plan/plan.queries.ts';
import type { ShownTask } from '../task/task.queries.ts';
import { languageOf, type LanguageArgs } from './language.ts';
import { PathwayService } from './pathway.service.ts';

interface Propose extends LanguageArgs {
  readonly conditionId: string;
  readonly version?: number | null;
  readonly reason?: string | null;
}

@Resolver('Plan')
export class PlanPathwayResolver {
  constructor(private readonly commands: PathwayService) {}

  @Mutation() @Allow('plan.edit') proposePlan(_: unknown, { conditionId, language, ...more }: Propose, { ctx }: ResolverContext) {
    return this.commands.propose(ctx, conditionId, languageOf(language), more).then(showPlan);
  }
  @ResolveField() @Allow('plan.read') pathway({ pathwayId, pathwayVersion }: ShownPlan) {
    return pathwayId === null ? null : (pathwayOf(pathwayId, pathwayVersion ?? undefined) ?? null);
  }
}

@Resolver('Task')
export class TaskSeriesResolver {
  @ResolveField() @Allow('plan.read') repeat({ timing }: ShownTask) {
    return timing?.repeat ?? null;
  }
}

@Resolver('Condition')
export class ConditionPathwayResolver {
  constructor(private readonly queries: PathwayService) {}

  @ResolveReference() @Allow('member.identify') resolveReference({ id }: { id: string }) {
    return { id };
  }
  @ResolveField() @Allow('plan.read') offer({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    const ref = fromGlobalId(id);
    return ref ? this.queries.offer(ctx, ref.memberId, ref.id) : null;
  }
}

@Resolver('Pathway')
export class PathwayResolver {
  @ResolveField() @Allow('pathway.read') title({ title }: Pathway, { language }: LanguageArgs) {
    return title[languageOf(language)];
  }
  @ResolveField() @Allow('pathway.read') summary({ summary }: Pathway, { language }: LanguageArgs) {
    return summary[languageOf(language)];
  }
  @ResolveField() @Allow('pathway.read') goals({ goals }: Pathway, { language }: LanguageArgs) {
    return goals.map(({ text }) => text[languageOf(language)]);
  }
  @ResolveField() @Allow('pathway.read') activities({ activities }: Pathway, { language }: LanguageArgs) {
    return activities.map(({ title }) => title[languageOf(language)]);
  }
}

@Resolver('PathwayOffer')
export class PathwayOfferResolver {
  @ResolveField() @Allow('plan.read') verdict({ verdict }: Verdict) {
    return verdict.toUpperCase();
  }
  @ResolveField() @Allow('plan.read') because({ because }: Verdict, { language }: LanguageArgs) {
    return because.map((text) => text[languageOf(language)]);
  }
}

@Resolver('PathwayNotForMemberError')
export class PathwayNotForMemberResolver {
  @ResolveField() @Allow('pathway.read') because({ because }: Verdict, { language }: LanguageArgs) {
    return because.map((text) => text[languageOf(language)]);
  }
}
