import { expect, test } from '@jest/globals';
import { textsIn, wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { isUcum } from '../unit/ucum.ts';
import { type Answer, calculate, type Calculator, type Outcome } from './calculator.ts';
import { CALCULATORS } from './catalogue.ts';

const TODAY = '2026-03-01';
const named = (id: string): Calculator => CALCULATORS.find((one) => one.id === id)!;
/** A bare number is in the first unit; what is a yes-no and not said is no. */
type Said = Readonly<Record<string, number | Answer>>;
const answersOf = ({ inputs }: Calculator, said: Said): Record<string, Answer | undefined> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const given = said[name] ?? (input.kind === 'yes-no' ? false : undefined);
      return [
        name,
        typeof given === 'number' ? (input.kind === 'number' ? { value: given, unit: input.units[0].unit } : String(given)) : given,
      ];
    }),
  );
const asked = (id: string, said: Said) => calculate(named(id), answersOf(named(id), said), TODAY);
function outcomeOf(id: string, said: Said): Outcome {
  const calculated = asked(id, said);
  if ('refused' in calculated) throw new Error(JSON.stringify(calculated.refused));
  return calculated.outcome;
}
const figures = (id: string, said: Said) => outcomeOf(id, said).figures.map(({ value }) => value);

const smoker = { smoker: true, systolic: 140, cholesterol: 5.5, hdl: 1.3 };
test.each<[string, string, Said, (number | string)[]]>([
  // CDC, how to calculate the body mass index: 68 kg at 165 cm
  ['bmi', 'the worked example of the CDC', { age: 40, weight: 68, height: 165 }, [25]],
  // National Kidney Foundation, calculator of the 2021 equation
  ['egfr-ckd-epi-2021', 'the example of the kidney foundation', { age: 55, sex: 'male', creatinine: 1.2 }, [71]],
  ['egfr-ckd-epi-2021', 'at κ both powers are one: 142 × 0.9938^50 × 1.012', { age: 50, sex: 'female', creatinine: 0.7 }, [105]],
  // SCORE2 working group 2021, results: a smoker of 50 with 140 mmHg, 5.5 and 1.3 mmol/L
  ['score2', 'the man of the paper, low risk', { ...smoker, age: 50, sex: 'male', region: 'low' }, [5.9]],
  ['score2', 'the woman of the paper, low risk', { ...smoker, age: 50, sex: 'female', region: 'low' }, [4.2]],
  ['score2', 'the man of the paper, very high risk', { ...smoker, age: 50, sex: 'male', region: 'very-high' }, [14]],
  ['score2', 'the woman of the paper, very high risk', { ...smoker, age: 50, sex: 'female', region: 'very-high' }, [13.7]],
  // SCORE2-OP working group 2021: a smoker of 75 with the same values, low risk
  ['score2-op', 'the man of the paper', { ...smoker, age: 75, sex: 'male', region: 'low' }, [18.6]],
  ['score2-op', 'the woman of the paper', { ...smoker, age: 75, sex: 'female', region: 'low' }, [15.2]],
  ['cha2ds2-vasc', 'nobody has less than nothing', { age: 40, sex: 'male' }, [0]],
  [
    'cha2ds2-vasc',
    'a woman of 75 with everything has nine',
    { age: 75, sex: 'female', failure: true, hypertension: true, diabetes: true, stroke: true, vessels: true },
    [9],
  ],
  ['cha2ds2-vasc', '65 counts one', { age: 65, sex: 'male', hypertension: true }, [2]],
  [
    'has-bled',
    'everything is nine',
    { age: 66, pressure: true, kidneys: true, liver: true, stroke: true, bleeding: true, labile: true, medicines: true, alcohol: true },
    [9],
  ],
  ['has-bled', '65 is not yet above 65', { age: 65, pressure: true }, [1]],
  ['fib-4', 'age × AST / (platelets × √ALT)', { age: 50, ast: 80, alt: 64, platelets: 200 }, [2.5]],
  // Everything at its bound: only the sum of the constants is left.
  [
    'meld-3.0',
    'nobody has less than six',
    { age: 50, sex: 'male', bilirubin: 0.5, inr: 0.9, creatinine: 0.8, sodium: 140, albumin: 4 },
    [6],
  ],
  [
    'meld-3.0',
    'nobody has more than forty',
    { age: 50, sex: 'female', bilirubin: 40, inr: 6, creatinine: 5, sodium: 120, albumin: 1 },
    [40],
  ],
  [
    'meld-3.0',
    'the terms of the paper, for a woman: 1.33 + 3.16 + 4.1 − 0.83 + 3.69 + 0 + 1.85 − 0 + 6',
    { age: 50, sex: 'female', bilirubin: 2, inr: 1.5, creatinine: 1, sodium: 132, albumin: 2.5 },
    [19],
  ],
  [
    'meld-3.0',
    'dialysis counts as a creatinine of 3',
    { age: 50, sex: 'male', bilirubin: 1, inr: 1, creatinine: 1, dialysis: true, sodium: 137, albumin: 3.5 },
    [18],
  ],
  ['wells-pe', 'the most', { leg: true, likeliest: true, pulse: true, still: true, before: true, blood: true, cancer: true }, [12.5]],
  ['wells-dvt', 'the least', { other: true }, [-2]],
  ['curb-65', 'all five', { age: 65, confusion: true, urea: 7.1, breaths: 30, systolic: 89, diastolic: 61 }, [5]],
  ['curb-65', 'none at the edges', { age: 64, urea: 7, breaths: 29, systolic: 90, diastolic: 61 }, [0]],
  ['gestational-age', 'by the period', { by: 'period', day: '2025-08-01', weeks: 0, days: 0 }, [30, 2, '2026-05-08']],
  ['gestational-age', 'by a scan', { by: 'scan', day: '2026-01-01', weeks: 12, days: 3 }, [20, 6, '2026-07-13']],
  ['child-dose', 'paracetamol for 12 kg', { age: 6, medicine: 'paracetamol', weight: 12 }, [180, 720]],
  ['child-dose', 'ibuprofen is held at 400 mg and 1,200 mg a day', { age: 6, medicine: 'ibuprofen', weight: 50 }, [400, 1_200]],
  ['child-dose', 'amoxicillin for 14.5 kg, never rounded up', { age: 6, medicine: 'amoxicillin', weight: 14.53 }, [581, 1_162]],
])('%s: %s', (id, _case, said, expected) => {
  expect(figures(id, said)).toEqual(expected);
});

