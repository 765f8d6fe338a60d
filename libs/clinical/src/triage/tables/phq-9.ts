import { phq9 } from '../../questionnaire/documents/phq-9.ts';
import { HOW_OFTEN } from '../../questionnaire/documents/often.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CRISIS_NOW, CRISIS_TODAY } from '../advice.ts';
import { names } from '../../name/names.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import { all, chosen, EMERGENCY, rule, SELF_CARE, yes } from '../words.ts';

const sum = (score: '>=' | '<', value: number): Condition => ({ score, value });
const URGENT = ['urgent', 'mental-health'] as const;
const SOON = ['soon', 'mental-health'] as const;
const [, ...ANY] = HOW_OFTEN;

/** Cut-offs as published: 5, 10, 15, 20. Any answer but "not at all" to item 9 is a red flag, whatever the sum. */
export const phq9Rules: Ruleset = {
  id: 'phq-9',
  version: '1.0.0',
  questionnaire: canonicalOf(phq9),
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
      'plan',
      URGENT,
      yes('plan'),
      SOURCE.niceSelfHarm,
      [
        'You have thought about how you would hurt yourself.',
        'הייתה מחשבה איך לפגוע בעצמך.',
        'هناك تفكير في كيفية إيذاء النفس.',
        'Вы думали о том, как причинить себе вред.',
      ],
      CRISIS_TODAY,
    ),
    rule(
      'item-9',
      URGENT,
      chosen('self-harm', ...ANY),
      SOURCE.phq9,
      [
        'You have had thoughts of being better off dead or of hurting yourself.',
        'היו מחשבות שעדיף למות או לפגוע בעצמך.',
        'كانت هناك أفكار بأن الموت أفضل أو بإيذاء النفس.',
        'У вас были мысли, что лучше умереть, или причинить себе вред.',
      ],
      CRISIS_TODAY,
    ),
    rule(
      'severe',
      URGENT,
      sum('>=', 20),
      SOURCE.phq9,
      [
        'Your answers speak of a severe depression (20 points or more of 27).',
        'התשובות מעידות על דיכאון קשה (20 נקודות ומעלה מתוך 27).',
        'تشير الإجابات إلى اكتئاب شديد (20 نقطة أو أكثر من 27).',
        'Ответы говорят о тяжёлой депрессии (20 баллов и больше из 27).',
      ],
      CRISIS_TODAY,
    ),
    rule('moderately-severe', SOON, all(sum('>=', 15), sum('<', 20)), SOURCE.phq9, [
      'Your answers speak of a fairly severe depression (15 to 19 points of 27).',
      'התשובות מעידות על דיכאון בינוני עד קשה (15 עד 19 נקודות מתוך 27).',
      'تشير الإجابات إلى اكتئاب متوسط إلى شديد (15 إلى 19 نقطة من 27).',
      'Ответы говорят о довольно тяжёлой депрессии (15–19 баллов из 27).',
    ]),
    rule('moderate', SOON, all(sum('>=', 10), sum('<', 15)), SOURCE.phq9, [
      'Your answers speak of a medium depression (10 to 14 points of 27). It can be treated well.',
      'התשובות מעידות על דיכאון בינוני (10 עד 14 נקודות מתוך 27). יש לזה טיפול טוב.',
      'تشير الإجابات إلى اكتئاب متوسط (10 إلى 14 نقطة من 27). له علاج جيد.',
      'Ответы говорят о средней депрессии (10–14 баллов из 27). Её хорошо лечат.',
    ]),
    rule('hard-days', SOON, chosen('difficulty', 'very', 'extremely'), SOURCE.niceDepression, [
      'These problems make your days very hard.',
      'הבעיות האלה מקשות מאוד על היום-יום.',
      'هذه المشاكل تصعّب أيامك كثيرًا.',
      'Эти проблемы очень осложняют ваши дни.',
    ]),
    rule('mild', ['routine', 'primary-care'], all(sum('>=', 5), sum('<', 10)), SOURCE.phq9, [
      'Your answers speak of a mild low mood (5 to 9 points of 27). We will ask you again in some weeks.',
      'התשובות מעידות על מצב רוח ירוד קל (5 עד 9 נקודות מתוך 27). נשאל שוב בעוד כמה שבועות.',
      'تشير الإجابات إلى مزاج منخفض خفيف (5 إلى 9 نقاط من 27). سنسأل ثانية بعد أسابيع.',
      'Ответы говорят о лёгком снижении настроения (5–9 баллов из 27). Мы спросим снова через несколько недель.',
    ]),
    rule(
      'minimal',
      SELF_CARE,
      sum('<', 5),
      SOURCE.phq9,
      [
        'Your answers do not speak of a depression (less than 5 points of 27).',
        'התשובות לא מעידות על דיכאון (פחות מ-5 נקודות מתוך 27).',
        'لا تشير الإجابات إلى اكتئاب (أقل من 5 نقاط من 27).',
        'Ответы не говорят о депрессии (меньше 5 баллов из 27).',
      ],
      names(
        'If your mood gets worse, answer again or write to us.',
        'אם מצב הרוח מחמיר, לענות שוב או לכתוב לנו.',
        'إذا ساء المزاج، يمكن الإجابة ثانية أو الكتابة إلينا.',
        'Если станет хуже, ответьте снова или напишите нам.',
      ),
    ),
  ],
};
