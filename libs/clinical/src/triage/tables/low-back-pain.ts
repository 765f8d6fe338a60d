import { lowBackPain } from '../../questionnaire/documents/low-back-pain.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, first, HOME, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { agedFrom, agedUnder, all, any, chosen, EMERGENCY, not, ROUTINE, rule, SELF_CARE, SOON, URGENT, yes } from '../words.ts';

export const lowBackPainRules: Ruleset = {
  id: 'low-back-pain',
  version: '1.0.0',
  questionnaire: canonicalOf(lowBackPain),
  rules: [
    rule(
      'cauda-equina',
      EMERGENCY,
      chosen('signs', 'numb-seat', 'bladder', 'bowel', 'both-legs'),
      SOURCE.nhsBackPain,
      [
        'The nerves at the end of the spine may be pressed. Hours count.',
        'ייתכן לחץ על העצבים בקצה עמוד השדרה. כל שעה חשובה.',
        'قد يكون هناك ضغط على أعصاب أسفل العمود الفقري. كل ساعة مهمة.',
        'Возможно, сдавлены нервы в конце позвоночника. Важен каждый час.',
      ],
      ROOM,
    ),
    rule(
      'artery',
      EMERGENCY,
      yes('belly'),
      SOURCE.nhs999,
      [
        'Sudden pain in back and belly can come from the large artery.',
        'כאב פתאומי בגב ובבטן יכול לבוא מהעורק הגדול.',
        'الألم المفاجئ في الظهر والبطن قد يكون من الشريان الكبير.',
        'Внезапная боль в спине и животе может идти от большой артерии.',
      ],
      CALL,
    ),
    rule(
      'weak-leg',
      URGENT,
      chosen('signs', 'weak-leg'),
      SOURCE.niceBackPain,
      [
        'A leg that gets weak should be looked at today.',
        'רגל שנחלשת צריכה בדיקה היום.',
        'ضعف الساق يستدعي الفحص اليوم.',
        'Слабеющую ногу надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'spine-infection',
      URGENT,
      any(yes('fever'), all(yes('weak-immune'), chosen('strength', 'severe'))),
      SOURCE.niceBackPain,
      [
        'Back pain with fever can be an infection.',
        'כאב גב עם חום יכול להיות זיהום.',
        'ألم الظهر مع حمى قد يكون عدوى.',
        'Боль в спине с температурой может быть инфекцией.',
      ],
      TODAY,
    ),
    rule(
      'kidney',
      URGENT,
      all(yes('urine'), yes('fever')),
      SOURCE.nicePyelonephritis,
      [
        'Burning urine with fever can be an infection of the kidney.',
        'צריבה בשתן עם חום יכולה להיות דלקת בכליה.',
        'حرقة البول مع حمى قد تكون التهابًا في الكلية.',
        'Жжение с температурой может быть инфекцией почки.',
      ],
      TODAY,
    ),
    rule(
      'fracture',
      URGENT,
      all(yes('injury'), any(yes('thin-bones'), agedFrom(50), chosen('strength', 'severe'))),
      SOURCE.niceBackPain,
      ['A bone of the spine may be broken.', 'ייתכן שבר בחוליה.', 'قد تكون هناك فقرة مكسورة.', 'Возможен перелом позвонка.'],
      first(['Move as little as you can.', 'לזוז כמה שפחות.', 'يجب تقليل الحركة قدر الإمكان.', 'Двигайтесь как можно меньше.'], ROOM),
    ),
    rule(
      'cancer',
      URGENT,
      yes('cancer'),
      SOURCE.niceCancer,
      [
        'After cancer, new back pain should be looked at within a day.',
        'אחרי סרטן, כאב גב חדש צריך בדיקה בתוך יום.',
        'بعد السرطان، ألم الظهر الجديد يستدعي الفحص خلال يوم.',
        'После рака новую боль в спине надо проверить за день.',
      ],
      TODAY,
    ),
    rule('weight-night', SOON, any(yes('weight-loss'), all(yes('night'), agedFrom(50))), SOURCE.niceCancer, [
      'Losing weight, or pain at night after 50, should be looked into.',
      'ירידה במשקל, או כאב בלילה אחרי גיל 50, צריכים בירור.',
      'نقص الوزن أو ألم ليلي بعد سن 50 يستدعي الفحص.',
      'Потерю веса или ночную боль после 50 лет надо проверить.',
    ]),
    rule('urine', SOON, yes('urine'), SOURCE.nhsUti, [
      'It could be an infection of the bladder.',
      'זו יכולה להיות דלקת בשלפוחית.',
      'قد يكون التهابًا في المثانة.',
      'Это может быть инфекция мочевого пузыря.',
    ]),
    rule('thin-bones', SOON, all(yes('thin-bones'), chosen('since', 'day', 'week')), SOURCE.niceBackPain, [
      'With thin bones, new back pain should be looked at within days.',
      'עם בריחת סידן, כאב גב חדש צריך בדיקה בתוך ימים.',
      'مع هشاشة العظام، ألم الظهر الجديد يستدعي الفحص خلال أيام.',
      'При остеопорозе новую боль в спине надо осмотреть в ближайшие дни.',
    ]),
    rule('severe', SOON, chosen('strength', 'severe'), SOURCE.nhsBackPain, [
      'The pain is strong.',
      'הכאב חזק.',
      'الألم شديد.',
      'Боль сильная.',
    ]),
    rule('sciatica', ROUTINE, chosen('leg', 'foot'), SOURCE.niceBackPain, [
      'Pain below the knee can come from a pressed nerve. Most often it passes in weeks.',
      'כאב מתחת לברך יכול לבוא מעצב לחוץ. לרוב זה עובר בתוך שבועות.',
      'الألم تحت الركبة قد يكون من عصب مضغوط. غالبًا يزول خلال أسابيع.',
      'Боль ниже колена может идти от сдавленного нерва. Чаще она проходит за недели.',
    ]),
    rule('stiff-young', ROUTINE, all(agedUnder(45), yes('stiff'), yes('moves'), chosen('since', 'longer')), SOURCE.niceSpondyloarthritis, [
      'A stiff back each morning that gets better when you move can be an inflammation.',
      'גב נוקשה בכל בוקר שמשתפר בתנועה יכול להיות דלקת.',
      'تيبس الظهر كل صباح مع تحسن بالحركة قد يكون التهابًا.',
      'Скованность по утрам, что проходит в движении, может быть воспалением.',
    ]),
    rule('long', ROUTINE, chosen('since', 'longer'), SOURCE.niceBackPain, [
      'It has lasted more than 3 weeks.',
      'זה נמשך יותר מ-3 שבועות.',
      'يستمر ذلك أكثر من 3 أسابيع.',
      'Это длится больше 3 недель.',
    ]),
    rule(
      'plain',
      SELF_CARE,
      all(chosen('strength', 'mild', 'moderate'), chosen('since', 'day', 'week', 'three-weeks'), not(chosen('leg', 'foot'))),
      SOURCE.niceBackPain,
      [
        'It is plain back pain, which most often passes by itself.',
        'זה כאב גב רגיל, שלרוב עובר מעצמו.',
        'ألم ظهر عادي، وغالبًا يزول من تلقاء نفسه.',
        'Это обычная боль в спине, которая чаще проходит сама.',
      ],
      first(
        [
          'Keep moving as well as you can; bed rest makes it longer.',
          'להמשיך לזוז ככל האפשר; מנוחה במיטה מאריכה את זה.',
          'يُنصح بمتابعة الحركة قدر الإمكان؛ الراحة في السرير تطيل الألم.',
          'Двигайтесь, насколько можете; постельный режим затягивает боль.',
        ],
        HOME,
      ),
    ),
  ],
};
