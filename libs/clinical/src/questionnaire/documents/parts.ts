import type { QuestionnaireItem } from '../fhir.ts';
import { EXTENSION } from '../extensions.ts';
import { choice, control, number, option, ownWords, type Four, whenYes, yesNo } from '../write.ts';

/** Questions that several documents ask, in the same words and with the same codes. */

/** Since when: `day`, `week`, `three-weeks`, `longer`. */
export const since = (four: Four = ['When did it start?', 'מתי זה התחיל?', 'متى بدأ ذلك؟', 'Когда это началось?']): QuestionnaireItem =>
  choice('since', four, [
    option('day', ['Less than a day ago', 'לפני פחות מיום', 'قبل أقل من يوم', 'Меньше суток назад']),
    option('week', ['1 to 6 days ago', 'לפני יום עד 6 ימים', 'قبل يوم إلى 6 أيام', 'От 1 до 6 дней назад']),
    option('three-weeks', ['1 to 3 weeks ago', 'לפני שבוע עד 3 שבועות', 'قبل أسبوع إلى 3 أسابيع', 'От 1 до 3 недель назад']),
    option('longer', ['More than 3 weeks ago', 'לפני יותר מ-3 שבועות', 'قبل أكثر من 3 أسابيع', 'Больше 3 недель назад']),
  ]);

/** How strong: `mild`, `moderate`, `severe`, by what it still allows. */
export const strength = (
  four: Four = ['How strong is the pain?', 'כמה חזק הכאב?', 'ما شدة الألم؟', 'Насколько сильна боль?'],
): QuestionnaireItem =>
  choice('strength', four, [
    option('mild', [
      'Mild: I can do what I usually do',
      'חלש: אפשר לעשות את הדברים הרגילים',
      'خفيف: يمكن القيام بالأمور المعتادة',
      'Слабо: можно делать всё как обычно',
    ]),
    option('moderate', ['Medium: it gets in the way', 'בינוני: זה מפריע', 'متوسط: يعيق الأمور اليومية', 'Средне: это мешает']),
    option('severe', [
      'Strong: I can hardly do anything',
      'חזק: כמעט אי אפשר לעשות כלום',
      'شديد: يصعب القيام بأي شيء',
      'Сильно: почти ничего нельзя делать',
    ]),
  ]);

/** `better`, `same`, `worse`. */
export const course = (): QuestionnaireItem =>
  choice(
    'course',
    ['How is it going?', 'איך זה מתקדם?', 'كيف يتغير الوضع؟', 'Как это меняется?'],
    [
      option('better', ['It is getting better', 'משתפר', 'يتحسن', 'Становится лучше']),
      option('same', ['It stays the same', 'נשאר אותו דבר', 'لا يتغير', 'Не меняется']),
      option('worse', ['It is getting worse', 'מחמיר', 'يزداد سوءًا', 'Становится хуже']),
    ],
  );

export const fever = (): QuestionnaireItem =>
  yesNo('fever', [
    'Do you have a fever, or do you feel hot and shivery?',
    'יש לך חום, או הרגשה של חום וצמרמורת?',
    'هل لديك حمى، أو شعور بالحرارة والقشعريرة؟',
    'У вас температура, жар или озноб?',
  ]);

/** Degrees Celsius; asked after a yes to `fever`, and never required: not everybody has a thermometer. */
export const temperature = (): QuestionnaireItem =>
  number(
    'temperature',
    [
      'What was the highest temperature you measured (°C)?',
      'מה החום הכי גבוה שנמדד (מעלות צלזיוס)?',
      'ما أعلى حرارة تم قياسها (درجة مئوية)؟',
      'Какая была самая высокая температура (°C)?',
    ],
    { type: 'decimal', unit: 'Cel', min: 34, max: 43 },
    { enableWhen: whenYes('fever') },
  );

/** `yes`, `maybe`, `no`; a choice, so that whom it does not fit can say so. Whom the record calls a man is not asked. */
export const pregnant = (): QuestionnaireItem =>
  choice(
    'pregnant',
    ['Are you pregnant?', 'יש היריון?', 'هل هناك حمل؟', 'Вы беременны?'],
    [
      option('yes', ['Yes', 'כן', 'نعم', 'Да']),
      option('maybe', ['It could be', 'ייתכן', 'ربما', 'Возможно']),
      option('no', ['No, or this does not fit me', 'לא, או שזה לא רלוונטי לי', 'لا، أو لا ينطبق ذلك عليّ', 'Нет, или это не обо мне']),
    ],
    { extension: [control('radio-button'), { url: EXTENSION.notAskedOf, valueCode: 'male' }] },
  );

export const weakImmune = (): QuestionnaireItem =>
  yesNo('weak-immune', [
    'Is it harder for your body to fight germs? For example: cancer drugs, a transplant, steroids, or no spleen.',
    'קשה יותר לגוף להילחם בחיידקים? למשל: תרופות לסרטן, השתלה, סטרואידים, או בלי טחול.',
    'هل يصعب على الجسم مقاومة الجراثيم؟ مثلًا: أدوية السرطان أو زراعة عضو أو الستيرويدات أو استئصال الطحال.',
    'Вашему телу труднее бороться с микробами? Например: лекарства от рака, пересадка, стероиды или нет селезёнки.',
  ]);

export const weightLoss = (): QuestionnaireItem =>
  yesNo('weight-loss', [
    'Have you lost weight without trying?',
    'ירדת במשקל בלי כוונה?',
    'هل حدث نقص في الوزن دون قصد؟',
    'Вы похудели, не стараясь?',
  ]);

export const more = (): QuestionnaireItem =>
  ownWords('more', [
    'Is there anything else we should know?',
    'יש עוד משהו שכדאי שנדע?',
    'هل هناك شيء آخر يجب أن نعرفه؟',
    'Есть ли ещё что-то, что нам нужно знать?',
  ]);
