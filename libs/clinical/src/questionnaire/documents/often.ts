import type { QuestionnaireItem } from '../fhir.ts';
import { choice, type Four, option } from '../write.ts';

const LOINC = 'http://loinc.org';
const weighed = (weight: number, code: string, four: Four) => option(code, four, { weight, system: LOINC });

/** The four answers of PHQ-9 and GAD-7 with their weights 0 to 3, LOINC answer list LL358-3. */
const OFTEN = [
  weighed(0, 'LA6568-5', ['Not at all', 'בכלל לא', 'أبدًا', 'Ни разу']),
  weighed(1, 'LA6569-3', ['Several days', 'כמה ימים', 'عدة أيام', 'Несколько дней']),
  weighed(2, 'LA6570-1', ['More than half the days', 'יותר ממחצית הימים', 'أكثر من نصف الأيام', 'Больше половины дней']),
  weighed(3, 'LA6571-9', ['Nearly every day', 'כמעט כל יום', 'كل يوم تقريبًا', 'Почти каждый день']),
];
/** Codes of `OFTEN` by their weight. */
export const HOW_OFTEN = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'] as const;

/** A question of either instrument with its LOINC code. */
export const howOften = (linkId: string, loinc: string, four: Four): QuestionnaireItem =>
  choice(linkId, four, OFTEN, { code: [{ system: LOINC, code: loinc }] });

/** The question after the score, which has no weight. LOINC 69722-7; the codes of its answers are ours. */
export const difficulty = (): QuestionnaireItem =>
  choice(
    'difficulty',
    [
      'If you checked off any problems, how difficult have they made it for you to do your work, take care of things at home, or get along with other people?',
      'אם סימנת בעיות, כמה הן הקשו עליך לעבוד, לטפל בענייני הבית או להסתדר עם אנשים?',
      'إن وُجدت مشاكل، فإلى أي حد صعّبت العمل أو الاهتمام بشؤون المنزل أو التعامل مع الناس؟',
      'Если вы отметили проблемы, насколько из-за них трудно работать, заниматься домом или ладить с людьми?',
    ],
    [
      option('not', ['Not difficult at all', 'לא הקשו בכלל', 'لا صعوبة إطلاقًا', 'Совсем не трудно']),
      option('somewhat', ['Somewhat difficult', 'הקשו במידה מסוימת', 'صعوبة إلى حد ما', 'Несколько трудно']),
      option('very', ['Very difficult', 'הקשו מאוד', 'صعوبة كبيرة', 'Очень трудно']),
      option('extremely', ['Extremely difficult', 'הקשו במידה קיצונית', 'صعوبة بالغة', 'Крайне трудно']),
    ],
    { code: [{ system: LOINC, code: '69722-7' }] },
  );
