import type { Chart } from '../chart/chart.ts';
import { VISIT } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';
import { ALLERGIES, PASSING } from '../codes/conditions.ts';
import { LAB, PANEL, VITAL } from '../codes/labs.ts';
import { DRUG } from '../codes/medicines.ts';
import { CHILDHOOD, VACCINE } from '../codes/vaccines.ts';
import type { Words } from '../codes/words.ts';
import { FAMILY_PHYSICIAN } from '../people/clinicians.ts';
import { DOSAGE } from './dosages.ts';

const doctorOf = ({ person, age }: Chart): string => (age < 16 ? 'peretz' : FAMILY_PHYSICIAN[person.clinic]);

/** Vaccines by age: a child's programme with few gaps, later flu each autumn for some, and what the old are offered. */
export function vaccines(chart: Chart): void {
  const { chance, clock, person, age, general, ends } = chart;
  const lived = clock.daysSince(person.birthDate);
  for (const { vaccine, day } of CHILDHOOD)
    if (age < 19 && day < lived - ends && chance.happens(0.96)) general.vaccine(vaccine, lived - day);
  if (lived < 200) return;
  for (const days of [34, 397, 764])
    if (days > ends && days < lived - 190 && chance.happens(age >= 65 ? 0.75 : age < 6 ? 0.5 : 0.25))
      general.vaccine(VACCINE.influenza, days + chance.whole(0, 20));
  if (age >= 65 && chance.happens(0.6)) general.vaccine(VACCINE.pneumococcus23, ends + chance.whole(90, 300));
  if (age >= 66 && chance.happens(0.4)) general.vaccine(VACCINE.zoster, ends + chance.whole(60, 300));
}

/** A check-up with what is measured in it. */
export function checkUp(chart: Chart): void {
  const { chance, age, ends, general, clock, person } = chart;
  const days = ends + chance.whole(20, age < 2 ? 25 : 500);
  if (days >= clock.daysSince(person.birthDate)) return;
  const visit = general.visit({
    days,
    by: doctorOf(chart),
    type: age < 16 ? VISIT.wellChild : VISIT.checkUp,
    minutes: 20,
    time: chance.pick(['08:20', '09:40', '11:10', '17:20']),
  });
  if (age < 18) {
    // The middle of the growth curves, roughly: kilograms and centimetres by age in years.
    general.result(VITAL.height, chance.around(age < 1 ? 58 : 76 + 6.1 * Math.min(age, 15), 4), days, { visit });
    general.result(VITAL.weight, chance.around(age < 1 ? 5 : 7.5 + 2.2 * age + 0.06 * age * age, 1.2), days, { visit });
    return;
  }
  const height = chance.around(person.sex === 'male' ? 176 : 163, 9);
  const weight = chance.around(person.sex === 'male' ? 81 : 68, 13);
  general.result(VITAL.height, height, days, { visit });
  general.result(VITAL.weight, weight, days, { visit });
  general.pressure({ systolic: chance.around(112 + age / 4, 9), diastolic: chance.around(74, 6), days, visit });
  if (age < 30) return;
  general.panel(
    PANEL.lipids,
    days - 3 > ends ? days - 3 : days,
    [
      [LAB.cholesterol, chance.around(186, 28)],
      [LAB.hdl, chance.around(51, 11)],
      [LAB.ldl, chance.around(109, 24)],
      [LAB.triglycerides, chance.around(124, 45)],
    ],
    visit,
  );
  if (age < 45) return;
  const creatinine = chance.around(person.sex === 'male' ? 0.95 : 0.78, 0.14);
  general.panel(
    PANEL.metabolic,
    days - 3 > ends ? days - 3 : days,
    [
      [LAB.glucose, chance.around(92, 8)],
      [LAB.creatinine, creatinine],
      [LAB.potassium, chance.around(4.3, 0.4)],
      [LAB.sodium, chance.around(140, 2.5)],
    ],
    visit,
  );
}

interface Illness {
  readonly code: Concept;
  readonly ages: readonly [number, number];
  readonly lasts: readonly [number, number];
  readonly drug?: readonly [Concept, dosage: Words];
}

const ILLNESSES: readonly Illness[] = [
  { code: PASSING.soreThroat, ages: [3, 90], lasts: [5, 9] },
  { code: PASSING.strepThroat, ages: [5, 45], lasts: [7, 10], drug: [DRUG.amoxicillin, DOSAGE.antibiotic] },
  { code: PASSING.bronchitis, ages: [16, 90], lasts: [10, 24] },
  { code: PASSING.otitis, ages: [1, 9], lasts: [5, 10] },
  { code: PASSING.gastroenteritis, ages: [1, 80], lasts: [2, 6] },
  { code: PASSING.urinaryInfection, ages: [18, 90], lasts: [4, 9] },
  { code: PASSING.ankleSprain, ages: [10, 60], lasts: [14, 40], drug: [DRUG.ibuprofen, DOSAGE.painWithFood] },
  { code: PASSING.lowBackPain, ages: [20, 75], lasts: [10, 50], drug: [DRUG.ibuprofen, DOSAGE.painWithFood] },
];

/** Something that came and went: a journey that is closed, resolved. */
export function passingIllness(chart: Chart): void {
  const { chance, age, ends } = chart;
  const illness = chance.pick(ILLNESSES.filter(({ ages }) => age >= ages[0] && age <= ages[1]));
  if (!illness) return;
  const days = ends + chance.whole(60, age < 2 ? 90 : 600);
  if (days > chart.clock.daysSince(chart.person.birthDate) - 30) return;
  const concern = chart.concern(`passing-${illness.code.codings[0]!.code}`);
  const visit = concern.visit({ days, by: doctorOf(chart), type: VISIT.symptom, time: chance.pick(['08:10', '13:30', '18:05']) });
  const condition = concern.condition(illness.code, { days, visit, over: days - chance.whole(...illness.lasts) });
  if (age < 18) concern.result(VITAL.temperature, chance.around(38.2, 0.7), days, { visit });
  if (illness.drug && age >= 12)
    concern.medicine(illness.drug[0], days, { visit, reason: condition, stopped: true, dosage: illness.drug[1][chart.person.language] });
}

export function allergies({ chance, age, general, person, clock }: Chart): void {
  const [code, category] = chance.pick([
    [ALLERGIES.penicillin, 'medication'],
    [ALLERGIES.pollen, 'environment'],
    [ALLERGIES.egg, 'food'],
    [ALLERGIES.bee, 'environment'],
  ] as const);
  if (age >= 2 && chance.happens(0.13))
    general.allergy(code, Math.min(clock.daysSince(person.birthDate) - 400, chance.whole(700, 6_000)), category);
}
