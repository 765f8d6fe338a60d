import { type Ctx, require } from '@careway/access';
import { checkImport, type ImportCount, type RefusedItem, treatmentImport } from '@careway/contracts';
import { takeList, type TakingFor, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { goalTaking } from '../goal/goal.import.ts';
import { medicationTaking } from '../medication/medication.import.ts';
import { type ImportedPlan, planLabel, planTaking } from '../plan/plan.import.ts';
import { planStatusOf } from '../plan/plan.rules.ts';
import { keepVersions } from '../plan-version/keep.ts';
import { tasksOf, taskTaking } from '../task/task.import.ts';
import { ImportUnreadableError } from './import.errors.ts';

export interface ImportReport {
  readonly counts: readonly ImportCount[];
  readonly refused: readonly RefusedItem[];
}

@Injectable()
export class ImportService {
  constructor(private readonly work: Work) {}

  /** One transaction per call: rows, facts and doorbells of all lists, or nothing. The record of the dead is completed too. */
  import(ctx: Ctx, given: TakingFor, items: unknown): Promise<ImportReport> {
    const { taken, refused } = checkImport(treatmentImport, items, (reason) => new ImportUnreadableError(reason));
    const { plans, unknown } = withStatus(taken.carePlans);
    const labels = new Map(plans.map((plan) => [plan.id, planLabel(plan)]));
    return this.work.run(ctx, async (tx) => {
      await tx.open(given.memberId);
      require(ctx, 'treatment.import', given.memberId);
      // The statements leave together: one round trip for all tables.
      const lists = await Promise.all([
        takeList(tx, given, planTaking, plans),
        takeList(tx, given, taskTaking, tasksOf(plans)),
        takeList(tx, given, goalTaking(labels), taken.goals),
        takeList(tx, given, medicationTaking, taken.medications),
      ]);
      const planIds = [...plans.map(({ id }) => id), ...taken.goals.flatMap(({ planId }) => planId ?? [])];
      await keepVersions(tx, given.memberId, [...new Set(planIds)], null);
      return { counts: lists.map(({ count }) => count), refused: [...refused, ...unknown, ...lists.flatMap((list) => list.refused)] };
    });
  }
}

/** Parts plans with a status that means something from the others, which are refused. */
function withStatus(all: readonly ImportedPlan[]): { plans: readonly ImportedPlan[]; unknown: readonly RefusedItem[] } {
  const plans = all.filter(({ status }) => planStatusOf(status));
  const unknown = all
    .filter(({ status }) => !planStatusOf(status))
    .map(({ identifier, status }) => ({ identifier, reason: `status: "${status}" says nothing that a plan could be shown by` }));
  return { plans, unknown };
}
