import { PLAN, TASK } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';
import { CHRONIC } from '../codes/conditions.ts';
import { LAB, type Measure, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';
import type { Words } from '../codes/words.ts';
import { DOSAGE } from './dosages.ts';
import { GOAL } from './goals.ts';

/** How a common problem is usually met: who gets it, what it is measured by, and what helps. */
export interface Pathway {
  readonly name: string;
  readonly condition: Concept;
  /** Ages at which it is likely, and how likely it is in them. */
  readonly ages: readonly [least: number, most: number];
  readonly share: number;
  readonly only?: 'female' | 'male';
  readonly plan: Concept;
  readonly tasks: readonly Concept[];
  readonly drug?: readonly [Concept, dosage: Words];
  readonly goal: Words;
  /** The value at the beginning, at the target, and how far from it people are. Absent: blood pressure. */
  readonly measure?: {
    readonly of: Measure;
    readonly from: number;
    readonly to: number;
    readonly spread: number;
    readonly comparator: '<' | '<=' | '>' | '>=';
  };
}

export const PATHWAYS: readonly Pathway[] = [
  {
    ...{ name: 'blood-sugar', condition: CHRONIC.diabetes, ages: [40, 90], share: 0.2, plan: PLAN.diabetes, goal: GOAL.hba1c },
    tasks: [TASK.exercise, TASK.eyePhoto, TASK.feet, TASK.nutrition],
    drug: [DRUG.metformin850, DOSAGE.morningAndEvening],
    measure: { of: LAB.hba1c, from: 8.3, to: 7, spread: 0.5, comparator: '<' },
  },
  {
    ...{ name: 'blood-pressure', condition: CHRONIC.hypertension, ages: [40, 95], share: 0.36, plan: PLAN.hypertension },
    tasks: [TASK.homePressure, TASK.lowSalt, TASK.exercise],
    drug: [DRUG.amlodipine5, DOSAGE.morning],
    goal: GOAL.pressure,
  },
  {
    ...{
      name: 'lipids',
      condition: CHRONIC.lipids,
      ages: [35, 85],
      share: 0.24,
      plan: PLAN.lipids,
      goal: GOAL.ldl100,
    },
    tasks: [TASK.exercise, TASK.bloodTest],
    drug: [DRUG.atorvastatin20, DOSAGE.evening],
    measure: { of: LAB.ldl, from: 162, to: 100, spread: 14, comparator: '<' },
  },
  {
    ...{
      name: 'asthma',
      condition: CHRONIC.asthma,
      ages: [4, 60],
      share: 0.1,
      plan: PLAN.asthma,
      goal: GOAL.quietNights,
    },
    tasks: [TASK.breathing, TASK.fluVaccine],
    drug: [DRUG.salbutamol, DOSAGE.puffs],
  },
  {
    ...{ name: 'thyroid', condition: CHRONIC.hypothyroid, ages: [25, 85], share: 0.1, only: 'female', plan: PLAN.general },
    tasks: [TASK.bloodTest],
    drug: [DRUG.levothyroxine, DOSAGE.beforeBreakfast],
    goal: GOAL.tsh,
    measure: { of: LAB.tsh, from: 8.8, to: 4, spread: 1.1, comparator: '<' },
  },
  {
    ...{ name: 'weight', condition: CHRONIC.obesity, ages: [18, 70], share: 0.14, plan: PLAN.weight, goal: GOAL.bmi },
    tasks: [TASK.exercise, TASK.nutrition],
    measure: { of: VITAL.bmi, from: 34, to: 30, spread: 1.5, comparator: '<' },
  },
  {
    ...{
      name: 'knee',
      condition: CHRONIC.kneeArthrosis,
      ages: [58, 95],
      share: 0.2,
      plan: PLAN.musculoskeletal,
      goal: GOAL.painOnAWalk,
    },
    tasks: [TASK.physiotherapy, TASK.stretching, TASK.heat],
    drug: [DRUG.paracetamol, DOSAGE.painWhenNeeded],
    measure: { of: VITAL.pain, from: 7, to: 3, spread: 1, comparator: '<=' },
  },
  {
    ...{ name: 'mood', condition: CHRONIC.depression, ages: [18, 80], share: 0.08, plan: PLAN.mental, goal: GOAL.phq9 },
    tasks: [TASK.talk, TASK.exercise],
    drug: [DRUG.escitalopram, DOSAGE.morning],
    measure: { of: VITAL.phq9, from: 17, to: 10, spread: 2, comparator: '<' },
  },
  {
    ...{
      name: 'heart',
      condition: CHRONIC.coronary,
      ages: [58, 95],
      share: 0.12,
      plan: PLAN.general,
      goal: GOAL.ldl70,
    },
    tasks: [TASK.exercise, TASK.smoking],
    drug: [DRUG.aspirin, DOSAGE.aDay],
    measure: { of: LAB.ldl, from: 141, to: 70, spread: 9, comparator: '<' },
  },
  {
    ...{ name: 'lungs', condition: CHRONIC.copd, ages: [60, 95], share: 0.1, plan: PLAN.copd, goal: GOAL.noHospital },
    tasks: [TASK.breathing, TASK.smoking, TASK.fluVaccine],
    drug: [DRUG.salbutamol, DOSAGE.puffs],
  },
  {
    ...{
      name: 'joints',
      condition: CHRONIC.gout,
      ages: [45, 85],
      share: 0.08,
      only: 'male',
      plan: PLAN.general,
      goal: GOAL.urate,
    },
    tasks: [TASK.bloodTest],
    drug: [DRUG.allopurinol, DOSAGE.aDay],
    measure: { of: LAB.urate, from: 9.1, to: 6, spread: 0.7, comparator: '<' },
  },
  {
    ...{
      name: 'prostate',
      condition: CHRONIC.prostate,
      ages: [58, 95],
      share: 0.22,
      only: 'male',
      plan: PLAN.general,
      goal: GOAL.sleep,
    },
    tasks: [TASK.bloodTest],
    drug: [DRUG.tamsulosin, DOSAGE.capsuleInTheEvening],
  },
];
