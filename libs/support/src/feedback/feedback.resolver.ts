import { Allow } from '@careway/access';
import type { Language, Names } from '@careway/clinical';
import type { FeedbackCategory, FeedbackSubject } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { VisitQueries } from '../visit/visit.queries.ts';
import { FeedbackDeskService } from './desk.service.ts';
import type { DeskNode, FeedbackNode } from './feedback.nodes.ts';
import { FeedbackService, type GiveFeedback } from './feedback.service.ts';

const lower = <Code extends string>(name: string): Code => name.toLowerCase() as Code;
interface Of {
  readonly id: string;
}
interface Edit extends Of {
  readonly expectedVersion: number;
}
interface In {
  readonly language: string;
}
const say = (words: Names | null, { language }: In): string | null => words && words[lower<Language>(language)];
type Given = Omit<GiveFeedback, 'about' | 'category'> & { readonly about: string; readonly category: string };

@Resolver('Feedback')
export class FeedbackResolver {
  constructor(
    private readonly feedbacks: FeedbackService,
    private readonly visits: VisitQueries,
  ) {}
  @Query() @Allow('feedback.give') feedback(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.feedbacks.byId(ctx, id);
  }
  @Mutation() @Allow('feedback.give') giveFeedback(_: unknown, { input }: { input: Given }, { ctx }: ResolverContext) {
    const { about, category } = input;
    return this.feedbacks.give(ctx, { ...input, about: lower<FeedbackSubject>(about), category: lower<FeedbackCategory>(category) });
  }
  @Mutation() @Allow('feedback.give') replyToFeedback(
    _: unknown,
    { id, wordsId, text }: Of & { wordsId: string; text: string },
    { ctx }: ResolverContext,
  ) {
    return this.feedbacks.reply(ctx, id, wordsId, text);
  }
  @Mutation() @Allow('feedback.give') closeFeedback(_: unknown, { id, helpful }: Of & { helpful: boolean }, { ctx }: ResolverContext) {
    return this.feedbacks.close(ctx, id, helpful);
  }
  @ResolveField() @Allow('feedback.give') articleTitle({ articleIn }: FeedbackNode, args: In) {
    return say(articleIn, args);
  }
  /** By its id alone: what is no visit by video that this reader sees is asked of the calendar, which answers for itself. */
  @ResolveField() @Allow('feedback.give') async visit({ visit }: FeedbackNode, _: unknown, { ctx }: ResolverContext) {
    return visit && ((await this.visits.resolve(ctx, visit.id)) ?? { __typename: 'Appointment', ...visit });
  }
  @ResolveReference() @Allow('feedback.give') resolveReference({ id }: Of, { ctx }: ResolverContext) {
    return this.feedbacks.byId(ctx, id);
  }
}

@Resolver('DeskFeedback')
export class DeskFeedbackResolver {
  constructor(private readonly desk: FeedbackDeskService) {}
  @Query() @Allow('feedback.desk') feedbackDesk(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.desk.list(ctx);
  }
  @Query() @Allow('feedback.desk') deskFeedback(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.desk.byId(ctx, id);
  }
  @Mutation() @Allow('feedback.desk') takeFeedback(_: unknown, { id, expectedVersion }: Edit, { ctx }: ResolverContext) {
    return this.desk.take(ctx, id, expectedVersion);
  }
  @Mutation() @Allow('feedback.desk') answerFeedback(
    _: unknown,
    { id, expectedVersion, text }: Edit & { text: string },
    { ctx }: ResolverContext,
  ) {
    return this.desk.answer(ctx, id, expectedVersion, text);
  }
  @Mutation() @Allow('feedback.desk') handOverFeedback(
    _: unknown,
    { id, expectedVersion, to }: Edit & { to: string },
    { ctx }: ResolverContext,
  ) {
    return this.desk.handOver(ctx, id, expectedVersion, to);
  }
  @Mutation() @Allow('feedback.desk') giveBackFeedback(_: unknown, { id, expectedVersion }: Edit, { ctx }: ResolverContext) {
    return this.desk.giveBack(ctx, id, expectedVersion);
  }
  @ResolveField() @Allow('feedback.desk') articleTitle({ articleIn }: DeskNode, args: In) {
    return say(articleIn, args);
  }
}

@Resolver('Member')
export class MemberFeedbackResolver {
  constructor(private readonly feedbacks: FeedbackService) {}
  @ResolveField() @Allow('feedback.give') feedbackGiven({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.feedbacks.ofMember(ctx, id);
  }
}
