import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PlanQueries } from '../plan/plan.queries.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import { showTask, type ShownTask, TaskQueries } from './task.queries.ts';
import { type TaskChanges, type TaskInput, TaskService } from './task.service.ts';

type Add = Omit<PlanEdit, 'id'> & { readonly planId: string; readonly task: TaskInput };
type Change = PlanEdit & { readonly changes: TaskChanges };
interface ById {
  readonly id: string;
}

@Resolver('Task')
export class TaskResolver {
  constructor(
    private readonly commands: TaskService,
    private readonly queries: TaskQueries,
    private readonly plans: PlanQueries,
  ) {}

  @Query() @Allow('plan.read') task(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('plan.edit') addTask(_: unknown, { planId: id, task, ...edit }: Add, { ctx }: ResolverContext) {
    return this.commands.add(ctx, { ...edit, id }, task).then(showTask);
  }
  @Mutation() @Allow('plan.edit') changeTask(_: unknown, { changes, ...edit }: Change, { ctx }: ResolverContext) {
    return this.commands.change(ctx, edit, changes).then(showTask);
  }
  @Mutation() @Allow('task.complete') completeTask(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.complete(ctx, id).then(showTask);
  }
  @Mutation() @Allow('task.complete') reopenTask(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.reopen(ctx, id).then(showTask);
  }
  @ResolveReference() @Allow('plan.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('plan.read') plan(task: ShownTask, _: unknown, { ctx }: ResolverContext) {
    return this.plans.of(ctx, task);
  }
  @ResolveField() @Allow('plan.read') overdue(task: ShownTask, _: unknown, { ctx }: ResolverContext) {
    return this.queries.overdue(ctx, task);
  }
}
