import { SOURCE } from '../sources.ts';
import { choice, option, questionnaire, several, yesNo } from '../write.ts';
import { fever, more, since, temperature, weakImmune, weightLoss } from './parts.ts';

/** Our own words; what is asked follows NICE NG120 and NG12, the NHS page on cough and the CDC page on tuberculosis. */
export const cough = questionnaire(
  {
    id: 'cough',
    version: '1.0.0',
    date: '2026-11-22',
    title: ['Cough', 'שיעול', 'سعال', 'Кашель'],
    description: ['Questions about a cough', 'שאלות על שיעול', 'أسئلة عن السعال', 'Вопросы о кашле'],
    sources: [SOURCE.niceCough, SOURCE.nhsCough, SOURCE.niceCancer, SOURCE.cdcTuberculosis, SOURCE.niceVenous],
  },
  [
    choice(
      'breath',
      ['Is it hard to breathe?', 'קשה לנשום?', 'هل هناك صعوبة في التنفس؟', 'Трудно ли дышать?'],
      [
        option('no', ['No', 'לא', 'لا', 'Нет']),
        option('effort', ['Yes, when I move', 'כן, במאמץ', 'نعم، مع الحركة', 'Да, при движении']),
        option('rest', ['Yes, even when I sit still', 'כן, גם בישיבה', 'نعم، حتى عند الجلوس', 'Да, даже сидя']),
      ],
    ),
    several(
      'signs',
      ['Do you have any of these?', 'יש אחד מאלה?', 'هل يوجد أي مما يلي؟', 'Есть ли что-то из этого?'],
      [
        option('blue', ['Blue or grey lips', 'שפתיים כחולות או אפורות', 'شفاه زرقاء أو رمادية', 'Синие или серые губы']),
        option('confused', [
          'Confused or very sleepy',
          'בלבול או ישנוניות חזקה',
          'ارتباك أو نعاس شديد',
          'Спутанность или сильная сонливость',
        ]),
        option('choke', [
          'It started when something went down the wrong way',
          'זה התחיל כשמשהו נתקע בקנה',
          'بدأ عند دخول شيء في مجرى التنفس',
          'Начался, когда что-то попало не в то горло',
        ]),
        option('blood', ['Coughing up blood', 'שיעול עם דם', 'سعال مع دم', 'Кашель с кровью']),
        option('chest', ['Chest pain when I breathe', 'כאב בחזה בנשימה', 'ألم في الصدر عند التنفس', 'Боль в груди при дыхании']),
        option('leg', ['One leg is swollen or sore', 'רגל אחת נפוחה או כואבת', 'ساق واحدة متورمة أو مؤلمة', 'Одна нога отекла или болит']),
      ],
    ),
    since(),
    choice(
      'kind',
      ['What kind of cough is it?', 'איזה סוג של שיעול?', 'ما نوع السعال؟', 'Какой это кашель?'],
      [
        option('dry', ['Dry', 'יבש', 'جاف', 'Сухой']),
        option('wet', ['With mucus', 'עם ליחה', 'مع بلغم', 'С мокротой']),
        option('fits', [
          'In fits, with a loud breath in after them',
          'בהתקפים, עם נשימה רועשת אחריהם',
          'نوبات يتبعها شهيق عالٍ',
          'Приступами, с громким вдохом после них',
        ]),
      ],
    ),
    fever(),
    temperature(),
    yesNo('lung', [
      'Do you have asthma, COPD or another lung disease?',
      'יש לך אסתמה, COPD או מחלת ריאות אחרת?',
      'هل لديك ربو أو انسداد رئوي أو مرض رئة آخر؟',
      'Есть ли у вас астма, ХОБЛ или другая болезнь лёгких?',
    ]),
    weakImmune(),
    choice(
      'smoke',
      ['Do you smoke?', 'יש עישון?', 'هل هناك تدخين؟', 'Вы курите?'],
      [
        option('never', ['No, never', 'לא, אף פעם', 'لا، أبدًا', 'Нет, никогда']),
        option('past', ['In the past', 'בעבר', 'في السابق', 'В прошлом']),
        option('now', ['Yes', 'כן', 'نعم', 'Да']),
      ],
    ),
    weightLoss(),
    yesNo('sweats', [
      'Do you sweat so much at night that you change clothes?',
      'יש הזעה חזקה בלילה עד שמחליפים בגדים?',
      'هل هناك تعرّق ليلي يستدعي تبديل الملابس؟',
      'Потеете ли вы ночью так, что меняете одежду?',
    ]),
    yesNo('contact', [
      'Were you close to somebody with tuberculosis or whooping cough?',
      'היה קשר קרוב עם חולה בשחפת או בשעלת?',
      'هل كانت هناك مخالطة لمصاب بالسل أو السعال الديكي؟',
      'Был ли близкий контакт с больным туберкулёзом или коклюшем?',
    ]),
    yesNo('pills', [
      'Did you start a blood pressure pill in the last 3 months?',
      'התחלת כדור ללחץ דם ב-3 החודשים האחרונים?',
      'هل بدأ تناول دواء لضغط الدم خلال آخر 3 أشهر؟',
      'Начали ли вы таблетки от давления за последние 3 месяца?',
    ]),
    more(),
  ],
);
