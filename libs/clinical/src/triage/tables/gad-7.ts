import { gad7 } from '../../questionnaire/documents/gad-7.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CRISIS_NOW, CRISIS_TODAY } from '../advice.ts';
import { names } from '../../name/names.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import { all, chosen, EMERGENCY, rule, SELF_CARE, yes } from '../words.ts';

const sum = (score: '>=' | '<', value: number): Condition => ({ score, value });

/** Cut-offs as published: 5, 10, 15. */
export const gad7Rules: Ruleset = {
  id: 'gad-7',
  version: '1.0.0',
  questionnaire: canonicalOf(gad7),
  rules: [
    rule(
      'danger-now',
      EMERGENCY,
      yes('danger-now'),
      SOURCE.niceSelfHarm,
      ['You could be in danger today.', 'ייתכן שיש סכנה עוד היום.', 'قد يكون هناك خطر اليوم.', 'Сегодня вы можете быть в опасности.'],
      CRISIS_NOW,
    ),
    rule(
      'self-harm',
      ['urgent', 'mental-health'],
      yes('self-harm'),
      SOURCE.niceSelfHarm,
      [
        'You have thoughts of hurting yourself or of not wanting to live.',
        'יש לך מחשבות לפגוע בעצמך או לא לרצות לחיות.',
        'هناك أفكار بإيذاء النفس أو بعدم الرغبة في الحياة.',
        'У вас есть мысли причинить себе вред или не жить.',
      ],
      CRISIS_TODAY,
    ),
    rule('severe', ['soon', 'mental-health'], sum('>=', 15), SOURCE.gad7, [
      'Your answers speak of strong anxiety (15 points or more of 21).',
      'התשובות מעידות על חרדה חזקה (15 נקודות ומעלה מתוך 21).',
      'تشير الإجابات إلى قلق شديد (15 نقطة أو أكثر من 21).',
      'Ответы говорят о сильной тревоге (15 баллов и больше из 21).',
    ]),
    rule('hard-days', ['soon', 'mental-health'], chosen('difficulty', 'very', 'extremely'), SOURCE.niceAnxiety, [
      'These problems make your days very hard.',
      'הבעיות האלה מקשות מאוד על היום-יום.',
      'هذه المشاكل تصعّب أيامك كثيرًا.',
      'Эти проблемы очень осложняют ваши дни.',
    ]),
    rule('moderate', ['routine', 'mental-health'], all(sum('>=', 10), sum('<', 15)), SOURCE.gad7, [
      'Your answers speak of medium anxiety (10 to 14 points of 21). It can be treated well.',
      'התשובות מעידות על חרדה בינונית (10 עד 14 נקודות מתוך 21). יש לזה טיפול טוב.',
      'تشير الإجابات إلى قلق متوسط (10 إلى 14 نقطة من 21). له علاج جيد.',
      'Ответы говорят о средней тревоге (10–14 баллов из 21). Её хорошо лечат.',
    ]),
    rule('mild', ['routine', 'primary-care'], all(sum('>=', 5), sum('<', 10)), SOURCE.gad7, [
      'Your answers speak of mild anxiety (5 to 9 points of 21). We will ask you again in some weeks.',
      'התשובות מעידות על חרדה קלה (5 עד 9 נקודות מתוך 21). נשאל שוב בעוד כמה שבועות.',
      'تشير الإجابات إلى قلق خفيف (5 إلى 9 نقاط من 21). سنسأل ثانية بعد أسابيع.',
      'Ответы говорят о лёгкой тревоге (5–9 баллов из 21). Мы спросим снова через несколько недель.',
    ]),
    rule(
      'minimal',
      SELF_CARE,
      sum('<', 5),
      SOURCE.gad7,
      [
        'Your answers do not speak of an anxiety disorder (less than 5 points of 21).',
        'התשובות לא מעידות על הפרעת חרדה (פחות מ-5 נקודות מתוך 21).',
        'لا تشير الإجابات إلى اضطراب قلق (أقل من 5 نقاط من 21).',
        'Ответы не говорят о тревожном расстройстве (меньше 5 баллов из 21).',
      ],
      names(
        'If the worry gets worse, answer again or write to us.',
        'אם הדאגה מחמירה, לענות שוב או לכתוב לנו.',
        'إذا زاد القلق، يمكن الإجابة ثانية أو الكتابة إلينا.',
        'Если тревога усилится, ответьте снова или напишите нам.',
      ),
    ),
  ],
};
