import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReviewReceptionService } from './reception.service.ts';
import { ReviewQueries, showReview, type ShownReview } from './review.queries.ts';
import type { ReviewAction, ToldHow } from './review.rules.ts';
import { ReviewService } from './review.service.ts';

interface Acknowledge {
  readonly id: string;
  readonly expectedVersion: number;
  readonly action: string;
  readonly told?: string | null;
}
interface Tell {
  readonly id: string;
  readonly how: string;
}
const toldBy = (name: string): ToldHow => name.toLowerCase() as ToldHow;
const actionOf = (name: string): ReviewAction => name.toLowerCase().replaceAll('_', '-') as ReviewAction;

@Resolver('ResultReview')
export class ReviewResolver {
  constructor(
    private readonly commands: ReviewService,
    private readonly queries: ReviewQueries,
    private readonly reception: ReviewReceptionService,
  ) {}

  @Query() @Allow('result.review') resultsToReview(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.queries.panel(ctx, first);
  }
  @Query() @Allow('result.receive') incomingResults(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.reception.incoming(ctx, first);
  }
  @Mutation() @Allow('result.receive') receiveResult(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.reception.receive(ctx, id);
  }
  @Mutation() @Allow('result.review') acknowledgeResult(_: unknown, given: Acknowledge, { ctx }: ResolverContext) {
    const { action, told } = given;
    const said = { ...given, action: actionOf(action), told: told ? toldBy(told) : null };
    return this.commands.acknowledge(ctx, said).then((review) => showReview(review, ctx.now));
  }
  @Mutation() @Allow('result.review') tellResult(_: unknown, { id, how }: Tell, { ctx }: ResolverContext) {
    return this.commands.tell(ctx, id, toldBy(how)).then((review) => showReview(review, ctx.now));
  }
  @ResolveField() @Allow('result.review') result(review: ShownReview, _: unknown, { ctx }: ResolverContext) {
    return this.queries.result(ctx, review);
  }
}

@Resolver('Member')
export class MemberReviewResolver {
  constructor(private readonly queries: ReviewQueries) {}

  @ResolveField() @Allow('result.review') resultReviews({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}
