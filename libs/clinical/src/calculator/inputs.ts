import { names, type Names } from '../name/names.ts';
import type { ChoiceInput, InputUnit, NumberInput, Prefill, YesNoInput } from './calculator.ts';

const YEAR = 365;
const one = (unit: string): readonly [InputUnit] => [{ unit, factor: 1 }];
const number = (
  label: Names,
  units: readonly [InputUnit, ...InputUnit[]],
  range: readonly [number, number],
  prefill?: Prefill,
): NumberInput => ({ kind: 'number', label, units, range, ...(prefill && { prefill }) });
const measured = (days: number, ...observation: string[]): Prefill => ({ observation, days });

export const age = (least: number, greatest: number): NumberInput =>
  number(names('Age', 'גיל', 'العمر', 'Возраст'), one('a'), [least, greatest], { member: 'age' });

export const sex = {
  kind: 'choice',
  label: names('Sex', 'מין', 'الجنس', 'Пол'),
  options: { female: names('Female', 'נקבה', 'أنثى', 'Женский'), male: names('Male', 'זכר', 'ذكر', 'Мужской') },
  prefill: { member: 'sex' },
} as const satisfies ChoiceInput;

/** A fact that counts when it is so; conditions of the record that say so, as the beginnings of ICD-10 codes. */
export const yesNo = (label: Names, ...icd10: string[]): YesNoInput => ({
  kind: 'yes-no',
  label,
  ...(icd10.length > 0 && { prefill: { icd10 } }),
});
export const notFor = (label: Names, ...icd10: string[]): YesNoInput => ({ ...yesNo(label, ...icd10), rulesOut: true });

/** Molar masses behind the factors: creatinine 113.12, bilirubin 584.66, cholesterol 386.65, urea nitrogen 28.01 g/mol. */
const CREATININE = { unit: 'umol/L', factor: 0.011312 };
export const creatinine = (least: number, greatest: number): NumberInput =>
  number(
    names('Creatinine', 'קריאטינין', 'الكرياتينين', 'Креатинин'),
    [{ unit: 'mg/dL', factor: 1 }, CREATININE],
    [least, greatest],
    measured(YEAR, '2160-0', '38483-4'),
  );

export const systolic = (least: number, greatest: number): NumberInput =>
  number(
    names('Systolic blood pressure', 'לחץ דם סיסטולי', 'ضغط الدم الانقباضي', 'Систолическое давление'),
    one('mm[Hg]'),
    [least, greatest],
    measured(YEAR, '8480-6'),
  );
export const diastolic = (least: number, greatest: number): NumberInput =>
  number(
    names('Diastolic blood pressure', 'לחץ דם דיאסטולי', 'ضغط الدم الانبساطي', 'Диастолическое давление'),
    one('mm[Hg]'),
    [least, greatest],
    measured(1, '8462-4'),
  );

const CHOLESTEROL: readonly [InputUnit, InputUnit] = [
  { unit: 'mmol/L', factor: 1 },
  { unit: 'mg/dL', factor: 0.025863 },
];
export const cholesterol = number(
  names('Total cholesterol', 'כולסטרול כללי', 'الكوليسترول الكلي', 'Общий холестерин'),
  CHOLESTEROL,
  [2, 12],
  measured(YEAR, '2093-3'),
);
export const hdl = number(
  names('HDL cholesterol', 'כולסטרול HDL', 'كوليسترول HDL', 'Холестерин ЛПВП'),
  CHOLESTEROL,
  [0.4, 4],
  measured(YEAR, '2085-9'),
);

export const weight = (least: number, greatest: number, days = YEAR): NumberInput =>
  number(
    names('Weight', 'משקל', 'الوزن', 'Вес'),
    [
      { unit: 'kg', factor: 1 },
      { unit: '[lb_av]', factor: 0.45359237 },
    ],
    [least, greatest],
    measured(days, '29463-7'),
  );
export const height = (least: number, greatest: number): NumberInput =>
  number(
    names('Height', 'גובה', 'الطول', 'Рост'),
    [
      { unit: 'cm', factor: 1 },
      { unit: '[in_i]', factor: 2.54 },
    ],
    [least, greatest],
    measured(5 * YEAR, '8302-2'),
  );

export const ast = number(names('AST (GOT)', 'AST (GOT)', 'إنزيم AST', 'АСТ'), one('U/L'), [5, 2_000], measured(YEAR, '1920-8'));
export const alt = number(names('ALT (GPT)', 'ALT (GPT)', 'إنزيم ALT', 'АЛТ'), one('U/L'), [5, 2_000], measured(YEAR, '1742-6'));
export const platelets = number(
  names('Platelets', 'טסיות דם', 'الصفائح الدموية', 'Тромбоциты'),
  [
    { unit: '10*3/uL', factor: 1 },
    { unit: '10*9/L', factor: 1 },
  ],
  [5, 1_500],
  measured(YEAR, '777-3', '26515-7'),
);
export const bilirubin = number(
  names('Total bilirubin', 'בילירובין כללי', 'البيليروبين الكلي', 'Общий билирубин'),
  [
    { unit: 'mg/dL', factor: 1 },
    { unit: 'umol/L', factor: 0.058466 },
  ],
  [0.1, 60],
  measured(30, '1975-2'),
);
export const inr = number(names('INR', 'INR', 'نسبة INR', 'МНО'), one('{INR}'), [0.5, 20], measured(30, '6301-6', '34714-6'));
export const sodium = number(names('Sodium', 'נתרן', 'الصوديوم', 'Натрий'), one('mmol/L'), [100, 180], measured(30, '2951-2', '2947-0'));
export const albumin = number(
  names('Albumin', 'אלבומין', 'الألبومين', 'Альбумин'),
  [
    { unit: 'g/dL', factor: 1 },
    { unit: 'g/L', factor: 0.1 },
  ],
  [0.5, 7],
  measured(30, '1751-7'),
);
export const urea = number(
  names('Urea (BUN)', 'אוריאה (BUN)', 'اليوريا (BUN)', 'Мочевина (азот мочевины)'),
  [
    { unit: 'mmol/L', factor: 1 },
    // Urea nitrogen: 28.01 g of it in a mole of urea.
    { unit: 'mg/dL', factor: 0.357 },
  ],
  [0.5, 80],
  measured(2, '3094-0', '6299-2'),
);
export const breaths = number(
  names('Breaths in a minute', 'נשימות בדקה', 'عدد الأنفاس في الدقيقة', 'Дыханий в минуту'),
  one('/min'),
  [5, 70],
  measured(1, '9279-1'),
);
