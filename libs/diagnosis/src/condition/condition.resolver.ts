import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { EncounterService } from '../encounter/encounter.service.ts';
import { ConditionQueries, showCondition, type ShownCondition } from './condition.queries.ts';
import {
  type AddCondition,
  type ConfirmCondition,
  ConditionService,
  type ExplainedRevision,
  type ResolveCondition,
  type ReviseCondition,
} from './condition.service.ts';

@Resolver('Condition')
export class ConditionResolver {
  constructor(
    private readonly commands: ConditionService,
    private readonly queries: ConditionQueries,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('condition.read') condition(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('condition.confirm') confirmCondition(_: unknown, given: ConfirmCondition, { ctx }: ResolverContext) {
    return this.commands.confirm(ctx, given).then(showCondition);
  }
  @Mutation() @Allow('condition.confirm') resolveCondition(_: unknown, given: ResolveCondition, { ctx }: ResolverContext) {
    return this.commands.resolve(ctx, given).then(showCondition);
  }
  @Mutation() @Allow('condition.confirm') addCondition(_: unknown, given: AddCondition, { ctx }: ResolverContext) {
    const verificationStatus = given.verificationStatus.toLowerCase() as AddCondition['verificationStatus'];
    return this.commands.add(ctx, { ...given, verificationStatus }).then(showCondition);
  }
  @Mutation() @Allow('condition.confirm') refuteCondition(_: unknown, given: ExplainedRevision, { ctx }: ResolverContext) {
    return this.commands.refute(ctx, given).then(showCondition);
  }
  @Mutation() @Allow('condition.confirm') retractCondition(_: unknown, given: ExplainedRevision, { ctx }: ResolverContext) {
    return this.commands.retract(ctx, given).then(showCondition);
  }
  @Mutation() @Allow('condition.confirm') relapseCondition(_: unknown, given: ReviseCondition, { ctx }: ResolverContext) {
    return this.commands.relapse(ctx, given).then(showCondition);
  }
  @ResolveReference() @Allow('condition.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('condition.read') encounter(condition: ShownCondition, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, condition);
  }
}

@Resolver('Member')
export class MemberConditionResolver {
  constructor(private readonly queries: ConditionQueries) {}

  @ResolveField() @Allow('condition.read') conditions({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}
