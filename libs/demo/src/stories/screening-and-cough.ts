import { GOAL } from '../background/goals.ts';
import type { Chart } from '../chart/chart.ts';
import { FOUND, MODALITY, PLAN, PROCEDURE, TASK, VISIT } from '../codes/care.ts';
import { CHRONIC, PASSING } from '../codes/conditions.ts';
import { LAB, STOOL_TEST, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';
import { VACCINE } from '../codes/vaccines.ts';

/** Sylvie, 58: a positive stool test, a polyp taken out, all clear. */
export function bowelScreening(chart: Chart): void {
  chart.general.finding(STOOL_TEST, FOUND.negative, 1_160, 'N');
  chart.general.finding(STOOL_TEST, FOUND.negative, 790, 'N');
  const bowel = chart.concern('bowel-screening');
  bowel.finding(STOOL_TEST, FOUND.positive, 130, 'A');
  const talk = bowel.visit({ days: 122, by: 'azoulay' });
  const scope = bowel.visit({ days: 88, by: 'azoulay', minutes: 60, type: VISIT.problem });
  bowel.procedure(PROCEDURE.colonoscopy, 88, { visit: scope });
  bowel.procedure(PROCEDURE.polypectomy, 88, { visit: scope });
  bowel.condition(PASSING.polyp, { days: 88, visit: talk, over: 60 });
}

/** Michel, 61: the same letter lies unopened. */
export function notScreened(chart: Chart): void {
  const pressure = chart.concern('blood-pressure');
  const visit = pressure.visit({ days: 70, by: 'azoulay', type: VISIT.checkUp });
  pressure.pressure({ systolic: 152, diastolic: 94, days: 70, visit });
  const condition = pressure.condition(CHRONIC.hypertension, { days: 56, visit });
  pressure.plan(
    {
      code: PLAN.hypertension,
      days: 40,
      status: 'draft',
      condition,
      tasks: [
        [TASK.homePressure, 'not-started'],
        [TASK.lowSalt, 'not-started'],
      ],
    },
    [{ text: GOAL.pressure[chart.person.language], lifecycle: 'proposed' }],
  );
}

/** Eitan, 29: coughing for three weeks; what it is, is not known yet. */
export function cough(chart: Chart): void {
  const lungs = chart.concern('cough');
  const visit = lungs.visit({ days: 4, by: 'levi', type: VISIT.symptom, reason: PASSING.cough });
  lungs.result(VITAL.temperature, 37.4, 4, { visit, time: '09:22' });
  lungs.result(VITAL.oxygen, 98, 4, { visit, time: '09:22' });
  lungs.result(LAB.crp, 14.2, 3, { visit });
  lungs.imaging(MODALITY.xray, 2, 'Chest', visit);
}

/** Avi, 55: blood pressure nearly there; his tablets run out. */
export function pressureInTreatment(chart: Chart): void {
  const pressure = chart.concern('blood-pressure');
  const visit = pressure.visit({ days: 300, by: 'levi' });
  const condition = pressure.condition(CHRONIC.hypertension, { days: 290, visit });
  pressure.medicine(DRUG.amlodipine5, 290, { visit, reason: condition, dosage: 'כדור אחד בבוקר' });
  for (const [days, systolic, diastolic] of [
    [300, 158, 98],
    [200, 149, 93],
    [120, 144, 90],
    [30, 139, 88],
    [5, 137, 86],
  ] as const)
    pressure.pressure({ systolic, diastolic, days });
  pressure.plan(
    {
      code: PLAN.hypertension,
      days: 280,
      status: 'active',
      visit,
      condition,
      tasks: [
        [TASK.homePressure, 'in-progress'],
        [TASK.exercise, 'not-started'],
        [TASK.smoking, 'completed'],
      ],
    },
    [{ text: 'לחץ דם מתחת ל־135/85 בבית' }, { text: 'חצי שנה בלי סיגריות', achieved: 'achieved' }],
  );
}

/** Lior, 31: HIV, well controlled for years; nobody else's business. */
export function controlledInfection(chart: Chart): void {
  const infection = chart.concern('infection');
  const visit = infection.visit({ days: 1_500, by: 'azoulay' });
  const condition = infection.condition(CHRONIC.hiv, { days: 1_490, visit });
  for (const [days, copies] of [
    [1_490, 48_200],
    [1_400, 210],
    [1_100, 20],
    [700, 20],
    [300, 20],
    [28, 20],
  ] as const)
    infection.result(LAB.hivLoad, copies, days);
  infection.plan({ code: PLAN.general, days: 1_480, status: 'active', visit, condition, tasks: [[TASK.bloodTest, 'in-progress']] }, [
    { text: 'עומס נגיפי מתחת ל־50', measure: LAB.hivLoad, comparator: '<', target: 50, achieved: 'sustaining' },
  ]);
}

/** Olivia, 26: healthy; nothing but vaccines. */
export function vaccinesOnly(chart: Chart): void {
  chart.general.vaccine(VACCINE.influenza, 35);
  chart.general.vaccine(VACCINE.influenza, 398);
  chart.general.vaccine(VACCINE.tetanus, 610);
}
