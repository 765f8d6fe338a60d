import { Allow, type Ctx } from '@careway/access';
import type { Language, Names } from '@careway/clinical';
import { INSTRUMENTS } from '@careway/clinical/outcome';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type AskSurvey, AskingService } from './asking.service.ts';
import { RecordingService, type RecordSurvey } from './recording.service.ts';
import type { Survey } from './survey.entity.ts';
import { VisitQueries } from '../visit/visit.queries.ts';
import { SurveyQueries } from './survey.queries.ts';
import { type SaveSurveyAnswer, SurveyService } from './survey.service.ts';
import { type AnswerNode, type BandNode, type FindingNode, instrumentNode, type InstrumentNode, type SurveyNode } from './survey.show.ts';

interface In {
  readonly language: string;
}
const say = (words: Names, { language }: In): string => words[language.toLowerCase() as Language];
interface Of {
  readonly id: string;
}

@Resolver('Survey')
export class SurveyResolver {
  constructor(
    private readonly surveys: SurveyService,
    private readonly asking: AskingService,
    private readonly recording: RecordingService,
    private readonly queries: SurveyQueries,
    private readonly visits: VisitQueries,
  ) {}
  @Query() @Allow('survey.read') survey(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('survey.answer') saveSurveyAnswer(_: unknown, given: SaveSurveyAnswer, context: ResolverContext) {
    return this.shown(context.ctx, 'survey.answer', this.surveys.save(context.ctx, given));
  }
  @Mutation() @Allow('survey.answer') completeSurvey(_: unknown, { id }: Of, context: ResolverContext) {
    return this.shown(context.ctx, 'survey.answer', this.surveys.complete(context.ctx, id));
  }
  @Mutation() @Allow('survey.answer') postponeSurvey(_: unknown, { id }: Of, context: ResolverContext) {
    return this.shown(context.ctx, 'survey.answer', this.surveys.postpone(context.ctx, id));
  }
  @Mutation() @Allow('survey.answer') declineSurvey(_: unknown, { id }: Of, context: ResolverContext) {
    return this.shown(context.ctx, 'survey.answer', this.surveys.decline(context.ctx, id));
  }
  @Mutation() @Allow('survey.request') askSurvey(_: unknown, given: AskSurvey, context: ResolverContext) {
    return this.shown(context.ctx, 'survey.request', this.asking.want(context.ctx, given));
  }
  @Mutation() @Allow('survey.record') recordSurvey(_: unknown, given: RecordSurvey, context: ResolverContext) {
    return this.shown(context.ctx, 'survey.record', this.recording.record(context.ctx, given));
  }
  @ResolveField() @Allow('survey.read') title({ titleIn }: SurveyNode, args: In) {
    return say(titleIn, args);
  }
  @ResolveField() @Allow('survey.read') description({ descriptionIn }: SurveyNode, args: In) {
    return say(descriptionIn, args);
  }
  /** A visit by video is of this graph: it answers for itself, and is none for whom it is hidden. */
  @ResolveField() @Allow('survey.read') about({ about }: SurveyNode, _: unknown, { ctx }: ResolverContext) {
    return about?.__typename === 'VideoVisit' ? this.visits.resolve(ctx, about.id) : about;
  }
  @ResolveReference() @Allow('survey.read') resolveReference({ id }: Of, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }

  /** As its reader sees it, after a command that was allowed. */
  private shown(ctx: Ctx, action: 'survey.answer' | 'survey.request' | 'survey.record', changed: Promise<Survey>): Promise<SurveyNode> {
    return changed.then((survey) => this.queries.after(ctx, action, survey));
  }
}

@Resolver('Instrument')
export class InstrumentResolver {
  @Query() @Allow('instrument.read') instruments() {
    return INSTRUMENTS.map(instrumentNode);
  }
  @ResolveField() @Allow('instrument.read') name({ nameIn }: InstrumentNode, args: In) {
    return say(nameIn, args);
  }
}

@Resolver('ScoreBand')
export class ScoreBandResolver {
  @ResolveField() @Allow('instrument.read') name({ nameIn }: BandNode, args: In) {
    return say(nameIn, args);
  }
  @ResolveField() @Allow('instrument.read') means({ meansIn }: BandNode, args: In) {
    return say(meansIn, args);
  }
}

@Resolver('SurveyFinding')
export class SurveyFindingResolver {
  @ResolveField() @Allow('survey.read') reason({ reasonIn }: FindingNode, args: In) {
    return say(reasonIn, args);
  }
  @ResolveField() @Allow('survey.read') advice({ adviceIn }: FindingNode, args: In) {
    return adviceIn ? say(adviceIn, args) : null;
  }
}

@Resolver('SurveyAnswer')
export class SurveyAnswerResolver {
  @ResolveField() @Allow('survey.read') question({ questionIn }: AnswerNode, args: In) {
    return say(questionIn, args);
  }
  @ResolveField() @Allow('survey.read') answer({ answerIn }: AnswerNode, args: In) {
    return say(answerIn, args);
  }
}

@Resolver('Member')
export class MemberSurveysResolver {
  constructor(
    private readonly surveys: SurveyService,
    private readonly queries: SurveyQueries,
  ) {}
  @ResolveField() @Allow('survey.read') openSurveys({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.queries.open(ctx, id);
  }
  @ResolveField() @Allow('survey.read') answeredSurveys({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.queries.answered(ctx, id);
  }
  @ResolveField() @Allow('survey.read') outcomes({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.queries.outcomes(ctx, id);
  }
  @ResolveField() @Allow('survey.read') refusedInstruments({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.queries.refused(ctx, id);
  }
  @Mutation() @Allow('survey.answer') async resumeSurveys(
    _: unknown,
    { memberId, instrument }: { memberId: string; instrument: string },
    { ctx }: ResolverContext,
  ) {
    const id = await this.surveys.resume(ctx, memberId, instrument);
    return { __typename: 'Member', id, memberId: id };
  }
}
