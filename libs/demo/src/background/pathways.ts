import { PLAN, TASK } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';
import { CHRONIC } from '../codes/conditions.ts';
import { LAB, type Measure, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';

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
  readonly drug?: readonly [Concept, dosage: string];
  readonly goal: string;
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
    ...{ name: 'blood-sugar', condition: CHRONIC.diabetes, ages: [40, 90], share: 0.2, plan: PLAN.diabetes, goal: 'HbA1c under 7.0%' },
    tasks: [TASK.exercise, TASK.eyePhoto, TASK.feet, TASK.nutrition],
    drug: [DRUG.metformin850, '1 tablet in the morning and 1 in the evening, with food'],
    measure: { of: LAB.hba1c, from: 8.3, to: 7, spread: 0.5, comparator: '<' },
  },
  {
    ...{ name: 'blood-pressure', condition: CHRONIC.hypertension, ages: [40, 95], share: 0.36, plan: PLAN.hypertension },
    tasks: [TASK.homePressure, TASK.lowSalt, TASK.exercise],
    drug: [DRUG.amlodipine5, '1 tablet in the morning'],
    goal: 'Blood pressure under 135/85 at home',
  },
  {
    ...{
      name: 'lipids',
      condition: CHRONIC.lipids,
      ages: [35, 85],
      share: 0.24,
      plan: PLAN.lipids,
      goal: 'LDL cholesterol under 100 mg/dL',
    },
    tasks: [TASK.exercise, TASK.bloodTest],
    drug: [DRUG.atorvastatin20, '1 tablet in the evening'],
    measure: { of: LAB.ldl, from: 162, to: 100, spread: 14, comparator: '<' },
  },
  {
    ...{
      name: 'asthma',
      condition: CHRONIC.asthma,
      ages: [4, 60],
      share: 0.1,
      plan: PLAN.asthma,
      goal: 'No night with cough in four weeks',
    },
    tasks: [TASK.breathing, TASK.fluVaccine],
    drug: [DRUG.salbutamol, '1 to 2 puffs when short of breath'],
  },
  {
    ...{ name: 'thyroid', condition: CHRONIC.hypothyroid, ages: [25, 85], share: 0.1, only: 'female', plan: PLAN.general },
    tasks: [TASK.bloodTest],
    drug: [DRUG.levothyroxine, '1 tablet in the morning, before breakfast'],
    goal: 'TSH under 4 m[IU]/L',
    measure: { of: LAB.tsh, from: 8.8, to: 4, spread: 1.1, comparator: '<' },
  },
  {
    ...{ name: 'weight', condition: CHRONIC.obesity, ages: [18, 70], share: 0.14, plan: PLAN.weight, goal: 'Body mass index under 30' },
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
      goal: 'Pain at most 3 of 10 on a walk',
    },
    tasks: [TASK.physiotherapy, TASK.stretching, TASK.heat],
    drug: [DRUG.paracetamol, '2 tablets when needed, at most 6 a day'],
    measure: { of: VITAL.pain, from: 7, to: 3, spread: 1, comparator: '<=' },
  },
  {
    ...{ name: 'mood', condition: CHRONIC.depression, ages: [18, 80], share: 0.08, plan: PLAN.mental, goal: 'PHQ-9 under 10' },
    tasks: [TASK.talk, TASK.exercise],
    drug: [DRUG.escitalopram, '1 tablet in the morning'],
    measure: { of: VITAL.phq9, from: 17, to: 10, spread: 2, comparator: '<' },
  },
  {
    ...{
      name: 'heart',
      condition: CHRONIC.coronary,
      ages: [58, 95],
      share: 0.12,
      plan: PLAN.general,
      goal: 'LDL cholesterol under 70 mg/dL',
    },
    tasks: [TASK.exercise, TASK.smoking],
    drug: [DRUG.aspirin, '1 tablet a day'],
    measure: { of: LAB.ldl, from: 141, to: 70, spread: 9, comparator: '<' },
  },
  {
    ...{ name: 'lungs', condition: CHRONIC.copd, ages: [60, 95], share: 0.1, plan: PLAN.copd, goal: 'No stay in hospital this winter' },
    tasks: [TASK.breathing, TASK.smoking, TASK.fluVaccine],
    drug: [DRUG.salbutamol, '1 to 2 puffs when short of breath'],
  },
  {
    ...{
      name: 'joints',
      condition: CHRONIC.gout,
      ages: [45, 85],
      share: 0.08,
      only: 'male',
      plan: PLAN.general,
      goal: 'Uric acid under 6 mg/dL',
    },
    tasks: [TASK.bloodTest],
    drug: [DRUG.allopurinol, '1 tablet a day'],
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
      goal: 'Sleep through the night',
    },
    tasks: [TASK.bloodTest],
    drug: [DRUG.tamsulosin, '1 capsule in the evening'],
  },
];
