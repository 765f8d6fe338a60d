import type { Chart } from '../chart/chart.ts';
import { PLAN, PROCEDURE, TASK, VISIT } from '../codes/care.ts';
import { ALLERGIES, CHRONIC, PASSING } from '../codes/conditions.ts';
import { LAB, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';

/** Dan, 7: asthma since he was 4, steady on an inhaler. */
export function childAsthma(chart: Chart): void {
  const asthma = chart.concern('asthma');
  const first = asthma.visit({ days: 1_120, by: 'peretz', type: VISIT.symptom, reason: PASSING.cough });
  const condition = asthma.condition(CHRONIC.asthma, { days: 1_090, visit: first });
  asthma.procedure(PROCEDURE.spirometry, 410, { reason: CHRONIC.asthma });
  asthma.medicine(DRUG.salbutamol, 1_090, { visit: first, reason: condition, dosage: 'שאיפה אחת או שתיים בקוצר נשימה' });
  const review = asthma.visit({ days: 120, by: 'peretz', type: VISIT.followUp, time: '16:40' });
  asthma.medicine(DRUG.fluticasone, 120, { visit: review, reason: condition, dosage: 'שתי שאיפות בבוקר ובערב' });
  asthma.plan(
    {
      code: PLAN.asthma,
      days: 120,
      status: 'active',
      visit: review,
      condition,
      tasks: [
        [TASK.breathing, 'in-progress'],
        [TASK.fluVaccine, 'not-started'],
      ],
    },
    [{ text: 'זרימת שיא של 160 ליטר לדקה לפחות', measure: VITAL.peakFlow, comparator: '>=', target: 160 }],
  );
  for (const [days, flow] of [
    [120, 132],
    [90, 145],
    [60, 150],
    [30, 158],
    [6, 155],
  ] as const)
    asthma.result(VITAL.peakFlow, flow, days, { time: '07:10' });
  chart.general.allergy(ALLERGIES.peanut, 1_500, 'food', 'high');
}

/** Tamar, 15: headaches, and a talk that is hers alone. */
export function teenager(chart: Chart): void {
  const anxiety = chart.concern('worries');
  const visit = anxiety.visit({ days: 33, by: 'ben-ami', time: '15:00', minutes: 45 });
  anxiety.condition(CHRONIC.anxiety, { days: 33, visit });
  const headache = chart.concern('migraine');
  const seen = headache.visit({ days: 140, by: 'peretz', type: VISIT.symptom });
  const condition = headache.condition(CHRONIC.migraine, { days: 140, visit: seen });
  headache.medicine(DRUG.ibuprofen, 140, { visit: seen, reason: condition, dosage: 'שני כדורים בסימן הראשון, לכל היותר פעמיים בשבוע' });
}

/** Yoav, 49: cholesterol on target. */
export function lipidsOnTarget(chart: Chart): void {
  const lipids = chart.concern('lipids');
  const visit = lipids.visit({ days: 620, by: 'levi' });
  const condition = lipids.condition(CHRONIC.lipids, { days: 612, visit });
  for (const [days, value] of [
    [625, 168],
    [420, 121],
    [210, 98],
    [40, 92],
  ] as const)
    lipids.result(LAB.ldl, value, days);
  lipids.medicine(DRUG.atorvastatin20, 612, { visit, reason: condition, dosage: 'כדור אחד בערב' });
  lipids.plan(
    {
      code: PLAN.lipids,
      days: 612,
      status: 'active',
      visit,
      condition,
      tasks: [
        [TASK.exercise, 'in-progress'],
        [TASK.bloodTest, 'completed'],
      ],
    },
    [{ text: 'כולסטרול LDL מתחת ל־100', measure: LAB.ldl, comparator: '<', target: 100, achieved: 'achieved' }],
  );
}

/** Ruth, 76: blood pressure on target, an irregular heartbeat, a knee that hurts. */
export function ruth(chart: Chart): void {
  const pressure = chart.concern('blood-pressure');
  const visit = pressure.visit({ days: 2_400, by: 'levi' });
  const condition = pressure.condition(CHRONIC.hypertension, { days: 2_400, visit });
  pressure.medicine(DRUG.amlodipine5, 2_400, { visit, reason: condition, dosage: 'כדור אחד בבוקר' });
  for (const [days, systolic, diastolic] of [
    [2_400, 164, 94],
    [1_400, 146, 86],
    [700, 138, 80],
    [300, 132, 78],
    [25, 128, 76],
  ] as const)
    pressure.pressure({ systolic, diastolic, days });
  pressure.plan(
    {
      code: PLAN.hypertension,
      days: 700,
      status: 'active',
      condition,
      tasks: [
        [TASK.homePressure, 'in-progress'],
        [TASK.lowSalt, 'completed'],
      ],
    },
    [{ text: 'לחץ דם מתחת ל־135/85 בבית', achieved: 'achieved' }],
  );

  const heart = chart.concern('heartbeat');
  const seen = heart.visit({ days: 410, by: 'feldman', minutes: 30 });
  heart.procedure(PROCEDURE.ecg, 410, { visit: seen });
  const rhythm = heart.condition(CHRONIC.fibrillation, { days: 410, visit: seen });
  heart.medicine(DRUG.apixaban, 410, { visit: seen, reason: rhythm, dosage: 'כדור בבוקר וכדור בערב' });
  heart.result(VITAL.pulse, 74, 25);
  heart.result(LAB.creatinine, 0.96, 60);
  heart.result(LAB.egfr, 61, 60);

  const knee = chart.concern('knee');
  const asked = knee.visit({ days: 52, by: 'levi', type: VISIT.symptom });
  const arthrosis = knee.condition(CHRONIC.kneeArthrosis, { days: 52, visit: asked });
  knee.medicine(DRUG.paracetamol, 52, { visit: asked, reason: arthrosis, dosage: 'שני כדורים לפי הצורך, לכל היותר שישה ביום' });
  knee.plan(
    {
      code: PLAN.musculoskeletal,
      days: 45,
      status: 'active',
      condition: arthrosis,
      tasks: [
        [TASK.physiotherapy, 'in-progress'],
        [TASK.heat, 'in-progress'],
      ],
    },
    [{ text: 'כאב של 3 מתוך 10 לכל היותר בהליכה', measure: VITAL.pain, comparator: '<=', target: 3 }],
  );
  for (const [days, pain] of [
    [52, 7],
    [30, 6],
    [9, 5],
  ] as const)
    knee.result(VITAL.pain, pain, days);
}
