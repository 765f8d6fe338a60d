import type { ContextDefinition } from '@careway/service';
import { allergyView } from './allergy/allergy.migration.ts';
import { allergyProjection } from './allergy/allergy.projection.ts';
import { conditionView } from './condition/condition.migration.ts';
import { conditionProjection } from './condition/condition.projection.ts';
import { Dose } from './dose/dose.entity.ts';
import { doseTable } from './dose/dose.migration.ts';
import { Goal } from './goal/goal.entity.ts';
import { Medication } from './medication/medication.entity.ts';
import { medicationEdits, medicationTable } from './medication/medication.migration.ts';
import { memberView } from './member/member.migration.ts';
import { memberProjection } from './member/member.projection.ts';
import { Plan } from './plan/plan.entity.ts';
import { pathwayColumns } from './pathway/pathway.migration.ts';
import { draftsHeld } from './plan/draft.migration.ts';
import { planTables } from './plan/plan.migration.ts';
import { planVersionTable } from './plan-version/plan-version.migration.ts';
import { Refill } from './refill/refill.entity.ts';
import { refillTable } from './refill/refill.migration.ts';
import { Task } from './task/task.entity.ts';
import { TreatmentModule } from './treatment.module.ts';

/** From the diagnosis to the outcome: plans with goals and tasks, and medicines. */
export const treatmentContext: ContextDefinition = {
  name: 'treatment',
  module: TreatmentModule,
  entities: [Plan, Goal, Task, Medication, Refill, Dose],
  migrations: [
    memberView,
    conditionView,
    planTables,
    medicationTable,
    planVersionTable,
    pathwayColumns,
    allergyView,
    refillTable,
    doseTable,
    draftsHeld,
    medicationEdits,
  ],
  folder: new URL('.', import.meta.url),
  projections: [memberProjection, conditionProjection, allergyProjection],
};
