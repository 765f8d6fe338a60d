import { skin } from '../../questionnaire/documents/skin.ts';
import { SOURCE } from '../../questionnaire/sources.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { CALL, first, HOME, ROOM, TODAY } from '../advice.ts';
import type { Ruleset } from '../ruleset.ts';
import { all, any, chosen, EMERGENCY, ROUTINE, rule, SELF_CARE, SOON, URGENT, yes } from '../words.ts';

export const skinRules: Ruleset = {
  id: 'skin',
  version: '1.0.0',
  questionnaire: canonicalOf(skin),
  rules: [
    rule(
      'anaphylaxis',
      EMERGENCY,
      chosen('signs', 'lips', 'breath'),
      SOURCE.nhsAnaphylaxis,
      [
        'It can be a strong allergy that closes the airway.',
        'זו יכולה להיות אלרגיה חזקה שסוגרת את דרכי הנשימה.',
        'قد تكون حساسية شديدة تسدّ مجرى التنفس.',
        'Это может быть сильная аллергия, которая перекрывает дыхание.',
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
      'meningitis',
      EMERGENCY,
      all(chosen('signs', 'no-fade'), yes('fever')),
      SOURCE.niceMeningitis,
      [
        'Fever with spots that do not fade can be blood poisoning.',
        'חום עם כתמים שלא נעלמים יכול להיות אלח דם.',
        'الحمى مع بقع لا تختفي قد تكون تسمم الدم.',
        'Температура с пятнами, которые не бледнеют, может быть заражением крови.',
      ],
      CALL,
    ),
    rule(
      'dying-skin',
      EMERGENCY,
      any(chosen('signs', 'black'), all(chosen('what', 'hot', 'wound'), yes('spreads'), yes('fever'))),
      SOURCE.niceCellulitis,
      [
        'An infection that spreads so fast can destroy the skin.',
        'זיהום שמתפשט כל כך מהר יכול להרוס את העור.',
        'عدوى تنتشر بهذه السرعة قد تدمّر الجلد.',
        'Инфекция, которая идёт так быстро, может разрушить кожу.',
      ],
      CALL,
    ),
    rule(
      'peeling',
      EMERGENCY,
      chosen('signs', 'peel'),
      SOURCE.nhsSkinRash,
      [
        'Skin that peels, or sores in mouth or eyes, can be a grave reaction to a medicine.',
        'עור מתקלף, או פצעים בפה או בעיניים, יכולים להיות תגובה חמורה לתרופה.',
        'تقشر الجلد أو تقرحات الفم أو العينين قد تكون رد فعل خطيرًا لدواء.',
        'Слезающая кожа или язвы во рту или на глазах могут быть тяжёлой реакцией на лекарство.',
      ],
      first(
        [
          'Take the packs of your medicines with you.',
          'לקחת איתך את אריזות התרופות.',
          'يجب أخذ علب الأدوية.',
          'Возьмите с собой упаковки лекарств.',
        ],
        ROOM,
      ),
    ),
    rule(
      'no-fade',
      URGENT,
      chosen('signs', 'no-fade'),
      SOURCE.niceMeningitis,
      [
        'Spots that do not fade under a glass should be checked today.',
        'כתמים שלא נעלמים בלחיצת כוס צריכים בדיקה היום.',
        'البقع التي لا تختفي تحت الكأس تستدعي الفحص اليوم.',
        'Пятна, которые не бледнеют под стаканом, надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'cellulitis',
      URGENT,
      all(chosen('what', 'hot', 'wound'), yes('fever', 'spreads', 'weak-immune', 'diabetes')),
      SOURCE.niceCellulitis,
      [
        'It can be an infection of the skin that needs a medicine today.',
        'זה יכול להיות זיהום בעור שצריך תרופה היום.',
        'قد تكون عدوى جلدية تحتاج إلى دواء اليوم.',
        'Это может быть инфекция кожи, нужна помощь сегодня.',
      ],
      TODAY,
    ),
    rule(
      'eye',
      URGENT,
      all(yes('eye'), chosen('what', 'rash', 'hot', 'wound')),
      SOURCE.niceCellulitis,
      [
        'Near an eye, this should be looked at today.',
        'קרוב לעין, זה צריך בדיקה היום.',
        'قرب العين، يستدعي ذلك الفحص اليوم.',
        'Рядом с глазом это надо проверить сегодня.',
      ],
      TODAY,
    ),
    rule(
      'bite',
      URGENT,
      chosen('wound', 'animal', 'dirty'),
      SOURCE.niceCellulitis,
      [
        'A bite, or a deep or dirty cut, may need a vaccine or a medicine today.',
        'נשיכה, או חתך עמוק או מלוכלך, עשויים לדרוש חיסון או תרופה היום.',
        'العضة أو الجرح العميق أو المتسخ قد يحتاج إلى لقاح أو دواء اليوم.',
        'Укус, глубокий или грязный порез: сегодня может понадобиться прививка или лекарство.',
      ],
      first(
        ['Wash it well with water and soap.', 'לשטוף היטב במים וסבון.', 'يجب غسله جيدًا بالماء والصابون.', 'Хорошо промойте водой с мылом.'],
        TODAY,
      ),
    ),
    rule(
      'pregnant-rash',
      URGENT,
      all({ member: 'pregnant', is: '=', value: true }, chosen('what', 'rash')),
      SOURCE.nhsChickenpox,
      [
        'A rash in pregnancy can be an illness that harms the baby.',
        'פריחה בהיריון יכולה להיות מחלה שפוגעת בתינוק.',
        'الطفح أثناء الحمل قد يكون مرضًا يضر بالجنين.',
        'Сыпь при беременности может быть болезнью, опасной для ребёнка.',
      ],
      first(
        [
          'Call before you come, and keep away from others who are pregnant.',
          'להתקשר לפני שמגיעים, ולהתרחק מנשים בהיריון.',
          'يجب الاتصال قبل الحضور والابتعاد عن الحوامل.',
          'Позвоните, прежде чем идти, и держитесь подальше от беременных.',
        ],
        TODAY,
      ),
    ),
    rule('mole', SOON, chosen('mole', 'grows', 'colours', 'large', 'bleeds'), SOURCE.niceCancer, [
      'A mole that changes should be looked at soon.',
      'שומה שמשתנה צריכה בדיקה בקרוב.',
      'الشامة التي تتغير تستدعي الفحص قريبًا.',
      'Меняющуюся родинку надо скоро осмотреть.',
    ]),
    rule('hot', SOON, chosen('what', 'hot'), SOURCE.niceCellulitis, [
      'A red, hot place should be looked at in the next days.',
      'מקום אדום וחם צריך בדיקה בימים הקרובים.',
      'الموضع الأحمر الساخن يستدعي الفحص في الأيام القريبة.',
      'Красное горячее место надо осмотреть в ближайшие дни.',
    ]),
    rule('medicine', SOON, all(yes('medicine'), chosen('what', 'rash', 'itch')), SOURCE.nhsSkinRash, [
      'A new medicine can cause a rash. Ask before the next dose.',
      'תרופה חדשה יכולה לגרום לפריחה. לשאול לפני המנה הבאה.',
      'دواء جديد قد يسبب طفحًا. يُنصح بالسؤال قبل الجرعة التالية.',
      'Новое лекарство может дать сыпь. Спросите до следующей дозы.',
    ]),
    rule('fever-rash', SOON, all(yes('fever'), chosen('what', 'rash')), SOURCE.niceMeningitis, [
      'A rash with fever should be looked at in the next days.',
      'פריחה עם חום צריכה בדיקה בימים הקרובים.',
      'الطفح مع حمى يستدعي الفحص في الأيام القريبة.',
      'Сыпь с температурой надо осмотреть в ближайшие дни.',
    ]),
    rule('scabies', SOON, all(yes('night-itch'), yes('others')), SOURCE.nhsScabies, [
      'Itch at night in several people can be scabies, which spreads.',
      'גרד בלילה אצל כמה אנשים יכול להיות גרדת, שמידבקת.',
      'الحكة الليلية عند عدة أشخاص قد تكون الجرب، وهو معدٍ.',
      'Ночной зуд у нескольких людей может быть чесоткой, она заразна.',
    ]),
    rule('long', ROUTINE, chosen('since', 'three-weeks', 'longer'), SOURCE.niceCancer, [
      'It has lasted more than a week.',
      'זה נמשך יותר משבוע.',
      'يستمر ذلك أكثر من أسبوع.',
      'Это длится больше недели.',
    ]),
    rule(
      'plain',
      SELF_CARE,
      all(chosen('what', 'rash', 'itch'), chosen('since', 'day', 'week')),
      SOURCE.nhsSkinRash,
      [
        'It is a new rash or itch without any sign of danger.',
        'זו פריחה או גרד חדשים בלי סימני סכנה.',
        'طفح أو حكة جديدة دون علامات خطر.',
        'Это новая сыпь или зуд без признаков опасности.',
      ],
      HOME,
    ),
  ],
};
