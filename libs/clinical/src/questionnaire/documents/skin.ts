import { SOURCE } from '../sources.ts';
import { choice, option, questionnaire, several, whenChosen, yesNo } from '../write.ts';
import { fever, more, since, weakImmune } from './parts.ts';

/** Our own words; what is asked follows NICE NG141, NG240 and NG12 and the NHS pages on anaphylaxis, severe skin reactions and scabies. */
export const skin = questionnaire(
  {
    id: 'skin',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Skin trouble', 'בעיה בעור', 'مشكلة جلدية', 'Проблемы с кожей'],
    description: [
      'Questions about a rash, a mole, a wound or a sore place',
      'שאלות על פריחה, שומה, פצע או מקום כואב',
      'أسئلة عن طفح أو شامة أو جرح أو موضع مؤلم',
      'Вопросы о сыпи, родинке, ране или больном месте',
    ],
    sources: [
      SOURCE.niceCellulitis,
      SOURCE.niceMeningitis,
      SOURCE.niceCancer,
      SOURCE.nhsAnaphylaxis,
      SOURCE.nhsSkinRash,
      SOURCE.nhsScabies,
    ],
  },
  [
    several(
      'signs',
      ['Do you have any of these?', 'יש אחד מאלה?', 'هل يوجد أي مما يلي؟', 'Есть ли что-то из этого?'],
      [
        option('lips', [
          'Swollen lips, tongue or throat',
          'נפיחות בשפתיים, בלשון או בגרון',
          'تورم الشفتين أو اللسان أو الحلق',
          'Отёк губ, языка или горла',
        ]),
        option('breath', [
          'Trouble breathing, or I feel faint',
          'קושי לנשום, או הרגשת עילפון',
          'صعوبة في التنفس أو شعور بالإغماء',
          'Трудно дышать или почти обморок',
        ]),
        option('no-fade', [
          'Spots that do not fade under a glass',
          'כתמים שלא נעלמים בלחיצה עם כוס',
          'بقع لا تختفي عند الضغط بكأس',
          'Пятна не бледнеют под стаканом',
        ]),
        option('peel', [
          'Skin that blisters or peels, or sores in the mouth or eyes',
          'עור עם שלפוחיות או מתקלף, או פצעים בפה או בעיניים',
          'جلد فيه فقاعات أو يتقشر، أو تقرحات في الفم أو العينين',
          'Кожа пузырится или слезает, или язвы во рту или на глазах',
        ]),
        option('black', [
          'Skin that turns black or blue, with very strong pain',
          'עור שנעשה שחור או כחול, עם כאב חזק מאוד',
          'جلد يسودّ أو يزرقّ مع ألم شديد جدًا',
          'Кожа чернеет или синеет, боль очень сильная',
        ]),
      ],
    ),
    choice(
      'what',
      ['What is it?', 'מה יש?', 'ما هو؟', 'Что это?'],
      [
        option('rash', ['A rash', 'פריחה', 'طفح', 'Сыпь']),
        option('itch', ['Itching', 'גרד', 'حكة', 'Зуд']),
        option('hot', ['A red, hot, sore place', 'מקום אדום, חם וכואב', 'موضع أحمر وساخن ومؤلم', 'Красное, горячее, больное место']),
        option('mole', ['A mole or a spot', 'שומה או נקודה', 'شامة أو بقعة', 'Родинка или пятно']),
        option('wound', ['A wound or a bite', 'פצע או נשיכה', 'جرح أو عضة', 'Рана или укус']),
        option('other', ['Something else', 'משהו אחר', 'شيء آخر', 'Другое']),
      ],
    ),
    several(
      'mole',
      ['What about the mole or spot?', 'מה לגבי השומה או הנקודה?', 'ماذا عن الشامة أو البقعة؟', 'Что с родинкой или пятном?'],
      [
        option('grows', ['It grows or changes shape', 'גדלה או משנה צורה', 'تكبر أو يتغير شكلها', 'Растёт или меняет форму']),
        option('colours', ['It has several colours', 'יש לה כמה צבעים', 'لها عدة ألوان', 'Несколько цветов']),
        option('large', ['It is wider than 7 mm', 'רחבה מ-7 מ״מ', 'أعرض من 7 ملم', 'Шире 7 мм']),
        option('bleeds', ['It bleeds, or does not heal', 'מדממת או לא מחלימה', 'تنزف أو لا تلتئم', 'Кровит или не заживает']),
      ],
      whenChosen('what', 'mole'),
    ),
    choice(
      'wound',
      ['What made the wound?', 'ממה נגרם הפצע?', 'ما سبب الجرح؟', 'Отчего рана?'],
      [
        option('animal', [
          'A bite of an animal or a person',
          'נשיכה של בעל חיים או אדם',
          'عضة حيوان أو إنسان',
          'Укус животного или человека',
        ]),
        option('dirty', ['A deep or dirty cut', 'חתך עמוק או מלוכלך', 'جرح عميق أو متسخ', 'Глубокий или грязный порез']),
        option('other', ['Something else', 'משהו אחר', 'شيء آخر', 'Другое']),
      ],
      whenChosen('what', 'wound'),
    ),
    since(),
    fever(),
    yesNo('spreads', [
      'Does it spread from hour to hour?',
      'זה מתפשט משעה לשעה?',
      'هل ينتشر من ساعة إلى أخرى؟',
      'Распространяется ли это час за часом?',
    ]),
    yesNo('eye', ['Is it on or near an eye?', 'זה בעין או קרוב אליה?', 'هل هو على العين أو قربها؟', 'Это на глазу или рядом с ним?']),
    yesNo('medicine', [
      'Did you start a new medicine in the last 8 weeks?',
      'התחלת תרופה חדשה ב-8 השבועות האחרונים?',
      'هل بدأ دواء جديد خلال آخر 8 أسابيع؟',
      'Начали ли вы новое лекарство за последние 8 недель?',
    ]),
    weakImmune(),
    yesNo('diabetes', ['Do you have diabetes?', 'יש לך סוכרת?', 'هل لديك سكري؟', 'Есть ли у вас диабет?']),
    yesNo(
      'night-itch',
      ['Is the itch worst at night?', 'הגרד הכי חזק בלילה?', 'هل تشتد الحكة ليلًا؟', 'Зуд сильнее всего ночью?'],
      whenChosen('what', 'rash', 'itch'),
    ),
    yesNo(
      'others',
      [
        'Does somebody close to you itch, too?',
        'יש גרד גם למישהו קרוב?',
        'هل يعاني شخص قريب من الحكة أيضًا؟',
        'Чешется ли кто-то рядом с вами?',
      ],
      whenChosen('what', 'rash', 'itch'),
    ),
    more(),
  ],
);
