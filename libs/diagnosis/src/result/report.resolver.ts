import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { EncounterService } from '../encounter/encounter.service.ts';
import { ReportService, type ShownReport } from './report.service.ts';
import { ResultService } from './result.service.ts';

@Resolver('Report')
export class ReportResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly service: ResultService,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('result.read') report(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.reports.byId(ctx, id);
  }
  @ResolveReference() @Allow('result.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.reports.resolve(ctx, id);
  }
  @ResolveField() @Allow('result.read') results(report: ShownReport, _: unknown, { ctx }: ResolverContext) {
    return this.service.ofReport(ctx, report);
  }
  @ResolveField() @Allow('result.read') encounter(report: ShownReport, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, report);
  }
}
