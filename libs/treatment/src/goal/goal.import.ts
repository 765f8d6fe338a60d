import { sensitivityOf, strictest } from '@careway/clinical';
import { goalSet, type importedGoal, type Sensitivity } from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import { Goal } from './goal.entity.ts';

export type ImportedGoal = z.infer<typeof importedGoal>;

/** Goals are at least as private as their plans, whose labels are told by plan id. */
export const goalTaking = (plans: ReadonlyMap<string, Sensitivity>): Taking<ImportedGoal, Goal> => ({
  type: 'Goal',
  entity: Goal,
  rings: { field: 'planChanged', id: ({ planId }) => planId },
  sensitivity: ({ planId, measure, reasons }) => {
    const own = sensitivityOf([...(measure?.codings ?? []), ...(reasons ?? [])]);
    const plan = planId === null ? undefined : plans.get(planId);
    return plan && plan !== 'minor' ? strictest([own, plan]) : own;
  },
  row: ({ planId, description, lifecycleStatus, achievementStatus, measure, comparator, target, low, unit, conditionIds }) => ({
    ...{ planId, description, lifecycleStatus, achievementStatus, measure, comparator, target, low: low ?? null, unit, conditionIds },
    part: null,
    editedBy: null,
    editedAt: null,
  }),
  tell(tx, common, { id, planId, lifecycleStatus, achievementStatus, measure, comparator, target, low, unit }, version) {
    const content = {
      lifecycleStatus,
      achievementStatus,
      measure: measure?.codings[0] ?? null,
      comparator,
      target,
      low: low ?? null,
      unit,
    };
    tx.emit(goalSet, { ...common, planId, goalId: id, ...content, version, by: null }, { time: new Date(common.occurredAt) });
  },
});
