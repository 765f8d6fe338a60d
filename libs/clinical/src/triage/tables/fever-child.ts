import { feverChild } from '../../questionnaire/documents/fever-child.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CHILD_CALL, CHILD_ROOM, CHILD_TODAY, first } from '../advice.ts';
import { names } from '../../name/names.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import { all, any, atLeast, chosen, EMERGENCY, not, rule, SELF_CARE, under, yes } from '../words.ts';

const TODAY = ['urgent', 'paediatrics'] as const;
const SOON = ['soon', 'paediatrics'] as const;
/** By the parent's answer or by the child's own record, whichever says the child is younger. */
const youngerThan3Months: Condition = any(chosen('age', 'under-3-months'), { member: 'age-in-months', is: '<', value: 3 });
const HOME = names(
  'Offer drinks often, and do not dress the child too warmly. Look at the child in the night too. Ask again if the fever lasts 5 days, a rash comes, or the child drinks less.',
  'להציע שתייה לעתים קרובות ולא להלביש חם מדי. לבדוק את הילד גם בלילה. לפנות שוב אם החום נמשך 5 ימים, אם יש פריחה, או אם הילד שותה פחות.',
  'يُقدَّم الشراب كثيرًا دون ملابس زائدة. يُفحص الطفل ليلًا أيضًا. يُنصح بالتوجه إلينا ثانية إذا استمرت الحمى 5 أيام أو ظهر طفح أو قلّ شربه.',
  'Чаще давайте пить и не кутайте. Проверяйте ребёнка и ночью. Обратитесь снова, если температура держится 5 дней, появилась сыпь или ребёнок пьёт меньше.',
);

