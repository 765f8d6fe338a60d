import { sensitivityOf } from '@careway/clinical';
import { type importedCarePlan, planRecorded, planSuspended } from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import { Plan } from './plan.entity.ts';
import { planStatusOf } from './plan.rules.ts';

export type ImportedPlan = z.infer<typeof importedCarePlan>;

/** A plan is as private as its category, what it is for, and what it asks to do. */
export const planLabel = ({ category, reasons, activities }: ImportedPlan) =>
  sensitivityOf([...category.codings, ...(reasons ?? []), ...activities.flatMap(({ code }) => code.codings)]);

/** Takes plans whose status is known: see {@link planStatusOf}. */
export const planTaking: Taking<ImportedPlan, Plan> = {
  type: 'CarePlan',
  entity: Plan,
  rings: { field: 'planChanged', id: ({ id }) => id },
  sensitivity: planLabel,
  row: ({ category, status, occurredAt, endsAt, encounterId, conditionIds }) => ({
    category,
    status: planStatusOf(status) ?? 'draft',
    begunAt: planStatusOf(status) === 'draft' ? null : new Date(occurredAt),
    holdUntil: null,
    title: null,
    summary: null,
    reviewOn: null,
    endsAt,
    encounterId,
    conditionIds,
    pathwayId: null,
    pathwayVersion: null,
    decisions: [],
    editedBy: null,
    editedAt: null,
  }),
  tell(tx, common, { id, category, status, conditionIds }, version) {
    const known = planStatusOf(status) ?? 'draft';
    const time = { time: new Date(common.occurredAt) };
    const content = { code: category.codings[0]!, status: known === 'on-hold' ? 'active' : known, conditionIds, version } as const;
    tx.emit(planRecorded, { ...common, planId: id, ...content }, time);
    // `plan-recorded.v1` knows no pause: it is a fact of its own.
    if (known === 'on-hold') tx.emit(planSuspended, { ...common, planId: id, version, by: null }, time);
  },
};
