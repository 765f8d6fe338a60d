import type { Chart } from '../chart/chart.ts';
import { PLAN, TASK, VISIT } from '../codes/care.ts';
import { CHRONIC, PASSING } from '../codes/conditions.ts';
import { LAB, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';

/** Boris, died forty days ago at 86: heart failure until the end. */
export function lastMonths(chart: Chart): void {
  const heart = chart.concern('heart');
  const visit = heart.visit({ days: 900, by: 'sokolova' });
  const condition = heart.condition(CHRONIC.heartFailure, { days: 890, visit });
  heart.medicine(DRUG.furosemide, 890, { visit, reason: condition, dosage: '1 таблетка утром' });
  heart.plan({ code: PLAN.heartFailure, days: 880, status: 'active', condition, tasks: [[TASK.weigh, 'in-progress']] }, [
    { text: 'Дома и без боли' },
  ]);
  for (const [days, value] of [
    [890, 2_100],
    [400, 3_900],
    [90, 8_800],
    [48, 12_400],
  ] as const)
    heart.result(LAB.proBnp, value, days);
}

/** Hanna, died seven months ago at 91: dementia. */
export function farewell(chart: Chart): void {
  const memory = chart.concern('memory');
  const visit = memory.visit({ days: 1_700, by: 'levi' });
  const condition = memory.condition(CHRONIC.dementia, { days: 1_680, visit });
  memory.medicine(DRUG.galantamine, 1_680, { visit, reason: condition, dosage: 'כדור פעמיים ביום' });
  memory.plan({ code: PLAN.dementia, days: 1_600, status: 'active', condition, tasks: [[TASK.memory, 'in-progress']] });
}

/** Henry, insured elsewhere now: asthma in treatment when he left. */
export function movedOn(chart: Chart): void {
  const asthma = chart.concern('asthma');
  const visit = asthma.visit({ days: 400, by: 'azoulay' });
  const condition = asthma.condition(CHRONIC.asthma, { days: 400, visit });
  asthma.medicine(DRUG.salbutamol, 400, { visit, reason: condition, dosage: '1 to 2 puffs when short of breath' });
}

/** Samer, insured elsewhere: blood sugar, and a cold that was over before. */
export function movedWithDiabetes(chart: Chart): void {
  const sugar = chart.concern('blood-sugar');
  const visit = sugar.visit({ days: 500, by: 'mansour' });
  const condition = sugar.condition(CHRONIC.diabetes, { days: 490, visit });
  sugar.medicine(DRUG.metformin500, 490, { visit, reason: condition, dosage: 'حبة مرتين يوميا مع الطعام' });
  for (const [days, value] of [
    [500, 8.4],
    [300, 7.7],
    [100, 7.4],
  ] as const)
    sugar.result(LAB.hba1c, value, days);
  const throat = chart.concern('sore-throat');
  throat.condition(PASSING.soreThroat, { days: 200, over: 193, visit: throat.visit({ days: 200, by: 'mansour', type: VISIT.symptom }) });
}

/** Zelda, 97: a gentle plan that was kept to its end. */
export function controlledAtLast(chart: Chart): void {
  const thyroid = chart.concern('thyroid');
  const visit = thyroid.visit({ days: 1_000, by: 'golan' });
  const condition = thyroid.condition(CHRONIC.hypothyroid, { days: 990, visit });
  thyroid.medicine(DRUG.levothyroxine, 990, { visit, reason: condition, dosage: 'כדור בבוקר, לפני ארוחת הבוקר' });
  for (const [days, value] of [
    [995, 9.6],
    [800, 5.2],
    [500, 2.9],
    [110, 2.4],
  ] as const)
    thyroid.result(LAB.tsh, value, days);
  thyroid.plan(
    { code: PLAN.general, days: 980, status: 'completed', ended: 100, visit, condition, tasks: [[TASK.bloodTest, 'completed']] },
    [{ text: 'TSH בין 0.4 ל־4', measure: LAB.tsh, comparator: '<=', low: 0.4, target: 4, achieved: 'sustaining', lifecycle: 'completed' }],
  );
}

/** Dmitry, 45: told of a plan for his weight, and did not want it. */
export function declined(chart: Chart): void {
  const weight = chart.concern('weight');
  const visit = weight.visit({ days: 150, by: 'golan', type: VISIT.checkUp });
  const condition = weight.condition(CHRONIC.obesity, { days: 150, visit });
  weight.result(VITAL.bmi, 33.1, 150, { visit });
  weight.plan({ code: PLAN.weight, days: 140, status: 'revoked', ended: 120, visit, condition, tasks: [[TASK.nutrition, 'not-started']] }, [
    { text: 'Минус пять килограммов за полгода', lifecycle: 'rejected', achieved: 'not-achieved' },
  ]);
}
