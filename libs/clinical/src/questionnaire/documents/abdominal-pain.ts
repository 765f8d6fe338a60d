import { SOURCE } from '../sources.ts';
import { choice, option, questionnaire, several, whenChosen, yesNo } from '../write.ts';
import { fever, more, pregnant, since, strength, weightLoss } from './parts.ts';

/** Our own words; what is asked follows the AAFP review of acute abdominal pain, NICE NG126 and NG12, and the NHS page on stomach ache. */
export const abdominalPain = questionnaire(
  {
    id: 'abdominal-pain',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Belly pain', 'כאב בטן', 'ألم في البطن', 'Боль в животе'],
    description: ['Questions about pain in the belly', 'שאלות על כאב בבטן', 'أسئلة عن ألم في البطن', 'Вопросы о боли в животе'],
    sources: [SOURCE.abdomen, SOURCE.nhsStomach, SOURCE.niceEctopic, SOURCE.niceCancer, SOURCE.nhsTesticle],
  },
  [
    several(
      'signs',
      ['Do you have any of these?', 'יש אחד מאלה?', 'هل يوجد أي مما يلي؟', 'Есть ли что-то из этого?'],
      [
        option('hard', [
          'My belly is hard, or it hurts to touch it lightly',
          'הבטן קשה, או כואבת במגע קל',
          'البطن قاسٍ أو مؤلم عند لمسة خفيفة',
          'Живот твёрдый или болит от лёгкого касания',
        ]),
        option('vomit-blood', [
          'I threw up blood, or something like coffee grounds',
          'הקאה עם דם, או משהו כמו קפה טחון',
          'تقيؤ دم أو ما يشبه حثالة القهوة',
          'Рвота с кровью или как кофейная гуща',
        ]),
        option('black-stool', ['Black stool, like tar', 'צואה שחורה כמו זפת', 'براز أسود كالقطران', 'Чёрный стул, как дёготь']),
        option('blood-stool', ['Red blood in the stool', 'דם אדום בצואה', 'دم أحمر في البراز', 'Красная кровь в стуле']),
        option('blocked', [
          'No stool and no gas, and I throw up',
          'אין צואה ואין גזים, ויש הקאות',
          'لا براز ولا غازات مع تقيؤ',
          'Нет ни стула, ни газов, и рвота',
        ]),
        option('faint', ['Fainted or nearly fainted', 'התעלפות או כמעט התעלפות', 'إغماء أو شبه إغماء', 'Обморок или почти обморок']),
        option('yellow', ['Yellow skin or eyes', 'עור או עיניים צהובים', 'اصفرار الجلد أو العينين', 'Жёлтая кожа или глаза']),
      ],
    ),
    choice(
      'where',
      ['Where does it hurt most?', 'איפה הכי כואב?', 'أين يكون الألم أشد؟', 'Где болит сильнее всего?'],
      [
        option('upper-right', ['Upper right', 'למעלה מימין', 'أعلى اليمين', 'Справа вверху']),
        option('upper-middle', ['Upper middle', 'למעלה באמצע', 'أعلى الوسط', 'Вверху посередине']),
        option('lower-right', ['Lower right', 'למטה מימין', 'أسفل اليمين', 'Справа внизу']),
        option('lower-left', ['Lower left', 'למטה משמאל', 'أسفل اليسار', 'Слева внизу']),
        option('lower-middle', ['Lower middle', 'למטה באמצע', 'أسفل الوسط', 'Внизу посередине']),
        option('all-over', [
          'All over, or somewhere else',
          'בכל הבטן, או במקום אחר',
          'في كل البطن أو في مكان آخر',
          'Везде или в другом месте',
        ]),
      ],
    ),
    since(),
    strength(),
    yesNo('sudden', ['Did it start all of a sudden?', 'זה התחיל פתאום?', 'هل بدأ فجأة؟', 'Она началась внезапно?']),
    yesNo('upward', [
      'Does the pain go to your chest, shoulder or jaw?',
      'הכאב עולה לחזה, לכתף או ללסת?',
      'هل يمتد الألم إلى الصدر أو الكتف أو الفك؟',
      'Боль отдаёт в грудь, плечо или челюсть?',
    ]),
    choice(
      'vomiting',
      ['Do you throw up?', 'יש הקאות?', 'هل يوجد تقيؤ؟', 'Есть ли рвота?'],
      [
        option('no', ['No', 'לא', 'لا', 'Нет']),
        option('some', ['Yes, but I can drink', 'כן, אבל אפשר לשתות', 'نعم، لكن يمكن الشرب', 'Да, но пить могу']),
        option('all', [
          'Yes, and I cannot keep water down',
          'כן, וגם מים לא נשארים',
          'نعم، حتى الماء لا يبقى',
          'Да, даже вода не держится',
        ]),
      ],
    ),
    fever(),
    pregnant(),
    yesNo(
      'bleeding',
      ['Is there bleeding from the vagina?', 'יש דימום מהנרתיק?', 'هل يوجد نزيف مهبلي؟', 'Есть ли кровотечение из влагалища?'],
      whenChosen('pregnant', 'yes', 'maybe'),
    ),
    yesNo('testicle', [
      'Is there pain in a testicle? Answer no if this does not fit you.',
      'יש כאב באשך? אם זה לא רלוונטי לך, לענות לא.',
      'هل يوجد ألم في الخصية؟ يمكن الإجابة بلا إن لم ينطبق ذلك.',
      'Болит ли яичко? Если это не о вас, ответьте «нет».',
    ]),
    yesNo('urine', ['Does it burn when you pee?', 'יש צריבה במתן שתן?', 'هل توجد حرقة عند التبول؟', 'Жжёт ли при мочеиспускании?']),
    yesNo('bowel-change', [
      'Has your stool been different for 3 weeks or more?',
      'יש שינוי בצואה כבר 3 שבועות או יותר?',
      'هل تغيّر البراز منذ 3 أسابيع أو أكثر؟',
      'Стул изменился на 3 недели или дольше?',
    ]),
    weightLoss(),
    more(),
  ],
);
