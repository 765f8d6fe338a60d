import type { Chart } from '../chart/chart.ts';
import { MODALITY, PLAN, PROCEDURE, TASK, VISIT } from '../codes/care.ts';
import { CHRONIC, PASSING } from '../codes/conditions.ts';
import { LAB, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';
import { VACCINE } from '../codes/vaccines.ts';

/** Salma, 33: in the 29th week. */
export function pregnancy(chart: Chart): void {
  const child = chart.concern('pregnancy');
  const first = child.visit({ days: 150, by: 'gordon', type: VISIT.prenatal, minutes: 40 });
  const condition = child.condition(PASSING.pregnancy, { days: 150, visit: first });
  const scan = child.visit({ days: 60, by: 'gordon', type: VISIT.prenatal, minutes: 30 });
  child.procedure(PROCEDURE.pregnancyUltrasound, 60, { visit: scan });
  child.imaging(MODALITY.ultrasound, 60, 'Abdomen', scan);
  child.plan(
    {
      code: PLAN.antenatal,
      days: 150,
      status: 'active',
      visit: first,
      condition,
      tasks: [
        [TASK.antenatalClass, 'in-progress'],
        [TASK.bloodTest, 'completed'],
        [TASK.fluVaccine, 'not-started'],
      ],
    },
    [{ text: 'هيموغلوبين 11 على الأقل', measure: LAB.haemoglobin, comparator: '>=', target: 11 }],
  );
  child.medicine(DRUG.iron, 58, { visit: scan, reason: condition, dosage: 'حبة واحدة يوميا' });
  for (const [days, value] of [
    [148, 12.1],
    [62, 10.6],
    [12, 10.9],
  ] as const)
    child.result(LAB.haemoglobin, value, days);
  for (const [days, systolic, diastolic] of [
    [150, 112, 70],
    [60, 116, 72],
    [12, 122, 78],
  ] as const)
    child.pressure({ systolic, diastolic, days });
  chart.general.vaccine(VACCINE.tdap, 10);
}

/** Shani, 30: gave birth nineteen days ago. */
export function afterBirth(chart: Chart): void {
  const child = chart.concern('pregnancy');
  const first = child.visit({ days: 240, by: 'gordon', type: VISIT.prenatal, minutes: 40 });
  const condition = child.condition(PASSING.pregnancy, { days: 240, visit: first, over: 19 });
  child.plan(
    {
      code: PLAN.antenatal,
      days: 240,
      status: 'completed',
      ended: 19,
      visit: first,
      condition,
      tasks: [
        [TASK.antenatalClass, 'completed'],
        [TASK.bloodTest, 'completed'],
      ],
    },
    [{ text: 'לידה בריאה', achieved: 'achieved' }],
  );
  child.procedure(PROCEDURE.birth, 19);
}

/** Inbar, 38: depression, in talks; a sensitive record. */
export function depression(chart: Chart): void {
  const mood = chart.concern('mood');
  const visit = mood.visit({ days: 96, by: 'golan', minutes: 30 });
  const condition = mood.condition(CHRONIC.depression, { days: 96, visit });
  mood.medicine(DRUG.sertraline, 96, { visit, reason: condition, dosage: 'כדור אחד בבוקר' });
  const talk = mood.visit({ days: 82, by: 'ben-ami', minutes: 50, time: '17:00' });
  mood.plan(
    {
      code: PLAN.mental,
      days: 82,
      status: 'active',
      visit: talk,
      condition,
      tasks: [
        [TASK.talk, 'in-progress'],
        [TASK.exercise, 'in-progress'],
      ],
    },
    [{ text: 'PHQ-9 מתחת ל־10', measure: VITAL.phq9, comparator: '<', target: 10 }],
  );
  for (const [days, score] of [
    [96, 17],
    [68, 14],
    [40, 12],
    [11, 11],
  ] as const)
    mood.result(VITAL.phq9, score, days, { time: '17:05' });
  for (const days of [68, 54, 40, 26, 11])
    mood.procedure(PROCEDURE.psychotherapy, days, { visit: mood.visit({ days, by: 'ben-ami', minutes: 50, time: '17:00' }) });
}

/** Almaz, 42: a back that hurts, for the third week; stretching first. */
export function lowBack(chart: Chart): void {
  const back = chart.concern('back');
  const visit = back.visit({ days: 17, by: 'sokolova', type: VISIT.symptom });
  const condition = back.condition(PASSING.lowBackPain, { days: 17, visit });
  back.medicine(DRUG.naproxen, 17, { visit, reason: condition, dosage: 'כדור פעמיים ביום עם אוכל, לכל היותר 10 ימים' });
  back.plan(
    {
      code: PLAN.musculoskeletal,
      days: 15,
      status: 'active',
      visit,
      condition,
      tasks: [
        [TASK.stretching, 'in-progress'],
        [TASK.heat, 'in-progress'],
        [TASK.physiotherapy, 'not-started'],
      ],
    },
    [{ text: 'כאב של 3 מתוך 10 לכל היותר', measure: VITAL.pain, comparator: '<=', target: 3 }],
  );
  for (const [days, pain] of [
    [17, 8],
    [12, 7],
    [8, 6],
    [3, 5],
  ] as const)
    back.result(VITAL.pain, pain, days, { time: '20:00' });
}

/** Orly, 52: tired; asks before she comes. Her daughterly duty is in the proxies. */
export function tired(chart: Chart): void {
  const iron = chart.concern('tiredness');
  const visit = iron.visit({ days: 21, by: 'golan', type: VISIT.symptom });
  iron.result(LAB.haemoglobin, 10.8, 20, { visit });
  iron.result(LAB.ferritin, 7, 20, { visit });
  iron.condition(PASSING.ironDeficiency, { days: 18, visit });
}