test('the questionnaires ask what the member’s form asks, and their sums are those of their authors', () => {
  for (const [id, count, most] of [
    ['phq-9', 9, 27],
    ['gad-7', 7, 21],
  ] as const) {
    const questions = Object.keys(named(id).inputs);
    expect(questions).toHaveLength(count);
    expect(figures(id, Object.fromEntries(questions.map((name) => [name, '3'])))).toEqual([most]);
    expect(figures(id, Object.fromEntries(questions.map((name, n) => [name, n === 0 ? '2' : '0'])))).toEqual([2]);
  }
});

test.each([
  ['egfr-ckd-epi-2021', { age: 55, sex: 'male' }, 'creatinine', [1.2, 'mg/dL'], [106.1, 'umol/L']],
  ['score2', { ...smoker, age: 50, sex: 'male', region: 'low' }, 'cholesterol', [5.5, 'mmol/L'], [212.7, 'mg/dL']],
  ['bmi', { age: 40, height: 165 }, 'weight', [68, 'kg'], [149.914, '[lb_av]']],
  ['curb-65', { age: 70, breaths: 20, systolic: 120, diastolic: 80 }, 'urea', [7.14, 'mmol/L'], [20, 'mg/dL']],
] as const)('%s: the same value in another unit gives the same', (id, said, input, one, other) => {
  const [a, b] = [one, other].map(([value, unit]) => figures(id, { ...said, [input]: { value, unit } }));
  expect(a).toEqual(b);
});

