import { general } from '../../questionnaire/documents/general.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, CRISIS_NOW, CRISIS_TODAY, first, HOME, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { all, any, atLeast, chosen, EMERGENCY, ROUTINE, rule, SELF_CARE, SOON, URGENT, yes } from '../words.ts';

export const generalRules: Ruleset = {
  id: 'general',
  version: '1.0.0',
  questionnaire: canonicalOf(general),
  rules: [
    rule(
      'stroke',
      EMERGENCY,
      chosen('signs', 'stroke'),
      SOURCE.nhsStroke,
      [
        'These can be signs of a stroke. Each minute counts.',
        'אלה יכולים להיות סימנים של שבץ. כל דקה חשובה.',
        'قد تكون هذه علامات سكتة دماغية. كل دقيقة مهمة.',
        'Это могут быть признаки инсульта. Важна каждая минута.',
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
      'breath',
      EMERGENCY,
      chosen('signs', 'breath'),
      SOURCE.nhs999,
      [
        'It is hard for you to breathe, even at rest.',
        'קשה לך לנשום, גם במנוחה.',
        'هناك صعوبة في التنفس حتى عند الراحة.',
        'Вам трудно дышать даже в покое.',
      ],
      first(['Sit upright.', 'לשבת זקוף.', 'يجب الجلوس باستقامة.', 'Сядьте прямо.'], CALL),
    ),
    rule(
      'swelling',
      EMERGENCY,
      chosen('signs', 'swelling'),
      SOURCE.nhsAnaphylaxis,
      [
        'Swelling of the mouth or throat can be a strong allergy.',
        'נפיחות בפה או בגרון יכולה להיות אלרגיה חזקה.',
        'قد يكون تورم الفم أو الحلق حساسية شديدة.',
        'Отёк рта или горла может быть сильной аллергией.',
      ],
      first(
        [
          'If you have an adrenaline pen, use it.',
          'אם יש מזרק אדרנלין, להשתמש בו.',
          'إن وُجدت حقنة أدرينالين، يجب استعمالها.',
          'Если есть шприц с адреналином, используйте его.',
        ],
        CALL,
      ),
    ),
    rule(
      'faint',
      EMERGENCY,
      chosen('signs', 'faint'),
      SOURCE.nhs999,
      [
        'You fainted or are very confused.',
        'הייתה התעלפות או שיש בלבול חזק.',
        'حدث إغماء أو ارتباك شديد.',
        'У вас был обморок или сильная спутанность.',
      ],
      CALL,
    ),
    rule(
      'bleeding',
      EMERGENCY,
      chosen('signs', 'bleeding'),
      SOURCE.nhs999,
      ['The bleeding does not stop.', 'הדימום לא נפסק.', 'النزيف لا يتوقف.', 'Кровотечение не останавливается.'],
      first(
        [
          'Press hard on the place with a clean cloth.',
          'ללחוץ חזק על המקום עם בד נקי.',
          'يجب الضغط بقوة على الموضع بقماش نظيف.',
          'Крепко прижмите это место чистой тканью.',
        ],
        CALL,
      ),
    ),
    rule(
      'sepsis',
      EMERGENCY,
      chosen('signs', 'cold'),
      SOURCE.cdcSepsis,
      [
        'Feeling very ill with cold or blotchy skin can be sepsis.',
        'הרגשה רעה מאוד עם עור קר או מנומר יכולה להיות אלח דם.',
        'الشعور بمرض شديد مع جلد بارد أو مبقّع قد يكون تسمم الدم.',
        'Очень плохое самочувствие с холодной или пятнистой кожей может быть сепсисом.',
      ],
      CALL,
    ),
    rule(
      'danger-now',
      EMERGENCY,
      yes('danger-now'),
      SOURCE.niceSelfHarm,
      ['You could be in danger today.', 'ייתכן שיש סכנה עוד היום.', 'قد يكون هناك خطر اليوم.', 'Сегодня вы можете быть в опасности.'],
      CRISIS_NOW,
    ),
    rule(
      'fever-weak-immune',
      EMERGENCY,
      all(yes('fever'), yes('weak-immune')),
      SOURCE.niceNeutropenicSepsis,
      [
        'A fever is serious when the body can hardly fight germs.',
        'חום הוא מצב רציני כשהגוף מתקשה להילחם בחיידקים.',
        'الحمى خطيرة عندما يصعب على الجسم مقاومة الجراثيم.',
        'Температура опасна, когда телу трудно бороться с микробами.',
      ],
      ROOM,
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
    rule(
      'pregnant-fever',
      URGENT,
      all(chosen('pregnant', 'yes', 'maybe'), yes('fever')),
      SOURCE.nhsSepsis,
      [
        'A fever in pregnancy should be looked at on the same day.',
        'חום בהיריון צריך בדיקה באותו יום.',
        'الحمى أثناء الحمل تستدعي الفحص في اليوم نفسه.',
        'Температуру при беременности надо проверить в тот же день.',
      ],
      TODAY,
    ),
    rule(
      'severe-worse',
      URGENT,
      all(chosen('strength', 'severe'), chosen('course', 'worse')),
      SOURCE.cdcSepsis,
      [
        'It troubles you a lot and is getting worse.',
        'זה מפריע מאוד ומחמיר.',
        'الإزعاج شديد ويزداد سوءًا.',
        'Это сильно мешает и становится хуже.',
      ],
      TODAY,
    ),
    rule('very-hot', SOON, atLeast('temperature', 39.5), SOURCE.cdcSepsis, [
      'Your temperature is very high.',
      'החום גבוה מאוד.',
      'الحرارة مرتفعة جدًا.',
      'У вас очень высокая температура.',
    ]),
    rule('long-fever', SOON, all(yes('fever'), chosen('since', 'three-weeks', 'longer')), SOURCE.niceCancer, [
      'A fever that lasts more than a week needs a doctor.',
      'חום שנמשך יותר משבוע צריך בדיקת רופא.',
      'الحمى التي تستمر أكثر من أسبوع تحتاج إلى طبيب.',
      'Если температура держится больше недели, нужен врач.',
    ]),
    rule('weight-loss', SOON, yes('weight-loss'), SOURCE.niceCancer, [
      'Losing weight without trying should be looked into.',
      'ירידה במשקל בלי כוונה צריכה בירור.',
      'نقص الوزن دون قصد يستدعي الفحص.',
      'Потерю веса без причины надо проверить.',
    ]),
    rule('severe', SOON, chosen('strength', 'severe'), SOURCE.nhs999, [
      'It troubles you a lot.',
      'זה מפריע מאוד.',
      'الإزعاج شديد.',
      'Это сильно мешает.',
    ]),
    rule('long', ROUTINE, chosen('since', 'longer'), SOURCE.niceCancer, [
      'It has lasted more than 3 weeks.',
      'זה נמשך יותר מ-3 שבועות.',
      'يستمر ذلك أكثر من 3 أسابيع.',
      'Это длится больше 3 недель.',
    ]),
    rule(
      'mild-and-better',
      SELF_CARE,
      all(chosen('strength', 'mild'), chosen('course', 'better'), any(chosen('since', 'day'), chosen('since', 'week'))),
      SOURCE.nhs999,
      [
        'It is mild, new and getting better by itself.',
        'זה קל, חדש ומשתפר מעצמו.',
        'خفيف وجديد ويتحسن من تلقاء نفسه.',
        'Это слабо, началось недавно и проходит само.',
      ],
      HOME,
    ),
  ],
};
