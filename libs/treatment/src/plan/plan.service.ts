import { type Ctx, require } from '@careway/access';
import { sensitivityOf, strictest } from '@careway/clinical';
import {
  type Coding,
  dayIn,
  fromGlobalId,
  planActivated,
  planClosed,
  planRecorded,
  planResumed,
  planRevised,
  planSuspended,
  type Sensitivity,
  uuidv7,
} from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { conceptFrom, textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireDecided } from '../conflict/conflict.service.ts';
import { requireAlive } from '../member/alive.ts';
import { beginTasks } from '../task/series.ts';
import { planFact, planToEdit, refOf, savePlan } from './plan.edit.ts';
import { Plan, type PlanWords } from './plan.entity.ts';
import type { PlanEnd } from './plan.rules.ts';

export interface PlanInput {
  readonly category: string;
  readonly code?: Coding | null;
  readonly conditionIds: readonly string[];
  readonly journeyId?: string | null;
  readonly reason?: string | null;
}
/** A change of the plan as a whole: which one, as it was seen, and why. */
export interface PlanEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

@Injectable()
export class PlanService {
  constructor(private readonly work: Work) {}

  draft(ctx: Ctx, memberId: string, given: PlanInput): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'plan.edit', memberId);
      await requireAlive(tx, memberId);
      const conditionIds = given.conditionIds.map((id) => ownId('conditionIds', memberId, id));
      const conditions = await addressed(tx, memberId, conditionIds);
      const category = conceptFrom('category', given.category, given.code);
      const journeyId = conditions[0]?.journeyId ?? (given.journeyId ? ownId('journeyId', memberId, given.journeyId) : uuidv7());
      // A plan is as private as the most private thing that it is for.
      const sensitivity = strictest(
        [...conditions.map((one) => one.sensitivity), sensitivityOf(category.codings)].filter((one) => one !== 'minor'),
      );
      const plan = Plan.draft({ memberId, id: uuidv7(), journeyId, sensitivity, category, conditionIds }, ctx.principal.personId, ctx.now);
      tx.emit(planRecorded, { ...planFact(plan, ctx), code: category.codings[0] ?? null, status: 'draft', conditionIds, version: 1 });
      return savePlan(tx, plan, given.reason);
    });
  }

  revise(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, given: PlanWords): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      const changes = wordsFrom(given, dayIn(ctx.now));
      plan.revise(expectedVersion, changes, ctx.principal.personId, ctx.now);
      const { reviewOn, holdUntil, version } = plan;
      const fields = WORDS.filter((field) => changes[field] !== undefined);
      tx.emit(planRevised, { ...planFact(plan, ctx), fields, reviewOn, holdUntil, version: version + 1, by: ctx.principal.personId });
      return savePlan(tx, plan, reason);
    });
  }

  activate(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      plan.activate(expectedVersion, ctx.principal.personId, ctx.now);
      await requireDecided(tx, plan);
      await beginTasks(ctx, tx, plan);
      tx.emit(planActivated, { ...planFact(plan, ctx), version: plan.version + 1, by: ctx.principal.personId });
      return savePlan(tx, plan, reason);
    });
  }

  suspend(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, until: string | null): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      const why = whyFrom(reason);
      if (until !== null && until < dayIn(ctx.now)) throw new InvalidInputError('until', 'That day has passed.');
      plan.suspend(expectedVersion, until, ctx.principal.personId, ctx.now);
      tx.emit(planSuspended, { ...planFact(plan, ctx), version: plan.version + 1, until, by: ctx.principal.personId });
      return savePlan(tx, plan, why);
    });
  }

  resume(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      plan.resume(expectedVersion, ctx.principal.personId, ctx.now);
      // Meanwhile another one may have begun that is at odds with it.
      await requireDecided(tx, plan);
      tx.emit(planResumed, { ...planFact(plan, ctx), version: plan.version + 1, by: ctx.principal.personId });
      return savePlan(tx, plan, reason);
    });
  }

  close(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, status: PlanEnd): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      const why = whyFrom(reason);
      plan.close(expectedVersion, status, ctx.principal.personId, ctx.now);
      tx.emit(planClosed, { ...planFact(plan, ctx), status });
      return savePlan(tx, plan, why);
    });
  }
}

const WORDS = ['title', 'summary', 'reviewOn', 'holdUntil'] as const;
const LONGEST = { title: 200, summary: 4_000 } as const;

/** Text without blanks around it, null where there is none; days from today on. At least one of them. */
function wordsFrom(given: PlanWords, today: string): PlanWords {
  const text = (field: keyof typeof LONGEST) => {
    const value = given[field];
    return value === undefined ? {} : { [field]: value?.trim() ? textFrom(field, value, LONGEST[field]) : null };
  };
  const day = (field: 'reviewOn' | 'holdUntil') => {
    const value = given[field];
    if (value && value < today) throw new InvalidInputError(field, 'That day has passed.');
    return value === undefined ? {} : { [field]: value };
  };
  const changes = { ...text('title'), ...text('summary'), ...day('reviewOn'), ...day('holdUntil') };
  if (Object.keys(changes).length === 0) throw new InvalidInputError('changes', 'There is nothing to change.');
  return changes;
}

/** What takes care away from somebody has a reason, which stands in the history. */
const whyFrom = (reason: string | null | undefined): string => textFrom('reason', reason ?? '', 1_000);

function ownId(field: string, memberId: string, globalId: string): string {
  const ref = fromGlobalId(globalId);
  if (ref?.memberId !== memberId) throw new InvalidInputError(field, 'It belongs to no item of this member.');
  return ref.id;
}

/** The conditions, as diagnosis told them: in the order given. One that is not known here (yet) is refused: its label would be missing. */
async function addressed(tx: Tx, memberId: string, ids: readonly string[]): Promise<{ journeyId: string; sensitivity: Sensitivity }[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<{ id: string; journeyId: string; sensitivity: Sensitivity }>(
    `select id, journey_id as "journeyId", sensitivity from condition where member_id = $1 and id = any($2::uuid[])`,
    [memberId, ids],
  );
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new InvalidInputError('conditionIds', 'There is no such condition.');
    return found;
  });
}
