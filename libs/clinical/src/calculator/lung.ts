import { names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { type Band, bandOf, calculator } from './calculator.ts';
import { age, breaths, diastolic, systolic, urea, yesNo } from './inputs.ts';

/** Lim et al. 2003: deaths within thirty days by group. */
const BANDS: readonly [Band, ...Band[]] = [
  {
    from: 0,
    gravity: 'watch',
    meaning: names(
      'Low risk: 1.5 of 100 people in the study died within 30 days. Treatment at home may do.',
      'סיכון נמוך: 1.5 מתוך 100 במחקר נפטרו בתוך 30 יום. ייתכן שטיפול בבית מספיק.',
      'خطر منخفض: توفي 1.5 من كل 100 في الدراسة خلال 30 يومًا. قد يكفي العلاج في البيت.',
      'Низкий риск: в исследовании за 30 дней умерли 1,5 из 100 человек. Возможно лечение дома.',
    ),
  },
  {
    from: 2,
    gravity: 'act',
    meaning: names(
      'Middle risk: 9.2 of 100 people in the study died within 30 days. The study speaks of hospital.',
      'סיכון בינוני: 9.2 מתוך 100 במחקר נפטרו בתוך 30 יום. המחקר מדבר על אשפוז.',
      'خطر متوسط: توفي 9.2 من كل 100 في الدراسة خلال 30 يومًا. تتحدث الدراسة عن المستشفى.',
      'Средний риск: в исследовании за 30 дней умерли 9,2 из 100 человек. Исследование говорит о больнице.',
    ),
  },
  {
    from: 3,
    gravity: 'danger',
    meaning: names(
      'High risk: 22 of 100 people in the study died within 30 days. The study speaks of severe pneumonia.',
      'סיכון גבוה: 22 מתוך 100 במחקר נפטרו בתוך 30 יום. המחקר מדבר על דלקת ריאות קשה.',
      'خطر مرتفع: توفي 22 من كل 100 في الدراسة خلال 30 يومًا. تتحدث الدراسة عن التهاب رئوي شديد.',
      'Высокий риск: в исследовании за 30 дней умерли 22 из 100 человек. Исследование говорит о тяжёлой пневмонии.',
    ),
  },
];

export const curb65 = calculator({
  id: 'curb-65',
  version: 1,
  title: names('CURB-65', 'CURB-65', 'مقياس CURB-65', 'Шкала CURB-65'),
  purpose: names(
    'How severe a pneumonia is that an adult caught outside a hospital.',
    'חומרת דלקת ריאות שמבוגר נדבק בה מחוץ לבית חולים.',
    'شدة التهاب رئوي أصاب بالغًا خارج المستشفى.',
    'Тяжесть пневмонии, которой взрослый заболел вне больницы.',
  ),
  formula: 'new confusion 1 + urea > 7 mmol/L 1 + breaths ≥ 30 1 + systolic < 90 or diastolic ≤ 60 1 + age ≥ 65 1',
  sources: [
    source(
      'Lim et al.: Defining community acquired pneumonia severity on presentation to hospital. Thorax',
      2003,
      'https://doi.org/10.1136/thorax.58.5.377',
    ),
  ],
  inputs: {
    age: age(18, 120),
    confusion: yesNo(
      names(
        'Newly confused about person, place or time',
        'בלבול חדש לגבי אדם, מקום או זמן',
        'تشوش جديد في الشخص أو المكان أو الزمان',
        'Новая спутанность: человек, место или время',
      ),
    ),
    urea,
    breaths,
    systolic: systolic(30, 300),
    diastolic: diastolic(10, 200),
  },
  compute(given) {
    const signs = [given.confusion, given.urea > 7, given.breaths >= 30, given.systolic < 90 || given.diastolic <= 60, given.age >= 65];
    const value = signs.filter(Boolean).length;
    const { meaning, gravity } = bandOf(BANDS, value);
    return { figures: [{ value, unit: '' }], meaning, gravity };
  },
});