const ELDER = { ...smoker, age: 75, sex: 'male', region: 'low' };
test.each<[string, Said, object]>([
  ['score2', ELDER, { input: 'age', why: 'too-great', limit: 69 }],
  ['score2', { ...ELDER, age: 39.9 }, { input: 'age', why: 'too-small', limit: 40 }],
  ['score2', { ...ELDER, age: 50, diabetes: true }, { input: 'diabetes', why: 'ruled-out' }],
  ['score2', { ...ELDER, age: 50, region: 'Israel' }, { input: 'region', why: 'no-such-option' }],
  ['score2', { ...ELDER, age: 50, region: 'toString' }, { input: 'region', why: 'no-such-option' }],
  [
    'egfr-ckd-epi-2021',
    { age: 55, sex: 'male', creatinine: { value: 4_000, unit: 'umol/L' } },
    { input: 'creatinine', why: 'too-great', limit: 3_536 },
  ],
  ['egfr-ckd-epi-2021', { age: 55, sex: 'male', creatinine: { value: 1, unit: 'g' } }, { input: 'creatinine', why: 'no-such-unit' }],
  ['egfr-ckd-epi-2021', { age: 55, sex: 'male', creatinine: Number.NaN }, { input: 'creatinine', why: 'no-number' }],
  ['egfr-ckd-epi-2021', { age: 55, sex: 'male', creatinine: Number.POSITIVE_INFINITY }, { input: 'creatinine', why: 'no-number' }],
  ['egfr-ckd-epi-2021', { age: 55, sex: 'male' }, { input: 'creatinine', why: 'missing' }],
  ['gestational-age', { by: 'period', day: '2026-03-02', weeks: 0, days: 0 }, { input: 'day', why: 'in-the-future' }],
  ['gestational-age', { by: 'period', day: '2026-02-30', weeks: 0, days: 0 }, { input: 'day', why: 'no-date' }],
  ['gestational-age', { by: 'period', day: '2025-01-01', weeks: 0, days: 0 }, { input: 'day', why: 'too-long-ago', limit: 308 }],
  ['child-dose', { age: 47, medicine: 'ibuprofen', weight: 40 }, { input: 'age', why: 'too-great', limit: 17 }],
  ['child-dose', { age: 6, medicine: 'ibuprofen', weight: 4 }, { input: 'weight', why: 'too-small', limit: 5 }],
])('%s refuses what it was not made for, with the place and the reason', (id, said, refused) => {
  expect(asked(id, said)).toEqual({ refused: [refused] });
});

test('each has a purpose, a formula and sources, in four languages and units that UCUM knows', () => {
  expect(new Set(CALCULATORS.map(({ id }) => id)).size).toBe(CALCULATORS.length);
  for (const one of CALCULATORS) {
    expect([one.id, one.sources.flatMap((its) => sourceFault(its) ?? [])]).toEqual([one.id, []]);
    expect([one.id, one.formula.length > 10, one.version > 0]).toEqual([one.id, true, true]);
    for (const input of Object.values(one.inputs)) {
      if (input.kind === 'number') expect([one.id, input.units.filter(({ unit }) => !isUcum(unit))]).toEqual([one.id, []]);
      expect([one.id, input.prefill && 'observation' in input.prefill && input.prefill.days < 1]).not.toEqual([one.id, true]);
    }
    const { inputs, ...words } = one;
    const labels = Object.values(inputs).map(({ label }) => label);
    const options = Object.values(inputs).flatMap((input) => (input.kind === 'choice' ? Object.values(input.options) : []));
    for (const { path, text } of textsIn({ words: { purpose: words.purpose }, labels, options })) {
      // Abbreviations that every language writes in Latin letters.
      const latin = /^[A-Z]{3}( \(\w+\))?$/.test(text.he);
      expect([one.id, path, latin ? [] : wrongScripts(text)]).toEqual([one.id, path, []]);
    }
  }
});

test('what a result means is said in four languages, whatever the result', () => {
  const meanings = [
    ...Array.from(
      { length: 10 },
      (_, n) => outcomeOf('cha2ds2-vasc', { age: n > 4 ? 80 : 30, sex: n % 2 ? 'male' : 'female', stroke: n > 6 }).meaning,
    ),
    outcomeOf('has-bled', { age: 80, pressure: true, kidneys: true, liver: true, stroke: true, bleeding: true }).meaning,
    ...[60, 49, 100].flatMap((systolic) => [outcomeOf('curb-65', { age: 80, urea: 8, breaths: 20, systolic, diastolic: 70 }).meaning]),
    ...[0, 20, 33, 37, 39, 41, 43].map(
      (weeks) => outcomeOf('gestational-age', { by: 'scan', day: TODAY, weeks: Math.min(weeks, 42), days: 0 }).meaning,
    ),
    ...[10, 100].map((weight) => outcomeOf('child-dose', { age: 6, medicine: 'paracetamol', weight: Math.min(weight, 80) }).meaning),
  ];
  for (const text of meanings) expect([text.en, wrongScripts(text)]).toEqual([text.en, []]);
});
