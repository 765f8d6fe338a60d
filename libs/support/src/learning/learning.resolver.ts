import { Allow } from '@careway/access';
import type { Language } from '@careway/clinical';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type AttemptNode, questionNodes } from './learning.nodes.ts';
import { LearningQueries } from './learning.queries.ts';
import { LearningService } from './learning.service.ts';

const lower = (name: string): Language => name.toLowerCase() as Language;
type In = ResolverContext;

@Resolver('LearningAttempt')
export class LearningResolver {
  constructor(
    private readonly service: LearningService,
    private readonly queries: LearningQueries,
  ) {}
  @Query() @Allow('learning.take') learningUnits(_: unknown, { language }: { language: string }, { ctx }: In) {
    return this.queries.units(ctx, lower(language));
  }
  @Query() @Allow('learning.take') learningUnit(_: unknown, { unit, language }: { unit: string; language: string }, { ctx }: In) {
    return this.queries.unit(ctx, unit, lower(language));
  }
  @Query() @Allow('learning.take') learningRecord(_: unknown, { year, language }: { year?: number | null; language: string }, { ctx }: In) {
    return this.queries.record(ctx, year ?? null, lower(language));
  }
  @Query() @Allow('certificate.read') learningCertificate(_: unknown, { code, language }: { code: string; language: string }, { ctx }: In) {
    return this.queries.certificate(ctx, code, lower(language));
  }
  @Mutation() @Allow('learning.take') beginLearning(_: unknown, { unit, version }: { unit: string; version: number }, { ctx }: In) {
    return this.service.begin(ctx, unit, version);
  }
  @Mutation() @Allow('learning.take') answerLearning(
    _: unknown,
    { id, expectedVersion, question, choices }: { id: string; expectedVersion: number; question: string; choices: readonly string[] },
    { ctx }: In,
  ) {
    return this.service.answer(ctx, id, expectedVersion, question, choices);
  }
  @Mutation() @Allow('learning.take') sendLearning(
    _: unknown,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    { ctx }: In,
  ) {
    return this.service.send(ctx, id, expectedVersion);
  }
  @ResolveField() @Allow('learning.take') questions(attempt: AttemptNode, { language }: { language: string }) {
    return questionNodes(attempt, lower(language));
  }
}
