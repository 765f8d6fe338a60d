import { GOAL } from '../background/goals.ts';
import type { Chart } from '../chart/chart.ts';
import { MODALITY, PLAN, PROCEDURE, TASK, VISIT } from '../codes/care.ts';
import { CHRONIC, PASSING } from '../codes/conditions.ts';
import { LAB, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';

/** Noa: type 2 diabetes found in time, a plan in force, HbA1c on its way down. */
export function newDiabetes(chart: Chart): void {
  const sugar = chart.concern('blood-sugar');
  sugar.result(LAB.hba1c, 6.1, 371);
  sugar.result(LAB.hba1c, 6.4, 195);
  const asked = sugar.visit({ days: 105, by: 'levi', type: VISIT.symptom, reason: CHRONIC.prediabetes });
  sugar.result(LAB.hba1c, 7.9, 105, { visit: asked });
  sugar.result(LAB.glucose, 148, 105, { visit: asked });
  const told = sugar.visit({ days: 94, by: 'levi', minutes: 25 });
  const condition = sugar.condition(CHRONIC.diabetes, { days: 94, visit: told });
  const start = sugar.visit({ days: 87, by: 'khoury', type: VISIT.followUp, minutes: 30 });
  sugar.medicine(DRUG.metformin850, 87, {
    visit: told,
    reason: condition,
    dosage: 'כדור בבוקר וכדור בערב, עם אוכל',
  });
  sugar.medicine(DRUG.atorvastatin20, 87, { visit: told, reason: condition, dosage: 'כדור אחד בערב' });
  sugar.plan(
    {
      ...{ code: PLAN.diabetes, days: 87, status: 'active', visit: start, condition },
      tasks: [
        [TASK.eyePhoto, 'not-started'],
        [TASK.glucose, 'in-progress'],
        [TASK.feet, 'in-progress'],
        [TASK.exercise, 'in-progress'],
        [TASK.nutrition, 'completed'],
        [TASK.fluVaccine, 'completed'],
      ],
    },
    [
      { text: GOAL.hba1c.he, measure: LAB.hba1c, comparator: '<', target: 7 },
      { text: 'הליכה של 20 דקות, 5 פעמים בשבוע' },
      { text: 'לדעת לספור פחמימות', achieved: 'achieved' },
    ],
  );
  sugar.visit({ days: 70, by: 'stern', type: VISIT.followUp, minutes: 40 });
  sugar.visit({ days: 41, by: 'stern', type: VISIT.followUp, minutes: 30 });
  sugar.procedure(PROCEDURE.footExam, 60, {
    visit: sugar.visit({ days: 60, by: 'khoury', type: VISIT.followUp }),
    reason: CHRONIC.diabetes,
  });
  const eased = sugar.visit({ days: 10, by: 'khoury', type: VISIT.followUp, minutes: 20, class: 'VR' });
  sugar.result(VITAL.weight, 81.4, 87, { visit: start, time: '09:50' });
  sugar.result(VITAL.weight, 78.2, 10, { visit: eased, time: '09:50' });
  sugar.result(LAB.hba1c, 7.2, 3);
  sugar.result(LAB.ldl, 96, 3);
  sugar.result(LAB.egfr, 88, 3);
  sugar.result(LAB.creatinine, 0.81, 3);
}

/** Noa: readings at home above the bound, no diagnosis yet. */
export function newPressure(chart: Chart): void {
  const pressure = chart.concern('blood-pressure');
  const visit = pressure.visit({ days: 10, by: 'levi', type: VISIT.followUp, reason: CHRONIC.hypertension });
  pressure.pressure({ systolic: 146, diastolic: 92, days: 10, visit });
  pressure.condition(CHRONIC.hypertension, { days: 10, visit, verification: 'provisional' });
  const home = [
    [2, '07:05', 148, 93],
    [2, '20:10', 144, 90],
    [1, '07:20', 151, 95],
    [1, '20:30', 149, 92],
    [0, '07:12', 162, 101],
  ] as const;
  for (const [days, time, systolic, diastolic] of home) pressure.pressure({ systolic, diastolic, days, time });
}

/** Noa: a knee that is well again. */
export function kneeHealed(chart: Chart): void {
  const knee = chart.concern('knee');
  const visit = knee.visit({ days: 300, by: 'levi', type: VISIT.symptom });
  const condition = knee.condition(PASSING.kneePain, { days: 300, visit, over: 192 });
  knee.result(VITAL.pain, 7, 300, { visit });
  knee.imaging(MODALITY.xray, 296, 'Knee', visit);
  knee.medicine(DRUG.ibuprofen, 300, { visit, reason: condition, stopped: true, dosage: 'שני כדורים לפי הצורך, עד 10 ימים' });
  knee.plan(
    {
      code: PLAN.musculoskeletal,
      days: 290,
      status: 'completed',
      ended: 192,
      condition,
      tasks: [
        [TASK.physiotherapy, 'completed'],
        [TASK.stretching, 'completed'],
      ],
    },
    [{ text: 'כאב של 2 מתוך 10 לכל היותר במדרגות', measure: VITAL.pain, comparator: '<=', target: 2, achieved: 'achieved' }],
  );
  for (let session = 0; session < 8; session++) {
    const seen = knee.visit({ days: 280 - session * 12, by: 'tadesse', type: VISIT.followUp, minutes: 30, time: '16:00' });
    knee.procedure(PROCEDURE.physiotherapy, 280 - session * 12, { visit: seen, reason: PASSING.kneePain });
  }
  knee.result(VITAL.pain, 1, 194);
}
