import { diabetesVisit } from '../../questionnaire/documents/diabetes-visit.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, first, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { all, any, atLeast, chosen, EMERGENCY, rule, yes } from '../words.ts';

const URGENT = ['urgent', 'diabetes-care'] as const;
const SOON = ['soon', 'diabetes-care'] as const;
const ROUTINE = ['routine', 'diabetes-care'] as const;

/** No self-care here: who answers comes to a visit anyway. */
export const diabetesVisitRules: Ruleset = {
  id: 'diabetes-visit',
  version: '1.0.0',
  questionnaire: canonicalOf(diabetesVisit),
  rules: [
    rule(
      'ketoacidosis',
      EMERGENCY,
      any(chosen('signs', 'breath', 'drowsy'), all(yes('high'), chosen('signs', 'vomit'))),
      SOURCE.nhsKetoacidosis,
      [
        'Too much acid may be building up in your blood (ketoacidosis).',
        'ייתכן שמצטברת חומצה בדם (קטואצידוזיס).',
        'قد يكون هناك تراكم للحموضة في الدم (حماض كيتوني).',
        'В крови может накапливаться кислота (кетоацидоз).',
      ],
      CALL,
    ),
    rule(
      'chest',
      EMERGENCY,
      chosen('signs', 'chest'),
      SOURCE.nhs999,
      [
        'Pain or pressure in the chest can come from the heart.',
        'כאב או לחץ בחזה יכולים לבוא מהלב.',
        'قد يكون ألم الصدر أو الضغط فيه من القلب.',
        'Боль или давление в груди могут идти от сердца.',
      ],
      first(['Sit down and rest.', 'לשבת ולנוח.', 'يجب الجلوس والراحة.', 'Сядьте и не двигайтесь.'], CALL),
    ),
    rule(
      'high',
      URGENT,
      yes('high'),
      SOURCE.adaStandards,
      [
        'Your sugar has been very high for a day.',
        'הסוכר גבוה מאוד כבר יום.',
        'السكر مرتفع جدًا منذ يوم.',
        'Сахар уже сутки очень высокий.',
      ],
      first(
        [
          'Drink water, and check for ketones if you can. Do not stop insulin.',
          'לשתות מים, ולבדוק קטונים אם אפשר. לא להפסיק אינסולין.',
          'يجب شرب الماء وفحص الكيتونات إن أمكن وعدم إيقاف الأنسولين.',
          'Пейте воду и, если можете, проверьте кетоны. Не прекращайте инсулин.',
        ],
        TODAY,
      ),
    ),
    rule(
      'vomit',
      URGENT,
      chosen('signs', 'vomit'),
      SOURCE.adaStandards,
      [
        'Throwing up with diabetes should be looked at today.',
        'הקאות עם סוכרת צריכות בדיקה היום.',
        'التقيؤ مع السكري يستدعي الفحص اليوم.',
        'Рвоту при диабете надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'severe-low',
      URGENT,
      yes('severe-low'),
      SOURCE.adaStandards,
      [
        'You needed help from others because of a low sugar.',
        'נדרשה עזרה של אחרים בגלל סוכר נמוך.',
        'احتجت مساعدة الآخرين بسبب هبوط السكر.',
        'Из-за низкого сахара вам нужна была чужая помощь.',
      ],
      first(
        [
          'Keep sugar at hand, and do not drive after a low.',
          'להחזיק סוכר בהישג יד, ולא לנהוג אחרי סוכר נמוך.',
          'يُنصح بإبقاء السكر في المتناول وعدم القيادة بعد الهبوط.',
          'Держите сахар под рукой и не водите после низкого сахара.',
        ],
        TODAY,
      ),
    ),
    rule(
      'foot',
      URGENT,
      chosen('feet', 'wound', 'hot'),
      SOURCE.niceDiabeticFoot,
      [
        'A wound, or a red and hot foot, should be seen within a day.',
        'פצע, או כף רגל אדומה וחמה, צריכים בדיקה בתוך יום.',
        'الجرح أو القدم الحمراء الساخنة تستدعي الفحص خلال يوم.',
        'Рану или красную горячую стопу надо показать за день.',
      ],
      first(['Do not put weight on the foot.', 'לא לדרוך על כף הרגל.', 'يجب عدم الضغط على القدم.', 'Не нагружайте стопу.'], TODAY),
    ),
    rule(
      'sight',
      URGENT,
      yes('sight'),
      SOURCE.adaStandards,
      [
        'Sight that gets worse all of a sudden should be checked today.',
        'ראייה שנחלשת פתאום צריכה בדיקה היום.',
        'تراجع النظر المفاجئ يستدعي الفحص اليوم.',
        'Внезапное ухудшение зрения надо проверить сегодня.',
      ],
      ROOM,
    ),
    rule(
      'pregnant',
      URGENT,
      any(chosen('pregnant', 'yes', 'maybe'), { member: 'pregnant', is: '=', value: true }),
      SOURCE.adaStandards,
      [
        'In pregnancy, the plan and the medicines change at once.',
        'בהיריון, התכנית והתרופות משתנות מיד.',
        'أثناء الحمل، تتغير الخطة والأدوية فورًا.',
        'При беременности план и лекарства меняют сразу.',
      ],
      TODAY,
    ),
    rule('thirst', SOON, chosen('signs', 'thirst'), SOURCE.adaStandards, [
      'Thirst and much urine can mean that your sugar is too high.',
      'צמא והרבה שתן יכולים להעיד על סוכר גבוה מדי.',
      'العطش وكثرة التبول قد يعني ارتفاع السكر.',
      'Жажда и много мочи могут значить, что сахар слишком высок.',
    ]),
    rule('walk', SOON, chosen('signs', 'walk'), SOURCE.adaStandards, [
      'Short breath when you walk should be looked into.',
      'קוצר נשימה בהליכה צריך בירור.',
      'ضيق التنفس عند المشي يستدعي الفحص.',
      'Одышку при ходьбе надо проверить.',
    ]),
    rule('lows', SOON, any(atLeast('lows', 4), yes('unaware')), SOURCE.adaStandards, [
      'Your sugar is often low, or falls without you noticing.',
      'הסוכר נמוך לעתים קרובות, או יורד בלי שמרגישים.',
      'السكر منخفض كثيرًا أو ينخفض دون الشعور بذلك.',
      'Сахар часто низкий или падает незаметно.',
    ]),
    rule('missed', ROUTINE, yes('missed'), SOURCE.adaStandards, [
      'You missed medicines. We can look for an easier way together.',
      'היו תרופות שלא נלקחו. אפשר לחפש יחד דרך קלה יותר.',
      'فاتت أدوية. يمكننا البحث معًا عن طريقة أسهل.',
      'Вы пропускали лекарства. Вместе можно найти путь полегче.',
    ]),
    rule('numb', ROUTINE, chosen('feet', 'numb'), SOURCE.niceDiabeticFoot, [
      'Numb feet should be checked at the visit.',
      'נימול בכפות הרגליים צריך בדיקה בביקור.',
      'خدر القدمين يُفحص في الزيارة.',
      'Онемение стоп надо проверить на приёме.',
    ]),
    rule('eyes', ROUTINE, { item: 'eyes-checked', is: '=', value: false }, SOURCE.niceDiabetesType2, [
      'Your eyes have not been checked for 2 years.',
      'העיניים לא נבדקו שנתיים.',
      'لم تُفحص العينان منذ سنتين.',
      'Глаза не проверяли 2 года.',
    ]),
    rule('checks', ROUTINE, chosen('checks', 'rarely'), SOURCE.adaStandards, [
      'You rarely check your sugar. We can talk about what helps.',
      'הסוכר נבדק לעתים רחוקות. אפשר לדבר על מה שעוזר.',
      'يُفحص السكر نادرًا. يمكن الحديث عما يساعد.',
      'Вы редко проверяете сахар. Поговорим о том, что поможет.',
    ]),
  ],
};
