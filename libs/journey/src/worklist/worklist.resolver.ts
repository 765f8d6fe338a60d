import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { fromEnum } from '../words.ts';
import type { WorkKind } from './kinds.ts';
import { type ById, WorkService } from './work.service.ts';
import type { Urgency } from './work.rules.ts';
import { showWork, type View, WorklistQueries } from './worklist.queries.ts';

interface Asked {
  readonly view: string;
  readonly kinds?: readonly string[] | null;
  readonly urgency?: string | null;
  readonly unclaimed: boolean;
  readonly resting: boolean;
  readonly first: number;
  readonly after?: string | null;
}
interface HandedOver extends ById {
  readonly clinicianId: string;
  readonly reason: string;
  readonly words?: string | null;
}

@Resolver('WorkItem')
export class WorklistResolver {
  constructor(
    private readonly commands: WorkService,
    private readonly queries: WorklistQueries,
  ) {}

  @Query() @Allow('work.panel') worklist(_: unknown, { view, kinds, urgency, after, ...page }: Asked, { ctx }: ResolverContext) {
    return this.queries.page(ctx, {
      ...page,
      view: fromEnum<View>(view),
      kinds: kinds?.map((kind) => fromEnum<WorkKind>(kind)) ?? null,
      urgency: urgency ? fromEnum<Urgency>(urgency) : null,
      after: after ?? null,
    });
  }
  @Query() @Allow('work.panel') worklistBell(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.bell(ctx, id);
  }
  @Mutation() @Allow('work.hold') claimWorkItem(_: unknown, given: ById, { ctx }: ResolverContext) {
    return this.commands.claim(ctx, given).then((work) => showWork(work, ctx.now));
  }
  @Mutation() @Allow('work.hold') handOverWorkItem(_: unknown, given: HandedOver, { ctx }: ResolverContext) {
    const { clinicianId: to, reason, ...rest } = given;
    return this.commands.handOver(ctx, { ...rest, to, reason: fromEnum(reason) }).then((work) => showWork(work, ctx.now));
  }
  @Mutation() @Allow('work.hold') releaseWorkItem(_: unknown, given: ById, { ctx }: ResolverContext) {
    return this.commands.release(ctx, given).then((work) => showWork(work, ctx.now));
  }
  @Mutation() @Allow('work.hold') snoozeWorkItem(_: unknown, given: ById & { until: Date }, { ctx }: ResolverContext) {
    return this.commands.snooze(ctx, given).then((work) => showWork(work, ctx.now));
  }
  @Mutation() @Allow('work.hold') finishWorkItem(_: unknown, given: ById, { ctx }: ResolverContext) {
    return this.commands.finish(ctx, given).then((work) => showWork(work, ctx.now));
  }
  @Mutation() @Allow('work.hold') undoWorkItem(_: unknown, given: ById, { ctx }: ResolverContext) {
    return this.commands.undo(ctx, given).then((work) => showWork(work, ctx.now));
  }
}
