import type { ContextDefinition } from '@careway/service';
import { allergyView } from './allergy/allergy.migration.ts';
import { allergyProjection } from './allergy/allergy.projection.ts';
import { Appointment } from './appointment/appointment.entity.ts';
import { appointmentTable } from './appointment/appointment.migration.ts';
import { offersReaction } from './appointment/offers.reaction.ts';
import { videoReaction } from './appointment/video.reaction.ts';
import { conditionView } from './condition/condition.migration.ts';
import { conditionProjection } from './condition/condition.projection.ts';
import { conflictTold } from './conflict/conflict.migration.ts';
import { conflictReaction } from './conflict/conflict.reaction.ts';
import { Dose } from './dose/dose.entity.ts';
import { doseTable } from './dose/dose.migration.ts';
import { Device, DeviceUse } from './device/device.entity.ts';
import { deviceTables } from './device/device.migration.ts';
import { Goal } from './goal/goal.entity.ts';
import { goalRange } from './goal/goal.migration.ts';
import { Medication } from './medication/medication.entity.ts';
import { medicationEdits, medicationTable } from './medication/medication.migration.ts';
import { memberView } from './member/member.migration.ts';
import { memberProjection } from './member/member.projection.ts';
import { Plan } from './plan/plan.entity.ts';
import { pathwayColumns } from './pathway/pathway.migration.ts';
import { draftsHeld } from './plan/draft.migration.ts';
import { planHold, planTables, planWords, taskOfProxy } from './plan/plan.migration.ts';
import { planVersionTable } from './plan-version/plan-version.migration.ts';
import { observationView, progressMember } from './progress/observation.migration.ts';
import { observationProjection } from './progress/observation.projection.ts';
import { progressReaction } from './progress/progress.reaction.ts';
import { Reading } from './reading/reading.entity.ts';
import { readingTable } from './reading/reading.migration.ts';
import { Refill } from './refill/refill.entity.ts';
import { refillTable } from './refill/refill.migration.ts';
import { scheduleTables, scheduleValidity } from './schedule/schedule.migration.ts';
import { staffProjection } from './schedule/staff.projection.ts';
import { Task } from './task/task.entity.ts';
import { PlanThreshold } from './threshold/threshold.entity.ts';
import { thresholdTables } from './threshold/threshold.migration.ts';
import { thresholdReaction } from './threshold/threshold.reaction.ts';
import { watchedValues } from './threshold/watched.migration.ts';
import { ThresholdTask } from './threshold/threshold-task.entity.ts';
import { TreatmentModule } from './treatment.module.ts';

/** From the diagnosis to the outcome: plans with goals and tasks, medicines, and what is measured at home. */
export const treatmentContext: ContextDefinition = {
  name: 'treatment',
  module: TreatmentModule,
  entities: [Plan, Goal, Task, Medication, Refill, Dose, Reading, Device, DeviceUse, PlanThreshold, ThresholdTask, Appointment],
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
    readingTable,
    thresholdTables,
    deviceTables,
    observationView,
    planHold,
    scheduleTables,
    appointmentTable,
    conflictTold,
    scheduleValidity,
    planWords,
    taskOfProxy,
    progressMember,
    watchedValues,
    goalRange,
  ],
  folder: new URL('.', import.meta.url),
  projections: [
    memberProjection,
    conditionProjection,
    allergyProjection,
    observationProjection,
    thresholdReaction,
    progressReaction,
    conflictReaction,
    staffProjection,
    offersReaction,
    videoReaction,
  ],
};
