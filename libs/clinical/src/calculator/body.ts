import { names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { type Band, bandOf, calculator, rounded } from './calculator.ts';
import { age, height, weight } from './inputs.ts';

/** WHO Technical Report Series 894, table 2.1. */
const BANDS: readonly [Band, ...Band[]] = [
  {
    from: 0,
    gravity: 'watch',
    meaning: names('Underweight (below 18.5)', 'תת־משקל (מתחת ל־18.5)', 'نقص في الوزن (أقل من 18.5)', 'Недостаточный вес (ниже 18,5)'),
  },
  {
    from: 18.5,
    gravity: 'fine',
    meaning: names(
      'Normal weight (18.5 to 24.9)',
      'משקל תקין (18.5 עד 24.9)',
      'وزن طبيعي (من 18.5 إلى 24.9)',
      'Нормальный вес (18,5–24,9)',
    ),
  },
  {
    from: 25,
    gravity: 'watch',
    meaning: names('Pre-obesity (25 to 29.9)', 'עודף משקל (25 עד 29.9)', 'زيادة في الوزن (من 25 إلى 29.9)', 'Избыточный вес (25–29,9)'),
  },
  {
    from: 30,
    gravity: 'act',
    meaning: names(
      'Obesity class I (30 to 34.9)',
      'השמנה דרגה I (30 עד 34.9)',
      'سمنة من الدرجة الأولى (من 30 إلى 34.9)',
      'Ожирение I степени (30–34,9)',
    ),
  },
  {
    from: 35,
    gravity: 'act',
    meaning: names(
      'Obesity class II (35 to 39.9)',
      'השמנה דרגה II (35 עד 39.9)',
      'سمنة من الدرجة الثانية (من 35 إلى 39.9)',
      'Ожирение II степени (35–39,9)',
    ),
  },
  {
    from: 40,
    gravity: 'danger',
    meaning: names(
      'Obesity class III (40 and more)',
      'השמנה דרגה III (40 ויותר)',
      'سمنة من الدرجة الثالثة (40 فأكثر)',
      'Ожирение III степени (40 и выше)',
    ),
  },
];

export const bmi = calculator({
  id: 'bmi',
  version: 1,
  title: names('Body mass index (BMI)', 'מדד מסת הגוף (BMI)', 'مؤشر كتلة الجسم (BMI)', 'Индекс массы тела (ИМТ)'),
  purpose: names(
    'Weight for height of adults. It does not tell fat from muscle.',
    'היחס בין משקל לגובה אצל מבוגרים. אינו מבחין בין שומן לשריר.',
    'الوزن بالنسبة إلى الطول عند البالغين. لا يميّز بين الدهون والعضلات.',
    'Соотношение веса и роста у взрослых. Не отличает жир от мышц.',
  ),
  formula: 'weight [kg] / (height [m])²',
  sources: [
    source(
      'WHO: Obesity: preventing and managing the global epidemic. Technical Report Series 894',
      2000,
      'https://iris.who.int/handle/10665/42330',
    ),
  ],
  inputs: { age: age(18, 120), weight: weight(20, 400), height: height(100, 250) },
  compute({ weight: kg, height: cm }) {
    const value = rounded(kg / (cm / 100) ** 2, 1);
    const { meaning, gravity } = bandOf(BANDS, value);
    return { figures: [{ value, unit: 'kg/m2' }], meaning, gravity };
  },
});
