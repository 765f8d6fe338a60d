import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { EncounterService } from '../encounter/encounter.service.ts';
import { ReportService } from './report.service.ts';
import type { ResultArgs } from './result.queries.ts';
import { ResultService } from './result.service.ts';
import type { ShownResult } from './result.show.ts';

@Resolver('Result')
export class ResultResolver {
  constructor(
    private readonly results: ResultService,
    private readonly reports: ReportService,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('result.read') result(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.results.byId(ctx, id);
  }
  @ResolveReference() @Allow('result.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.results.resolve(ctx, id);
  }
  @ResolveField() @Allow('result.read') report(result: ShownResult, _: unknown, { ctx }: ResolverContext) {
    return this.reports.of(ctx, result);
  }
  @ResolveField() @Allow('result.read') encounter(result: ShownResult, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, result);
  }
}

@Resolver('Member')
export class MemberResultResolver {
  constructor(private readonly service: ResultService) {}

  @ResolveField() @Allow('result.read') results({ id }: { id: string }, args: ResultArgs, { ctx }: ResolverContext) {
    return this.service.page(ctx, id, args);
  }
  @ResolveField() @Allow('result.read') resultTrend({ id }: { id: string }, { code }: { code: string }, { ctx }: ResolverContext) {
    return this.service.trend(ctx, id, code);
  }
}
