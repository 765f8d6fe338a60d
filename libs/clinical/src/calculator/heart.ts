import { names, type Names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { type Band, bandOf, calculator, type ChoiceInput, rounded } from './calculator.ts';
import { age, cholesterol, hdl, notFor, sex, systolic, yesNo } from './inputs.ts';

const smoker = yesNo(names('Smokes now', 'מעשן או מעשנת כיום', 'يدخّن حاليًا', 'Курит сейчас'), 'F17');

/** The regions of the European Society of Cardiology; Israel is of low risk. */
const region = {
  kind: 'choice',
  label: names('Risk region of the country', 'אזור הסיכון של המדינה', 'منطقة الخطر للبلد', 'Регион риска страны'),
  options: {
    low: names('Low (Israel)', 'נמוך (ישראל)', 'منخفض (إسرائيل)', 'Низкий (Израиль)'),
    moderate: names('Moderate', 'בינוני', 'متوسط', 'Средний'),
    high: names('High', 'גבוה', 'مرتفع', 'Высокий'),
    'very-high': names('Very high', 'גבוה מאוד', 'مرتفع جدًا', 'Очень высокий'),
  },
} as const satisfies ChoiceInput;
type Region = keyof typeof region.options;

/** Whom the scores were not made for. */
const others = {
  disease: notFor(
    names(
      'Known disease of heart or vessels',
      'מחלת לב או כלי דם ידועה',
      'مرض معروف في القلب أو الأوعية',
      'Известная болезнь сердца или сосудов',
    ),
    'I20',
    'I21',
    'I22',
    'I23',
    'I24',
    'I25',
    'I63',
    'G45',
    'I70',
    'I73.9',
  ),
  diabetes: notFor(names('Diabetes', 'סוכרת', 'السكري', 'Диабет'), 'E10', 'E11', 'E13', 'E14'),
  kidney: notFor(
    names(
      'Chronic kidney disease, moderate or worse',
      'מחלת כליות כרונית, בינונית ומעלה',
      'مرض كلوي مزمن، متوسط أو أشد',
      'Хроническая болезнь почек, умеренная и тяжелее',
    ),
    'N18.3',
    'N18.4',
    'N18.5',
    'N18.6',
  ),
};

const risk = (low: string, word: Names): Names =>
  names(
    `${word.en} risk of a heart attack or stroke in ten years (${low})`,
    `סיכון ${word.he} להתקף לב או לשבץ בעשר שנים (${low})`,
    `خطر ${word.ar} لنوبة قلبية أو سكتة دماغية خلال عشر سنوات (${low})`,
    `${word.ru} риск инфаркта или инсульта за десять лет (${low})`,
  );
const LOW = names('Low to moderate', 'נמוך עד בינוני', 'منخفض إلى متوسط', 'Низкий или умеренный');
const HIGH = names('High', 'גבוה', 'مرتفع', 'Высокий');
const VERY_HIGH = names('Very high', 'גבוה מאוד', 'مرتفع جدًا', 'Очень высокий');
/** ESC guideline on prevention 2021: the same risk is worse the younger one is. */
const bandsFrom = (high: number, veryHigh: number): readonly [Band, ...Band[]] => [
  { from: 0, gravity: 'fine', meaning: risk(`< ${high} %`, LOW) },
  { from: high, gravity: 'watch', meaning: risk(`${high}–${veryHigh} %`, HIGH) },
  { from: veryHigh, gravity: 'act', meaning: risk(`≥ ${veryHigh} %`, VERY_HIGH) },
];
const bandsAt = (years: number) => (years < 50 ? bandsFrom(2.5, 7.5) : years < 70 ? bandsFrom(5, 10) : bandsFrom(7.5, 15));

type Sex = 'female' | 'male';
type Scales = Readonly<Record<Region, readonly [number, number]>>;
/** The uncalibrated risk becomes the region's. Answers per cent. */
const calibrated = (uncalibrated: number, [scale1, scale2]: readonly [number, number]): number =>
  100 * (1 - Math.exp(-Math.exp(scale1 + scale2 * Math.log(-Math.log(1 - uncalibrated)))));
const answer = (value: number, years: number) => {
  const shown = rounded(value, 1);
  const { meaning, gravity } = bandOf(bandsAt(years), shown);
  return { figures: [{ value: shown, unit: '%' }] as const, meaning, gravity };
};

/** SCORE2, supplementary methods, tables 2 to 4: age per 5 years from 60, pressure per 20 from 120, cholesterol from 6, HDL per 0.5 from 1.3. */
const SCORE2 = {
  male: {
    age: 0.3742,
    smoke: 0.6012,
    sbp: 0.2777,
    tc: 0.1458,
    hdl: -0.2698,
    smokeAge: -0.0755,
    sbpAge: -0.0255,
    tcAge: -0.0281,
    hdlAge: 0.0426,
    survival: 0.9605,
  },
  female: {
    age: 0.4648,
    smoke: 0.7744,
    sbp: 0.3131,
    tc: 0.1002,
    hdl: -0.2606,
    smokeAge: -0.1088,
    sbpAge: -0.0277,
    tcAge: -0.0226,
    hdlAge: 0.0613,
    survival: 0.9776,
  },
} as const;
const SCALES: Readonly<Record<Sex, Scales>> = {
  male: { low: [-0.5699, 0.7476], moderate: [-0.1565, 0.8009], high: [0.3207, 0.936], 'very-high': [0.5836, 0.8294] },
  female: { low: [-0.738, 0.7019], moderate: [-0.3143, 0.7701], high: [0.571, 0.9369], 'very-high': [0.9412, 0.8329] },
};

export const score2 = calculator({
  id: 'score2',
  version: 1,
  title: names('SCORE2', 'SCORE2', 'مقياس SCORE2', 'Шкала SCORE2'),
  purpose: names(
    'The risk of a first heart attack or stroke within ten years, from 40 to 69 years of age.',
    'הסיכון להתקף לב או לשבץ ראשון בעשר השנים הבאות, בגיל 40 עד 69.',
    'خطر أول نوبة قلبية أو سكتة دماغية خلال عشر سنوات، من عمر 40 إلى 69.',
    'Риск первого инфаркта или инсульта в ближайшие десять лет, в возрасте 40–69 лет.',
  ),
  formula:
    '1 − exp(−exp(scale1 + scale2 × ln(−ln(S0^exp(Σ βx)))), β and S0 by sex, scales by sex and region; age per 5 years from 60, pressure per 20 mmHg from 120, cholesterol per 1 mmol/L from 6, HDL per 0.5 mmol/L from 1.3, with age interactions',
  sources: [
    source(
      'SCORE2 working group: New models to estimate 10-year risk of cardiovascular disease in Europe. Eur Heart J',
      2021,
      'https://doi.org/10.1093/eurheartj/ehab309',
    ),
    source('ESC guidelines on cardiovascular disease prevention', 2021, 'https://doi.org/10.1093/eurheartj/ehab484'),
  ],
  inputs: { age: age(40, 69), sex, smoker, systolic: systolic(80, 220), cholesterol, hdl, region, ...others },
  compute(given) {
    const b = SCORE2[given.sex];
    const [years, sbp, tc, high] = [(given.age - 60) / 5, (given.systolic - 120) / 20, given.cholesterol - 6, (given.hdl - 1.3) / 0.5];
    const smoke = given.smoker ? b.smoke + b.smokeAge * years : 0;
    const sum =
      b.age * years + smoke + (b.sbp + b.sbpAge * years) * sbp + (b.tc + b.tcAge * years) * tc + (b.hdl + b.hdlAge * years) * high;
    return answer(calibrated(1 - b.survival ** Math.exp(sum), SCALES[given.sex][given.region]), given.age);
  },
});

/** SCORE2-OP, supplementary methods: age from 73, pressure from 150, cholesterol from 6, HDL from 1.4; without diabetes. */
const OP = {
  male: {
    age: 0.0634,
    smoke: 0.3524,
    sbp: 0.0094,
    tc: 0.085,
    hdl: -0.3564,
    smokeAge: -0.0247,
    sbpAge: -0.0005,
    tcAge: 0.0073,
    hdlAge: 0.0091,
    survival: 0.7576,
    mean: 0.0929,
  },
  female: {
    age: 0.0789,
    smoke: 0.4921,
    sbp: 0.0102,
    tc: 0.0605,
    hdl: -0.304,
    smokeAge: -0.0255,
    sbpAge: -0.0004,
    tcAge: -0.0009,
    hdlAge: 0.0154,
    survival: 0.8082,
    mean: 0.229,
  },
} as const;
const OP_SCALES: Readonly<Record<Sex, Scales>> = {
  male: { low: [-0.34, 1.19], moderate: [0.01, 1.25], high: [0.08, 1.15], 'very-high': [0.05, 0.7] },
  female: { low: [-0.52, 1.01], moderate: [-0.1, 1.1], high: [0.38, 1.09], 'very-high': [0.38, 0.69] },
};

export const score2op = calculator({
  id: 'score2-op',
  version: 1,
  title: names('SCORE2-OP (older persons)', 'SCORE2-OP (גיל מבוגר)', 'مقياس SCORE2-OP (لكبار السن)', 'Шкала SCORE2-OP (пожилые)'),
  purpose: names(
    'The risk of a first heart attack or stroke within ten years, from 70 to 89 years of age.',
    'הסיכון להתקף לב או לשבץ ראשון בעשר השנים הבאות, בגיל 70 עד 89.',
    'خطر أول نوبة قلبية أو سكتة دماغية خلال عشر سنوات، من عمر 70 إلى 89.',
    'Риск первого инфаркта или инсульта в ближайшие десять лет, в возрасте 70–89 лет.',
  ),
  formula:
    '1 − exp(−exp(scale1 + scale2 × ln(−ln(S0^exp(Σ βx − mean))))), β, mean and S0 by sex, scales by sex and region; age from 73, pressure from 150 mmHg, cholesterol from 6 mmol/L, HDL from 1.4 mmol/L, with age interactions',
  sources: [
    source(
      'SCORE2-OP working group: Estimating incident cardiovascular event risk in older persons. Eur Heart J',
      2021,
      'https://doi.org/10.1093/eurheartj/ehab312',
    ),
    source('ESC guidelines on cardiovascular disease prevention', 2021, 'https://doi.org/10.1093/eurheartj/ehab484'),
  ],
  inputs: { age: age(70, 89), sex, smoker, systolic: systolic(80, 220), cholesterol, hdl, region, ...others },
  compute(given) {
    const b = OP[given.sex];
    const [years, sbp, tc, high] = [given.age - 73, given.systolic - 150, given.cholesterol - 6, given.hdl - 1.4];
    const smoke = given.smoker ? b.smoke + b.smokeAge * years : 0;
    const sum =
      b.age * years + smoke + (b.sbp + b.sbpAge * years) * sbp + (b.tc + b.tcAge * years) * tc + (b.hdl + b.hdlAge * years) * high;
    return answer(calibrated(1 - b.survival ** Math.exp(sum - b.mean), OP_SCALES[given.sex][given.region]), given.age);
  },
});
