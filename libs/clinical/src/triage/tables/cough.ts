import { cough } from '../../questionnaire/documents/cough.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, CHILD_TODAY, first, HOME, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { agedFrom, all, any, atLeast, chosen, EMERGENCY, ROUTINE, rule, SELF_CARE, SOON, URGENT, yes } from '../words.ts';

export const coughRules: Ruleset = {
  id: 'cough',
  version: '1.0.0',
  questionnaire: canonicalOf(cough),
  rules: [
    rule(
      'breath-at-rest',
      EMERGENCY,
      chosen('breath', 'rest'),
      SOURCE.nhs999,
      [
        'It is hard for you to breathe, even when you sit.',
        'קשה לך לנשום, גם בישיבה.',
        'هناك صعوبة في التنفس حتى عند الجلوس.',
        'Вам трудно дышать даже сидя.',
      ],
      first(
        [
          'Sit upright. Use your inhaler if you have one.',
          'לשבת זקוף. להשתמש במשאף אם יש.',
          'يجب الجلوس باستقامة واستعمال البخاخ إن وُجد.',
          'Сядьте прямо. Если есть ингалятор, используйте его.',
        ],
        CALL,
      ),
    ),
    rule(
      'blue-or-confused',
      EMERGENCY,
      chosen('signs', 'blue', 'confused'),
      SOURCE.nhs999,
      [
        'Blue lips or confusion can mean too little oxygen.',
        'שפתיים כחולות או בלבול יכולים להעיד על מחסור בחמצן.',
        'الشفاه الزرقاء أو الارتباك قد يعني نقص الأكسجين.',
        'Синие губы или спутанность могут значить нехватку кислорода.',
      ],
      CALL,
    ),
    rule(
      'choking',
      EMERGENCY,
      chosen('signs', 'choke'),
      SOURCE.nhsCough,
      [
        'Something may be stuck in the airway.',
        'ייתכן שמשהו תקוע בדרכי הנשימה.',
        'قد يكون شيء عالقًا في مجرى التنفس.',
        'Возможно, что-то застряло в дыхательных путях.',
      ],
      ROOM,
    ),
    rule(
      'lung-clot',
      EMERGENCY,
      all(chosen('signs', 'leg'), any(chosen('signs', 'chest', 'blood'), chosen('breath', 'effort', 'rest'))),
      SOURCE.niceVenous,
      [
        'A swollen leg with chest pain, blood or short breath can be a clot in the lung.',
        'רגל נפוחה עם כאב בחזה, דם או קוצר נשימה יכולה להיות קריש בריאה.',
        'ساق متورمة مع ألم الصدر أو دم أو ضيق تنفس قد تكون جلطة في الرئة.',
        'Отёк ноги с болью в груди, кровью или одышкой может быть тромбом в лёгком.',
      ],
      CALL,
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
      'blood',
      URGENT,
      chosen('signs', 'blood'),
      SOURCE.nhsCough,
      [
        'Coughing up blood should be checked today.',
        'שיעול עם דם צריך בדיקה היום.',
        'السعال مع دم يستدعي الفحص اليوم.',
        'Кашель с кровью надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'pneumonia',
      URGENT,
      all(yes('fever'), any(chosen('signs', 'chest'), chosen('breath', 'effort', 'rest'))),
      SOURCE.niceCough,
      [
        'Fever with chest pain or short breath can be an infection of the lungs.',
        'חום עם כאב בחזה או קוצר נשימה יכולים להיות דלקת ריאות.',
        'الحمى مع ألم الصدر أو ضيق التنفس قد تكون التهابًا في الرئة.',
        'Температура с болью в груди или одышкой может быть воспалением лёгких.',
      ],
      TODAY,
    ),
    rule(
      'lung-worse',
      URGENT,
      all(yes('lung'), chosen('breath', 'effort', 'rest')),
      SOURCE.niceCough,
      [
        'You have a lung disease, and it is harder to breathe now.',
        'יש לך מחלת ריאות, ועכשיו קשה יותר לנשום.',
        'لديك مرض في الرئة والتنفس أصعب الآن.',
        'У вас болезнь лёгких, и сейчас дышать труднее.',
      ],
      TODAY,
    ),
    rule(
      'young-baby',
      ['urgent', 'paediatrics'],
      { member: 'age-in-months', is: '<', value: 3 },
      SOURCE.niceFeverUnder5,
      [
        'A cough in a baby under 3 months should be looked at today.',
        'שיעול אצל תינוק מתחת לגיל 3 חודשים צריך בדיקה היום.',
        'السعال عند رضيع دون 3 أشهر يستدعي الفحص اليوم.',
        'Кашель у малыша до 3 месяцев надо проверить сегодня.',
      ],
      CHILD_TODAY,
    ),
    rule('chest', SOON, chosen('signs', 'chest'), SOURCE.nhsCough, [
      'Chest pain when you breathe should be looked at in the next days.',
      'כאב בחזה בנשימה צריך בדיקה בימים הקרובים.',
      'ألم الصدر عند التنفس يستدعي الفحص في الأيام القريبة.',
      'Боль в груди при дыхании надо осмотреть в ближайшие дни.',
    ]),
    rule('older-fever', SOON, all(agedFrom(65), yes('fever')), SOURCE.niceCough, [
      'After 65, a cough with fever should be looked at in the next days.',
      'אחרי גיל 65, שיעול עם חום צריך בדיקה בימים הקרובים.',
      'بعد سن 65، السعال مع حمى يستدعي الفحص في الأيام القريبة.',
      'После 65 лет кашель с температурой надо осмотреть в ближайшие дни.',
    ]),
    rule('very-hot', SOON, atLeast('temperature', 39.5), SOURCE.nhsCough, [
      'Your temperature is very high.',
      'החום גבוה מאוד.',
      'الحرارة مرتفعة جدًا.',
      'У вас очень высокая температура.',
    ]),
    rule('long-smoker', SOON, all(chosen('since', 'longer'), chosen('smoke', 'past', 'now'), agedFrom(40)), SOURCE.niceCancer, [
      'A cough of more than 3 weeks in somebody who smokes or smoked needs a chest picture.',
      'שיעול של יותר מ-3 שבועות אצל מי שמעשן או עישן צריך צילום חזה.',
      'السعال لأكثر من 3 أسابيع عند مدخن حالي أو سابق يحتاج إلى صورة صدر.',
      'Кашель дольше 3 недель у тех, кто курит или курил, требует снимка груди.',
    ]),
    rule('weight-loss', SOON, yes('weight-loss'), SOURCE.niceCancer, [
      'Losing weight with a cough should be looked into.',
      'ירידה במשקל עם שיעול צריכה בירור.',
      'نقص الوزن مع السعال يستدعي الفحص.',
      'Потерю веса при кашле надо проверить.',
    ]),
    rule('tuberculosis', SOON, any(all(yes('sweats'), chosen('since', 'longer')), yes('contact')), SOURCE.cdcTuberculosis, [
      'It could be an infection that spreads to others, so it needs a test.',
      'זה יכול להיות זיהום שמידבק, ולכן צריך בדיקה.',
      'قد تكون عدوى تنتقل إلى الآخرين، لذا يلزم فحص.',
      'Это может быть заразная инфекция, поэтому нужен анализ.',
    ]),
    rule('whooping', SOON, chosen('kind', 'fits'), SOURCE.niceCough, [
      'Fits of cough with a loud breath can be whooping cough.',
      'התקפי שיעול עם נשימה רועשת יכולים להיות שעלת.',
      'نوبات السعال مع شهيق عالٍ قد تكون السعال الديكي.',
      'Приступы кашля с громким вдохом могут быть коклюшем.',
    ]),
    rule('effort', SOON, chosen('breath', 'effort'), SOURCE.nhsCough, [
      'You are short of breath when you move.',
      'יש קוצר נשימה במאמץ.',
      'هناك ضيق في التنفس مع الحركة.',
      'У вас одышка при движении.',
    ]),
    rule('pill', ROUTINE, yes('pills'), SOURCE.nhsCough, [
      'Some blood pressure pills cause a dry cough. Do not stop them by yourself.',
      'יש כדורים ללחץ דם שגורמים לשיעול יבש. לא להפסיק אותם לבד.',
      'بعض أدوية ضغط الدم تسبب سعالًا جافًا. يجب عدم إيقافها دون استشارة.',
      'Некоторые таблетки от давления вызывают сухой кашель. Не бросайте их сами.',
    ]),
    rule('long', ROUTINE, chosen('since', 'longer'), SOURCE.nhsCough, [
      'It has lasted more than 3 weeks.',
      'זה נמשך יותר מ-3 שבועות.',
      'يستمر ذلك أكثر من 3 أسابيع.',
      'Это длится больше 3 недель.',
    ]),
    rule(
      'plain',
      SELF_CARE,
      all(chosen('since', 'day', 'week', 'three-weeks'), chosen('breath', 'no')),
      SOURCE.niceCough,
      [
        'It is a plain cough, which most often passes within 3 weeks.',
        'זה שיעול רגיל, שלרוב עובר בתוך 3 שבועות.',
        'سعال عادي، وغالبًا يزول خلال 3 أسابيع.',
        'Это обычный кашель, который чаще проходит за 3 недели.',
      ],
      HOME,
    ),
  ],
};