export const feverChildRules: Ruleset = {
  id: 'fever-child',
  version: '1.0.0',
  questionnaire: canonicalOf(feverChild),
  rules: [
    rule(
      'colour',
      EMERGENCY,
      chosen('danger', 'blue'),
      SOURCE.niceFeverUnder5,
      [
        'Pale, grey or blue skin is a sign of danger.',
        'עור חיוור, אפור או כחול הוא סימן סכנה.',
        'الجلد الشاحب أو الرمادي أو الأزرق علامة خطر.',
        'Бледная, серая или синяя кожа — признак опасности.',
      ],
      CHILD_CALL,
    ),
    rule(
      'awake',
      EMERGENCY,
      chosen('danger', 'drowsy', 'cry'),
      SOURCE.niceFeverUnder5,
      [
        'The child is hard to wake, or cries in an unusual way.',
        'קשה להעיר את הילד, או שהבכי לא רגיל.',
        'يصعب إيقاظ الطفل أو بكاؤه غير معتاد.',
        'Ребёнка трудно разбудить или плач необычный.',
      ],
      CHILD_CALL,
    ),
    rule(
      'breath',
      EMERGENCY,
      chosen('danger', 'breath'),
      SOURCE.niceFeverUnder5,
      ['It is hard for the child to breathe.', 'קשה לילד לנשום.', 'يصعب على الطفل التنفس.', 'Ребёнку трудно дышать.'],
      CHILD_CALL,
    ),
    rule(
      'meningitis',
      EMERGENCY,
      any(chosen('danger', 'rash', 'neck'), yes('soft-spot')),
      SOURCE.niceMeningitis,
      [
        'Such a rash, a stiff neck or a bulging soft spot can be meningitis.',
        'פריחה כזו, צוואר נוקשה או מרפס בולט יכולים להיות דלקת קרום המוח.',
        'طفح كهذا أو تيبس الرقبة أو انتفاخ اليافوخ قد يكون التهاب السحايا.',
        'Такая сыпь, негнущаяся шея или выпирающий родничок могут быть менингитом.',
      ],
      CHILD_CALL,
    ),
    rule(
      'fit',
      EMERGENCY,
      chosen('danger', 'fit'),
      SOURCE.niceFeverUnder5,
      ['The child had a fit.', 'לילד היה פרכוס.', 'حدثت للطفل نوبة تشنج.', 'У ребёнка были судороги.'],
      first(
        [
          'Lay the child on the side, and put nothing in the mouth.',
          'להשכיב את הילד על הצד, ולא להכניס דבר לפה.',
          'يوضع الطفل على جنبه ولا يُدخل شيء في فمه.',
          'Положите ребёнка на бок и ничего не кладите в рот.',
        ],
        CHILD_CALL,
      ),
    ),
    rule(
      'young-baby',
      EMERGENCY,
      all(youngerThan3Months, any(atLeast('temperature', 38), under('temperature', 36))),
      SOURCE.niceFeverUnder5,
      [
        'In a baby under 3 months, 38 °C or more (or less than 36 °C) is checked at once.',
        'אצל תינוק מתחת לגיל 3 חודשים, 38 מעלות ומעלה (או פחות מ-36) דורשים בדיקה מיד.',
        'عند رضيع دون 3 أشهر، 38 درجة أو أكثر (أو أقل من 36) تستدعي الفحص فورًا.',
        'У малыша до 3 месяцев 38 °C и выше (или ниже 36 °C) проверяют сразу.',
      ],
      CHILD_ROOM,
    ),
    rule(
      'weak-immune',
      EMERGENCY,
      yes('weak-immune'),
      SOURCE.niceNeutropenicSepsis,
      [
        'A fever is serious when the body can hardly fight germs.',
        'חום הוא מצב רציני כשהגוף מתקשה להילחם בחיידקים.',
        'الحمى خطيرة عندما يصعب على الجسم مقاومة الجراثيم.',
        'Температура опасна, когда телу трудно бороться с микробами.',
      ],
      CHILD_ROOM,
    ),
    rule(
      'baby',
      TODAY,
      all(chosen('age', '3-to-6-months'), atLeast('temperature', 39)),
      SOURCE.niceFeverUnder5,
      [
        'At 3 to 6 months, 39 °C or more is checked today.',
        'בגיל 3 עד 6 חודשים, 39 מעלות ומעלה נבדקים היום.',
        'في عمر 3 إلى 6 أشهر، 39 درجة أو أكثر تُفحص اليوم.',
        'В 3–6 месяцев 39 °C и выше проверяют сегодня.',
      ],
      CHILD_TODAY,
    ),
    rule(
      'drinks-little',
      TODAY,
      chosen('behaviour', 'no-drink', 'dry'),
      SOURCE.niceFeverUnder5,
      [
        'The child drinks or pees too little.',
        'הילד שותה או משתין מעט מדי.',
        'الطفل يشرب أو يتبول قليلًا جدًا.',
        'Ребёнок слишком мало пьёт или мочится.',
      ],
      CHILD_TODAY,
    ),
    rule(
      'quiet',
      TODAY,
      chosen('behaviour', 'quiet'),
      SOURCE.niceFeverUnder5,
      ['The child is less lively than usual.', 'הילד פחות ערני מהרגיל.', 'الطفل أقل نشاطًا من المعتاد.', 'Ребёнок менее живой, чем обычно.'],
      CHILD_TODAY,
    ),
    rule(
      'shiver',
      TODAY,
      chosen('behaviour', 'shiver'),
      SOURCE.niceFeverUnder5,
      [
        'Shaking with cold during a fever should be checked today.',
        'רעד מקור בזמן חום צריך בדיקה היום.',
        'الارتجاف من البرد أثناء الحمى يستدعي الفحص اليوم.',
        'Озноб при температуре надо проверить сегодня.',
      ],
      CHILD_TODAY,
    ),
    rule(
      'limb',
      TODAY,
      chosen('behaviour', 'limb'),
      SOURCE.niceFeverUnder5,
      [
        'A swollen joint or a limb that is not used can be an infection.',
        'מפרק נפוח או גפה שלא משתמשים בה יכולים להיות זיהום.',
        'المفصل المتورم أو الطرف غير المستعمل قد يكون عدوى.',
        'Отёк сустава или неподвижная рука либо нога могут быть инфекцией.',
      ],
      CHILD_TODAY,
    ),
    rule(
      'five-days',
      TODAY,
      atLeast('days', 5),
      SOURCE.niceFeverUnder5,
      [
        'A fever of 5 days or more should be looked at today.',
        'חום של 5 ימים או יותר צריך בדיקה היום.',
        'الحمى لخمسة أيام أو أكثر تستدعي الفحص اليوم.',
        'Температуру от 5 дней надо проверить сегодня.',
      ],
      CHILD_TODAY,
    ),
    rule(
      'travel',
      TODAY,
      yes('travel'),
      SOURCE.niceFeverUnder5,
      [
        'After a stay in a country with malaria, a fever is checked today.',
        'אחרי שהייה במדינה עם מלריה, חום נבדק היום.',
        'بعد الإقامة في بلد فيه ملاريا، تُفحص الحمى اليوم.',
        'После страны с малярией температуру проверяют сегодня.',
      ],
      CHILD_TODAY,
    ),
    rule(
      'urine',
      TODAY,
      chosen('pain', 'urine'),
      SOURCE.niceFeverUnder5,
      [
        'It could be an infection of the urine, which needs a test.',
        'זו יכולה להיות דלקת בדרכי השתן, שצריך לבדוק.',
        'قد يكون التهابًا في البول يحتاج إلى فحص.',
        'Это может быть мочевая инфекция, нужен анализ.',
      ],
      CHILD_TODAY,
    ),
    rule('baby-warm', SOON, all(chosen('age', '3-to-6-months'), atLeast('temperature', 38)), SOURCE.niceFeverUnder5, [
      'A fever at 3 to 6 months should be looked at in the next days.',
      'חום בגיל 3 עד 6 חודשים צריך בדיקה בימים הקרובים.',
      'الحمى في عمر 3 إلى 6 أشهر تستدعي الفحص في الأيام القريبة.',
      'Температуру в 3–6 месяцев надо осмотреть в ближайшие дни.',
    ]),
    rule('very-hot', SOON, atLeast('temperature', 40), SOURCE.nhsFeverChild, [
      'The temperature is very high.',
      'החום גבוה מאוד.',
      'الحرارة مرتفعة جدًا.',
      'Температура очень высокая.',
    ]),
    rule('worried', SOON, yes('worried'), SOURCE.niceFeverUnder5, [
      'You are more worried than usual, and that counts.',
      'הדאגה גדולה מהרגיל, וזה חשוב.',
      'القلق أكبر من المعتاد، وهذا مهم.',
      'Вы тревожитесь больше обычного, и это важно.',
    ]),
    rule('ear-throat', SOON, chosen('pain', 'ear', 'throat'), SOURCE.nhsFeverChild, [
      'Ear or throat pain with fever should be looked at in the next days.',
      'כאב אוזניים או גרון עם חום צריך בדיקה בימים הקרובים.',
      'ألم الأذن أو الحلق مع حمى يستدعي الفحص في الأيام القريبة.',
      'Боль в ухе или горле с температурой надо осмотреть в ближайшие дни.',
    ]),
    rule('rash-eyes', SOON, yes('red-eyes'), SOURCE.niceFeverUnder5, [
      'A rash, or red eyes or lips, with fever should be looked at in the next days.',
      'פריחה, או עיניים או שפתיים אדומות, עם חום צריכות בדיקה בימים הקרובים.',
      'الطفح أو احمرار العينين أو الشفتين مع حمى يستدعي الفحص في الأيام القريبة.',
      'Сыпь, красные глаза или губы с температурой надо осмотреть в ближайшие дни.',
    ]),
    rule('no-vaccines', SOON, { item: 'vaccines', is: '=', value: false }, SOURCE.niceFeverUnder5, [
      'Without all vaccines, a fever should be looked at in the next days.',
      'בלי כל החיסונים, חום צריך בדיקה בימים הקרובים.',
      'دون كل اللقاحات، الحمى تستدعي الفحص في الأيام القريبة.',
      'Без всех прививок температуру надо осмотреть в ближайшие дни.',
    ]),
    rule(
      'well-child',
      SELF_CARE,
      all(chosen('age', 'to-5-years', 'older'), under('temperature', 39), under('days', 3), not(youngerThan3Months)),
      SOURCE.nhsFeverChild,
      [
        'The child is old enough, the fever is new and not high, and there is no sign of danger.',
        'הילד גדול מספיק, החום חדש ולא גבוה, ואין סימני סכנה.',
        'الطفل كبير بما يكفي والحمى جديدة وغير مرتفعة ولا علامات خطر.',
        'Ребёнок уже не малыш, температура новая и невысокая, признаков опасности нет.',
      ],
      HOME,
    ),
  ],
};
