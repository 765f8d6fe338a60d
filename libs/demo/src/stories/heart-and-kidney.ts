import type { Chart } from '../chart/chart.ts';
import { PLAN, PROCEDURE, TASK, VISIT } from '../codes/care.ts';
import { CHRONIC } from '../codes/conditions.ts';
import { LAB, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';

/** Yousef, 68: kidneys that slowly filter less; potassium too high today. */
export function kidney(chart: Chart): void {
  const kidneys = chart.concern('kidneys');
  const visit = kidneys.visit({ days: 1_300, by: 'mansour' });
  const condition = kidneys.condition(CHRONIC.ckd3, { days: 1_280, visit });
  kidneys.medicine(DRUG.losartan50, 1_280, { visit, reason: condition, dosage: 'حبة واحدة صباحا' });
  for (const [days, creatinine, egfr, potassium, albumin] of [
    [1_300, 1.32, 58, 4.6, 64],
    [930, 1.38, 55, 4.7, 71],
    [560, 1.47, 51, 4.9, 88],
    [190, 1.58, 47, 5.1, 96],
    [1, 1.71, 43, 5.9, 118],
  ] as const) {
    kidneys.result(LAB.creatinine, creatinine, days);
    kidneys.result(LAB.egfr, egfr, days);
    kidneys.result(LAB.potassium, potassium, days);
    kidneys.result(LAB.albuminRatio, albumin, days);
  }
  kidneys.plan(
    {
      code: PLAN.kidney,
      days: 560,
      status: 'active',
      condition,
      tasks: [
        [TASK.lowSalt, 'in-progress'],
        [TASK.bloodTest, 'in-progress'],
        [TASK.nutrition, 'not-started'],
        [TASK.exercise, 'in-progress'],
      ],
    },
    [
      { text: 'بوتاسيوم بين 3.5 و5', measure: LAB.potassium, comparator: '<=', low: 3.5, target: 5, achieved: 'not-achieved' },
      { text: 'ضغط دم أقل من 130/80' },
    ],
  );
  const sugar = chart.concern('blood-sugar');
  const diabetes = sugar.condition(CHRONIC.diabetes, { days: 3_600 });
  sugar.medicine(DRUG.empagliflozin, 560, { reason: diabetes, dosage: 'حبة واحدة صباحا' });
  for (const [days, value] of [
    [930, 7.8],
    [560, 7.6],
    [190, 7.1],
    [30, 6.9],
  ] as const)
    sugar.result(LAB.hba1c, value, days);
}

/** Galina, 74: heart failure, home from hospital for nine days. */
export function heartFailure(chart: Chart): void {
  const heart = chart.concern('heart');
  const first = heart.visit({ days: 820, by: 'feldman', minutes: 30 });
  heart.procedure(PROCEDURE.echo, 816, { visit: first, reason: CHRONIC.heartFailure });
  heart.result(VITAL.ejection, 38, 816, { visit: first });
  const condition = heart.condition(CHRONIC.heartFailure, { days: 816, visit: first });
  heart.medicine(DRUG.metoprolol, 816, { visit: first, reason: condition, dosage: '1 таблетка утром' });
  heart.medicine(DRUG.furosemide, 816, { visit: first, reason: condition, dosage: '1 таблетка утром' });
  const stay = heart.visit({ days: 14, by: 'azoulay', type: VISIT.admission, class: 'IMP', minutes: 5 * 24 * 60 });
  heart.result(LAB.proBnp, 4_350, 14, { visit: stay });
  heart.medicine(DRUG.spironolactone, 9, { visit: stay, reason: condition, dosage: '1 таблетка утром' });
  heart.result(LAB.proBnp, 1_420, 3);
  heart.result(LAB.potassium, 5.0, 3);
  for (const [days, weight] of [
    [14, 78.9],
    [9, 74.1],
    [6, 73.8],
    [3, 74.0],
    [1, 74.6],
  ] as const)
    heart.result(VITAL.weight, weight, days, { time: '06:40' });
  heart.plan(
    {
      code: PLAN.heartFailure,
      days: 9,
      status: 'active',
      condition,
      tasks: [
        [TASK.weigh, 'in-progress'],
        [TASK.lowSalt, 'in-progress'],
        [TASK.bloodTest, 'completed'],
      ],
    },
    [{ text: 'Не больше 2 кг прибавки за три дня', measure: VITAL.weight, comparator: '<=', target: 76 }],
  );
}

/** Miriam, 81: sent to a cardiologist months ago; nobody called. */
export function waitingForCardiology(chart: Chart): void {
  const heart = chart.concern('palpitations');
  const visit = heart.visit({ days: 118, by: 'golan', type: VISIT.symptom });
  heart.condition(CHRONIC.fibrillation, { days: 118, visit, verification: 'provisional' });
  heart.result(VITAL.pulse, 104, 118, { visit });
  heart.result(LAB.tsh, 1.8, 112);
  const bones = chart.concern('bones');
  bones.condition(CHRONIC.osteoporosis, { days: 1_900 });
}

/** Mariam, 64: high blood pressure, and a plan that her doctor puts into force today. */
export function planInForceToday(chart: Chart): void {
  const pressure = chart.concern('blood-pressure');
  const visit = pressure.visit({ days: 16, by: 'mansour', type: VISIT.checkUp });
  pressure.pressure({ systolic: 156, diastolic: 96, days: 16, visit });
  pressure.pressure({ systolic: 151, diastolic: 93, days: 9 });
  const condition = pressure.condition(CHRONIC.hypertension, { days: 5, visit });
  pressure.plan(
    {
      ...{ code: PLAN.hypertension, days: 2, status: 'draft', condition },
      tasks: [
        [TASK.homePressure, 'not-started'],
        [TASK.lowSalt, 'not-started'],
      ],
    },
    [{ text: 'ضغط دم أقل من 135/85 في البيت' }],
  );
}
