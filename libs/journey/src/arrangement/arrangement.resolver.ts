import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { JourneyNode } from '../journey/journey.service.ts';
import { ArrangementQueries, showArrangement } from './arrangement.queries.ts';
import { ArrangementService } from './arrangement.service.ts';

type Args<Verb extends keyof ArrangementService> = Parameters<ArrangementService[Verb]>[1];

@Resolver('Journey')
export class ArrangementResolver {
  constructor(
    private readonly commands: ArrangementService,
    private readonly queries: ArrangementQueries,
  ) {}

  @Mutation() @Allow('journey.arrange') mergeJourneys(_: unknown, args: Args<'merge'>, { ctx }: ResolverContext) {
    return this.commands.merge(ctx, args).then((done) => showArrangement(done));
  }
  @Mutation() @Allow('journey.arrange') partJourneys(_: unknown, args: Args<'part'>, { ctx }: ResolverContext) {
    return this.commands.part(ctx, args).then((done) => showArrangement(done));
  }
  @Mutation() @Allow('journey.arrange') splitJourney(_: unknown, args: Args<'split'>, { ctx }: ResolverContext) {
    return this.commands.split(ctx, args).then((done) => showArrangement(done));
  }
  @Mutation() @Allow('journey.arrange') declineCare(_: unknown, args: Args<'decline'>, { ctx }: ResolverContext) {
    return this.commands.decline(ctx, args).then((done) => showArrangement(done));
  }
  @Mutation() @Allow('journey.arrange') resumeCare(_: unknown, args: Args<'resume'>, { ctx }: ResolverContext) {
    return this.commands.resume(ctx, args).then((done) => showArrangement(done));
  }
  @ResolveField() @Allow('journey.arrange') arrangements({ memberId, journeyId: id }: JourneyNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofJourney(ctx, { memberId, id });
  }
  @ResolveField() @Allow('journey.read') plans({ memberId, journeyId: id }: JourneyNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.plansOf(ctx, { memberId, id });
  }
}
