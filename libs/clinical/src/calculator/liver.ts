import { names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { type Band, bandOf, calculator, rounded } from './calculator.ts';
import { age, albumin, alt, ast, bilirubin, creatinine, inr, platelets, sex, sodium, yesNo } from './inputs.ts';

const FIBROSIS: readonly [Band, ...Band[]] = [
  {
    from: 0,
    gravity: 'fine',
    meaning: names(
      'Advanced scarring of the liver is unlikely (below 1.45)',
      'צלקת מתקדמת בכבד אינה סבירה (מתחת ל־1.45)',
      'تليّف متقدم في الكبد غير مرجّح (أقل من 1.45)',
      'Выраженный фиброз печени маловероятен (ниже 1,45)',
    ),
  },
  {
    from: 1.45,
    gravity: 'watch',
    meaning: names(
      'Says neither yes nor no (1.45 to 3.25)',
      'אינו מכריע (1.45 עד 3.25)',
      'لا يحسم (من 1.45 إلى 3.25)',
      'Неопределённый результат (1,45–3,25)',
    ),
  },
  // The study says “above 3.25”; a value is given to two places.
  {
    from: 3.26,
    gravity: 'act',
    meaning: names(
      'Advanced scarring of the liver is likely (above 3.25)',
      'צלקת מתקדמת בכבד סבירה (מעל 3.25)',
      'تليّف متقدم في الكبد مرجّح (أعلى من 3.25)',
      'Выраженный фиброз печени вероятен (выше 3,25)',
    ),
  },
];

export const fib4 = calculator({
  id: 'fib-4',
  version: 1,
  title: names('FIB-4', 'FIB-4', 'مؤشر FIB-4', 'Индекс FIB-4'),
  purpose: names(
    'Whether the liver may be scarred, from what a blood test holds. Made from people with hepatitis C and HIV; under 35 it says little.',
    'האם ייתכן שיש צלקת בכבד, על פי בדיקת דם. פותח אצל אנשים עם הפטיטיס C ו־HIV; מתחת לגיל 35 אינו אומר הרבה.',
    'هل يُحتمل وجود تليّف في الكبد، من فحص الدم. وُضع لدى مصابين بالتهاب الكبد C وفيروس HIV؛ دون 35 عامًا لا يفيد كثيرًا.',
    'Возможен ли фиброз печени, по анализу крови. Создан на людях с гепатитом C и ВИЧ; до 35 лет мало что говорит.',
  ),
  formula: 'age × AST / (platelets [10⁹/L] × √ALT)',
  sources: [
    source(
      'Sterling et al.: Development of a simple noninvasive index to predict significant fibrosis. Hepatology',
      2006,
      'https://doi.org/10.1002/hep.21178',
    ),
  ],
  inputs: { age: age(18, 120), ast, alt, platelets },
  compute(given) {
    const value = rounded((given.age * given.ast) / (given.platelets * Math.sqrt(given.alt)), 2);
    const { meaning, gravity } = bandOf(FIBROSIS, value);
    return { figures: [{ value, unit: '' }], meaning, gravity };
  },
});

const within = (value: number, least: number, greatest: number) => Math.min(Math.max(value, least), greatest);
const LIVER: readonly [Band, ...Band[]] = [
  {
    from: 6,
    gravity: 'watch',
    meaning: names(
      'The liver failure is mild. The score runs from 6 to 40.',
      'הכשל הכבדי קל. הסולם הוא מ־6 עד 40.',
      'قصور الكبد خفيف. يمتد المقياس من 6 إلى 40.',
      'Недостаточность печени лёгкая. Шкала от 6 до 40.',
    ),
  },
  {
    from: 15,
    gravity: 'act',
    meaning: names(
      'From 15 on a transplant centre is usually asked. The score runs from 6 to 40.',
      'מ־15 ומעלה נהוג לפנות למרכז השתלות. הסולם הוא מ־6 עד 40.',
      'من 15 فأكثر يُستشار عادة مركز زراعة. يمتد المقياس من 6 إلى 40.',
      'От 15 баллов обычно обращаются в центр трансплантации. Шкала от 6 до 40.',
    ),
  },
  {
    from: 30,
    gravity: 'danger',
    meaning: names(
      'The liver failure is very severe. The score runs from 6 to 40.',
      'הכשל הכבדי קשה מאוד. הסולם הוא מ־6 עד 40.',
      'قصور الكبد شديد جدًا. يمتد المقياس من 6 إلى 40.',
      'Недостаточность печени очень тяжёлая. Шкала от 6 до 40.',
    ),
  },
];

export const meld3 = calculator({
  id: 'meld-3.0',
  version: 1,
  title: names('MELD 3.0', 'MELD 3.0', 'مقياس MELD 3.0', 'Шкала MELD 3.0'),
  purpose: names(
    'How ill somebody with advanced liver disease is: the order of the waiting list for a liver, from 12 years of age.',
    'חומרת מחלת כבד מתקדמת: סדר ההמתנה להשתלת כבד, מגיל 12.',
    'شدة مرض الكبد المتقدم: ترتيب قائمة انتظار زرع الكبد، من عمر 12.',
    'Тяжесть далеко зашедшей болезни печени: порядок в листе ожидания печени, с 12 лет.',
  ),
  formula:
    '1.33 (if female) + 4.56 ln(bilirubin) + 0.82 (137 − Na) − 0.24 (137 − Na) ln(bilirubin) + 9.09 ln(INR) + 11.14 ln(creatinine) + 1.85 (3.5 − albumin) − 1.83 (3.5 − albumin) ln(creatinine) + 6; bilirubin, INR and creatinine at least 1, creatinine at most 3, Na 125 to 137, albumin 1.5 to 3.5',
  sources: [
    source(
      'Kim et al.: MELD 3.0: the model for end-stage liver disease updated for the modern era. Gastroenterology',
      2021,
      'https://doi.org/10.1053/j.gastro.2021.08.050',
    ),
    source('OPTN policy 9: allocation of livers', 2023, 'https://optn.transplant.hrsa.gov/policies-bylaws/policies/'),
  ],
  inputs: {
    age: age(12, 120),
    sex,
    bilirubin,
    inr,
    creatinine: creatinine(0.1, 40),
    dialysis: yesNo(
      names(
        'Dialysis twice in the last week, or a day of it',
        'דיאליזה פעמיים בשבוע האחרון, או יממה רצופה',
        'غسيل كلى مرتين في الأسبوع الماضي أو ليوم كامل',
        'Диализ дважды за последнюю неделю или сутки подряд',
      ),
      'Z99.2',
    ),
    sodium,
    albumin,
  },
  compute(given) {
    const [bili, clot] = [Math.log(Math.max(given.bilirubin, 1)), Math.log(Math.max(given.inr, 1))];
    const crea = Math.log(given.dialysis ? 3 : within(given.creatinine, 1, 3));
    const [salt, alb] = [137 - within(given.sodium, 125, 137), 3.5 - within(given.albumin, 1.5, 3.5)];
    const woman = given.sex === 'female' ? 1.33 : 0;
    const score = woman + 4.56 * bili + 0.82 * salt - 0.24 * salt * bili + 9.09 * clot + 11.14 * crea + 1.85 * alb - 1.83 * alb * crea + 6;
    const value = within(rounded(score), 6, 40);
    const { meaning, gravity } = bandOf(LIVER, value);
    return { figures: [{ value, unit: '' }], meaning, gravity };
  },
});
