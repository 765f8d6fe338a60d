import { Allow } from '@careway/access';
import { type Language, textOf, titleOf } from '@careway/clinical';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Asked } from './asked.rules.ts';
import { QuestionnaireCatalogue } from './catalogue.ts';
import type { IntakeOutcome } from './intake.entity.ts';
import { IntakeQueries } from './intake.queries.ts';
import { IntakeService, type SaveIntakeAnswer, type StartIntake } from './intake.service.ts';
import {
  showDraft,
  showIncomingIntake,
  type ShownIncomingIntake,
  showIntake,
  type ShownIntake,
  type ShownQuestionnaire,
  type ShownReason,
  showQuestionnaire,
} from './intake.show.ts';
import { IntakeReceptionQueries } from './reception.queries.ts';
import type { OpenDraft } from './draft.entity.ts';

interface In {
  readonly language: string;
}
const languageOf = ({ language }: In): Language => language.toLowerCase() as Language;

@Resolver('Questionnaire')
export class QuestionnaireResolver {
  constructor(private readonly catalogue: QuestionnaireCatalogue) {}

  @Query() @Allow('questionnaire.read') questionnaires() {
    return this.catalogue.asked.map(({ document }) => showQuestionnaire(document));
  }
  @ResolveField() @Allow('questionnaire.read') title({ document }: ShownQuestionnaire, args: In) {
    return titleOf(document, languageOf(args));
  }
  @ResolveField() @Allow('questionnaire.read') description({ document: { description, _description } }: ShownQuestionnaire, args: In) {
    return textOf({ linkId: '', type: 'display', text: description, _text: _description }, languageOf(args));
  }
}

@Resolver('Intake')
export class IntakeResolver {
  constructor(
    private readonly commands: IntakeService,
    private readonly queries: IntakeQueries,
    private readonly reception: IntakeReceptionQueries,
  ) {}

  @Query() @Allow('intake.read') intake(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('intake.write') intakeDraft(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.draft(ctx, id);
  }
  @Query() @Allow('intake.panel') intakeQueue(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.queries.queue(ctx, first);
  }
  @Mutation() @Allow('intake.write') startIntake(_: unknown, given: StartIntake, context: ResolverContext) {
    return this.shown(context, this.commands.start(context.ctx, given));
  }
  @Mutation() @Allow('intake.write') saveIntakeAnswer(_: unknown, given: SaveIntakeAnswer, context: ResolverContext) {
    return this.shown(context, this.commands.save(context.ctx, given));
  }
  @Mutation() @Allow('intake.write') abandonIntake(_: unknown, { id }: { id: string }, context: ResolverContext) {
    return this.shown(context, this.commands.abandon(context.ctx, id));
  }
  @Mutation() @Allow('intake.write') completeIntake(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.commands.complete(ctx, id).then(showIntake);
  }
  @Mutation() @Allow('intake.handle') takeIntake(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.commands.take(ctx, id).then(showIntake);
  }
  @Mutation() @Allow('intake.handle') closeIntake(_: unknown, { id, outcome }: { id: string; outcome: string }, { ctx }: ResolverContext) {
    return this.commands.close(ctx, id, outcome.toLowerCase().replaceAll('_', '-') as IntakeOutcome).then(showIntake);
  }
  @Query() @Allow('intake.receive') incomingIntakes(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.reception.incoming(ctx, first);
  }
  @Mutation() @Allow('intake.receive') receiveIntake(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.commands.receive(ctx, id).then(showIncomingIntake);
  }
  @ResolveReference() @Allow('intake.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('intake.read') title({ titleIn }: ShownIntake, args: In) {
    return titleIn[languageOf(args)];
  }

  private async shown({ ctx }: ResolverContext, command: Promise<OpenDraft>) {
    const open = await command;
    return showDraft(open, await this.queries.known(ctx, open.draft.memberId), ctx.now);
  }
}

@Resolver('IncomingIntake')
export class IncomingIntakeResolver {
  @ResolveField() @Allow('intake.receive') title({ titleIn }: ShownIncomingIntake, args: In) {
    return titleIn[languageOf(args)];
  }
  @ResolveField() @Allow('intake.receive') reason({ reasonIn }: ShownIncomingIntake, args: In) {
    return reasonIn?.[languageOf(args)] ?? null;
  }
}

@Resolver('IntakeReason')
export class IntakeReasonResolver {
  @ResolveField() @Allow('intake.read') reason({ reasonIn }: ShownReason, args: In) {
    return reasonIn[languageOf(args)];
  }
  @ResolveField() @Allow('intake.read') advice({ adviceIn }: ShownReason, args: In) {
    return adviceIn?.[languageOf(args)] ?? null;
  }
}

@Resolver('IntakeAnswer')
export class IntakeAnswerResolver {
  @ResolveField() @Allow('intake.read') question({ question }: Asked, args: In) {
    return question[languageOf(args)];
  }
  @ResolveField() @Allow('intake.read') answers({ answers }: Asked, args: In) {
    return answers.map((one) => one[languageOf(args)]);
  }
}

@Resolver('Member')
export class MemberIntakeResolver {
  constructor(private readonly queries: IntakeQueries) {}
  @ResolveField() @Allow('intake.read') intakes({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
  @ResolveField() @Allow('intake.write') intakeDrafts({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.drafts(ctx, id);
  }
}
