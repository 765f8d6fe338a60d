import { names } from '../name/names.ts';
import { source } from '../source/source.ts';
import { calculator, dayAfter, daysBetween } from './calculator.ts';

const TERM_DAYS = 280;
const AGE = names('Pregnant for', 'גיל ההיריון', 'عمر الحمل', 'Срок беременности');
const DAYS = names('and days', 'וימים', 'وأيام', 'и дней');
const DUE = names('Due date', 'תאריך לידה משוער', 'موعد الولادة المتوقع', 'Предполагаемая дата родов');

/** ACOG committee opinion 579: the names of the weeks around term. */
const meaningOf = (days: number) => {
  const weeks = Math.floor(days / 7);
  if (weeks < 37)
    return weeks < 14
      ? names('First trimester', 'שליש ראשון', 'الثلث الأول', 'Первый триместр')
      : weeks < 28
        ? names('Second trimester', 'שליש שני', 'الثلث الثاني', 'Второй триместр')
        : names('Third trimester, before term', 'שליש שלישי, לפני המועד', 'الثلث الثالث، قبل الموعد', 'Третий триместр, до срока');
  if (weeks < 39)
    return names('Early term (37 and 38 weeks)', 'מועד מוקדם (שבועות 37 ו־38)', 'موعد مبكر (37 و38 أسبوعًا)', 'Ранний срок (37–38 недель)');
  if (weeks < 41)
    return names('Full term (39 and 40 weeks)', 'מועד מלא (שבועות 39 ו־40)', 'موعد كامل (39 و40 أسبوعًا)', 'Полный срок (39–40 недель)');
  return weeks < 42
    ? names('Late term (41 weeks)', 'מועד מאוחר (שבוע 41)', 'موعد متأخر (41 أسبوعًا)', 'Поздний срок (41 неделя)')
    : names(
        'Post term (42 weeks and more)',
        'אחרי המועד (שבוע 42 ומעלה)',
        'بعد الموعد (42 أسبوعًا فأكثر)',
        'Переношенная беременность (42 недели и больше)',
      );
};

export const gestation = calculator({
  id: 'gestational-age',
  version: 1,
  title: names('Gestational age and due date', 'גיל ההיריון ותאריך הלידה', 'عمر الحمل وموعد الولادة', 'Срок беременности и дата родов'),
  purpose: names(
    'How far a pregnancy is, from the first day of the last period, or from an early ultrasound where that differs.',
    'באיזה שלב ההיריון, לפי היום הראשון של הווסת האחרונה, או לפי אולטרסאונד מוקדם אם הוא שונה.',
    'مرحلة الحمل، من أول يوم لآخر دورة، أو من فحص مبكر بالموجات فوق الصوتية إن اختلف.',
    'На каком сроке беременность: от первого дня последней менструации или по раннему УЗИ, если оно расходится.',
  ),
  formula: 'by the period: today − its first day; by ultrasound: today − the day of the scan + the age seen then; due date: 280 days',
  sources: [
    source('ACOG committee opinion 700: methods for estimating the due date', 2017, 'https://doi.org/10.1097/AOG.0000000000002046'),
    source('ACOG committee opinion 579: definition of term pregnancy', 2013, 'https://doi.org/10.1097/01.AOG.0000437385.88715.4a'),
  ],
  inputs: {
    by: {
      kind: 'choice',
      label: names('Counted from', 'נספר מ־', 'يُحسب من', 'Считать от'),
      options: {
        period: names(
          'The first day of the last period',
          'היום הראשון של הווסת האחרונה',
          'أول يوم لآخر دورة',
          'Первого дня последней менструации',
        ),
        scan: names('An ultrasound', 'אולטרסאונד', 'فحص بالموجات فوق الصوتية', 'УЗИ'),
      },
    },
    day: { kind: 'date', label: names('That day', 'אותו יום', 'ذلك اليوم', 'Этот день'), daysBack: 44 * 7 },
    weeks: {
      kind: 'number',
      label: names(
        'Weeks on that day (0 for a period)',
        'שבועות באותו יום (0 לווסת)',
        'الأسابيع في ذلك اليوم (0 للدورة)',
        'Недель в этот день (0 для менструации)',
      ),
      units: [{ unit: 'wk', factor: 1 }],
      range: [0, 42],
    },
    days: {
      kind: 'number',
      label: names('and days (0 to 6)', 'וימים (0 עד 6)', 'وأيام (من 0 إلى 6)', 'и дней (0–6)'),
      units: [{ unit: 'd', factor: 1 }],
      range: [0, 6],
    },
  },
  compute(given, today) {
    const seen = given.by === 'scan' ? Math.floor(given.weeks) * 7 + Math.floor(given.days) : 0;
    const age = daysBetween(given.day, today)! + seen;
    return {
      figures: [
        { label: AGE, value: Math.floor(age / 7), unit: 'wk' },
        { label: DAYS, value: age % 7, unit: 'd' },
        { label: DUE, value: dayAfter(given.day, TERM_DAYS - seen), unit: '' },
      ],
      meaning: meaningOf(age),
      gravity: age >= 42 * 7 ? 'act' : 'fine',
    };
  },
});
