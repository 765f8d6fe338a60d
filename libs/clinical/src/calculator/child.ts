import { names, type Names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { calculator, rounded } from './calculator.ts';
import { age, weight } from './inputs.ts';

interface Dose {
  readonly name: Names;
  /** mg for each kg of weight at one time. */
  readonly perKg: number;
  /** mg at one time, whatever the weight: the dose of an adult. */
  readonly cap: number;
  /** So many times a day at most. */
  readonly times: number;
  /** mg for each kg in a day, and in all. */
  readonly dayPerKg: number;
  readonly dayCap: number;
  /** kg. */
  readonly from: number;
}
/** Per kilogram as the sources below give it; the caps are the doses of adults. */
const DOSES = {
  paracetamol: {
    name: names('Paracetamol, by mouth', 'פרצטמול, דרך הפה', 'باراسيتامول، عن طريق الفم', 'Парацетамол, внутрь'),
    perKg: 15,
    cap: 1_000,
    times: 4,
    dayPerKg: 60,
    dayCap: 4_000,
    from: 3,
  },
  ibuprofen: {
    name: names('Ibuprofen, by mouth', 'איבופרופן, דרך הפה', 'إيبوبروفين، عن طريق الفم', 'Ибупрофен, внутрь'),
    perKg: 10,
    cap: 400,
    times: 4,
    dayPerKg: 40,
    dayCap: 1_200,
    from: 5,
  },
  amoxicillin: {
    name: names(
      'Amoxicillin for pneumonia, by mouth',
      'אמוקסיצילין לדלקת ריאות, דרך הפה',
      'أموكسيسيلين للالتهاب الرئوي، عن طريق الفم',
      'Амоксициллин при пневмонии, внутрь',
    ),
    perKg: 40,
    cap: 1_000,
    times: 2,
    dayPerKg: 80,
    dayCap: 2_000,
    from: 3,
  },
} as const satisfies Readonly<Record<string, Dose>>;

/** Refused below the weight from which the source gives a dose: the catalogue's range is the widest. */
const LEAST = Math.max(...Object.values(DOSES).map(({ from }) => from));

export const childDose = calculator({
  id: 'child-dose',
  version: 1,
  title: names('Dose for a child by weight', 'מינון לילד לפי משקל', 'جرعة الطفل حسب الوزن', 'Доза для ребёнка по весу'),
  purpose: names(
    'The greatest dose at one time and in a day, by today’s weight, never above the dose of an adult. For children from 5 kg.',
    'המינון המרבי למנה וליממה לפי המשקל כיום, לעולם לא מעל מינון של מבוגר. לילדים מ־5 ק״ג.',
    'أكبر جرعة للمرة الواحدة ولليوم حسب الوزن اليوم، ولا تتجاوز أبدًا جرعة البالغ. للأطفال من 5 كغ.',
    'Наибольшая разовая и суточная доза по сегодняшнему весу, никогда не выше взрослой. Для детей от 5 кг.',
  ),
  formula:
    'min(mg/kg × weight, cap); paracetamol 15 mg/kg (cap 1,000 mg) 4 times; ibuprofen 10 mg/kg (cap 400 mg) 4 times, at most 40 mg/kg or 1,200 mg a day; amoxicillin 40 mg/kg (cap 1,000 mg) twice',
  sources: [
    source('Paracetamol: WHO pocket book of hospital care for children, second edition', 2013, 'https://iris.who.int/handle/10665/81170'),
    source(
      'Ibuprofen: FDA, prescribing information of the oral suspension',
      2007,
      'https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=ibuprofen+suspension',
    ),
    source('Amoxicillin: WHO AWaRe antibiotic book', 2022, 'https://iris.who.int/handle/10665/365237'),
  ],
  inputs: {
    age: age(0, 17),
    medicine: {
      kind: 'choice',
      label: names('Medicine', 'תרופה', 'الدواء', 'Лекарство'),
      options: { paracetamol: DOSES.paracetamol.name, ibuprofen: DOSES.ibuprofen.name, amoxicillin: DOSES.amoxicillin.name },
    },
    weight: weight(LEAST, 80, 90),
  },
  compute(given) {
    const { perKg, cap, times, dayPerKg, dayCap } = DOSES[given.medicine];
    const dose = Math.min(perKg * given.weight, cap);
    const day = Math.min(dose * times, dayPerKg * given.weight, dayCap);
    const capped = perKg * given.weight > cap;
    return {
      figures: [
        {
          label: names('At one time, at most', 'למנה אחת, לכל היותר', 'للمرة الواحدة كحد أقصى', 'За один раз, не больше'),
          value: Math.floor(dose),
          unit: 'mg',
        },
        {
          label: names('In a day, at most', 'ביממה, לכל היותר', 'في اليوم كحد أقصى', 'За сутки, не больше'),
          value: Math.floor(day),
          unit: 'mg',
        },
      ],
      gravity: capped ? 'watch' : 'fine',
      meaning: capped
        ? names(
            `Held at the dose of an adult; the weight alone would give ${rounded(perKg * given.weight)} mg.`,
            `הוגבל למינון של מבוגר; לפי המשקל לבדו היה יוצא ${rounded(perKg * given.weight)} מ״ג.`,
            `حُدّد عند جرعة البالغ؛ الوزن وحده كان سيعطي ${rounded(perKg * given.weight)} ملغ.`,
            `Ограничено взрослой дозой; по одному весу вышло бы ${rounded(perKg * given.weight)} мг.`,
          )
        : names(
            `${perKg} mg for each kg, up to ${times} times a day`,
            `${perKg} מ״ג לכל ק״ג, עד ${times} פעמים ביממה`,
            `${perKg} ملغ لكل كغ، حتى ${times} مرات في اليوم`,
            `${perKg} мг на каждый кг, до ${times} раз в сутки`,
          ),
    };
  },
});
