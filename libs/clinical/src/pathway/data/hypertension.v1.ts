import { source } from '../../source/source.ts';
import { aged, codes, having, PREGNANT } from '../criterion.ts';
import type { Pathway } from '../pathway.ts';
import { KIDNEY_DISEASE } from './conditions.ts';
import { every, is, loinc, measured, once, say, sct } from './parts.ts';

/** Goals of NICE NG136 at home: below 135/85, from 80 years on below 145/85. */
export const HYPERTENSION_1: Pathway = {
  id: 'hypertension',
  version: 1,
  date: '2023-11-21',
  title: say('High blood pressure', 'לחץ דם גבוה', 'ارتفاع ضغط الدم', 'Высокое давление'),
  summary: say(
    'Bring the pressure down step by step, and keep heart, brain and kidneys safe.',
    'להוריד את הלחץ צעד אחר צעד, ולשמור על הלב, המוח והכליות.',
    'خفض الضغط خطوة بعد خطوة، والحفاظ على القلب والدماغ والكلى.',
    'Шаг за шагом снизить давление и защитить сердце, мозг и почки.',
  ),
  concern: 'hypertension',
  conditions: codes('38341003 59621000 1201005', 'I10 I11 I12 I13 I15'),
  eligibility: {
    include: [aged(18)],
    exclude: [
      {
        when: PREGNANT,
        because: say(
          'In pregnancy high pressure is treated with other medicines and goals.',
          'בהיריון לחץ דם גבוה מטופל בתרופות וביעדים אחרים.',
          'أثناء الحمل يُعالج ارتفاع الضغط بأدوية وأهداف أخرى.',
          'При беременности лекарства и цели другие.',
        ),
      },
    ],
  },
  goals: [
    {
      id: 'systolic',
      text: say(
        'Upper blood pressure at home below 135',
        'לחץ דם עליון בבית מתחת ל־135',
        'ضغط الدم العلوي في البيت أقل من 135',
        'Верхнее давление дома ниже 135',
      ),
      ...measured('8480-6', 'mm[Hg]', is('<', 135)),
      dueInDays: 90,
      unless: [aged(80)],
    },
    {
      id: 'systolic-high-age',
      text: say(
        'Upper blood pressure at home below 145',
        'לחץ דם עליון בבית מתחת ל־145',
        'ضغط الدم العلوي في البيت أقل من 145',
        'Верхнее давление дома ниже 145',
      ),
      ...measured('8480-6', 'mm[Hg]', is('<', 145)),
      dueInDays: 90,
      unless: [aged(undefined, 79)],
    },
    {
      id: 'diastolic',
      text: say(
        'Lower blood pressure at home below 85',
        'לחץ דם תחתון בבית מתחת ל־85',
        'ضغط الدم السفلي في البيت أقل من 85',
        'Нижнее давление дома ниже 85',
      ),
      ...measured('8462-4', 'mm[Hg]', is('<', 85)),
      dueInDays: 90,
    },
  ],
  activities: [
    {
      id: 'measure-at-home',
      kind: 'observation',
      who: 'member',
      code: loinc('85354-9'),
      title: say(
        'Measure blood pressure in the morning and in the evening',
        'למדוד לחץ דם בבוקר ובערב',
        'قياس ضغط الدم صباحًا ومساءً',
        'Измерять давление утром и вечером',
      ),
      timing: every(1, 'd', 0, 1, { frequency: 2, times: 14 }),
      goals: ['systolic', 'systolic-high-age', 'diastolic'],
    },
    {
      id: 'test-blood',
      kind: 'observation',
      who: 'clinician',
      code: loinc('51990-0'),
      title: say('Blood test: kidneys and salts', 'בדיקת דם: כליות ומלחים', 'فحص دم: الكلى والأملاح', 'Анализ крови: почки и соли'),
      timing: every(1, 'a', 0, 30),
    },
    {
      id: 'heart-tracing',
      kind: 'appointment',
      who: 'clinician',
      code: sct('29303009'),
      title: say('Heart tracing (ECG)', 'אק״ג', 'تخطيط القلب', 'ЭКГ'),
      timing: once(0, 60),
    },
    {
      id: 'less-salt',
      kind: 'education',
      who: 'member',
      code: sct('183063000'),
      title: say('Eat with less salt', 'לאכול עם פחות מלח', 'تقليل الملح في الطعام', 'Есть меньше соли'),
      timing: once(0, 30),
      goals: ['systolic', 'systolic-high-age'],
      advises: ['eat-less-salt'],
    },
    {
      id: 'salt-substitute',
      kind: 'task',
      who: 'member',
      code: sct('183063000'),
      title: say(
        'Cook with a salt substitute that has potassium',
        'לבשל עם תחליף מלח שמכיל אשלגן',
        'الطبخ ببديل ملح فيه بوتاسيوم',
        'Готовить с заменителем соли, в котором есть калий',
      ),
      timing: once(60, 30),
      goals: ['systolic', 'systolic-high-age'],
      advises: ['use-salt-substitute'],
      // Potassium adds up where kidneys are weak.
      unless: [having(KIDNEY_DISEASE)],
    },
    {
      id: 'move',
      kind: 'task',
      who: 'member',
      code: sct('229065009'),
      title: say(
        'Move for 30 minutes on five days a week',
        'לזוז 30 דקות בחמישה ימים בשבוע',
        'الحركة 30 دقيقة في خمسة أيام بالأسبوع',
        'Двигаться по 30 минут пять дней в неделю',
      ),
      timing: every(1, 'wk', 7, 7, { frequency: 5 }),
      goals: ['systolic', 'systolic-high-age', 'diastolic'],
      advises: ['move-more'],
    },
    {
      id: 'review-medicines',
      kind: 'medication-review',
      who: 'clinician',
      code: sct('182836005'),
      title: say(
        'See whether the medicines work, and step up if not',
        'לבדוק אם התרופות עובדות, ולחזק אם לא',
        'التحقق من فعالية الأدوية، وتقويتها إن لزم',
        'Проверить, помогают ли лекарства, и усилить, если нет',
      ),
      timing: every(3, 'mo', 30, 14),
      goals: ['systolic', 'systolic-high-age', 'diastolic'],
      advises: ['take-ace-inhibitor'],
    },
  ],
  thresholds: [
    {
      id: 'very-high-pressure',
      loinc: '8480-6',
      unit: 'mm[Hg]',
      of: 'value',
      comparator: '>=',
      value: 180,
      count: 2,
      windowDays: 1,
      urgency: 'asap',
      task: say(
        'Upper pressure of 180 or more twice: call today, ask about chest pain, sight, speech and weakness',
        'לחץ עליון 180 ומעלה פעמיים: להתקשר היום, לשאול על כאב בחזה, ראייה, דיבור וחולשה',
        'ضغط علوي 180 أو أكثر مرتين: الاتصال اليوم والسؤال عن ألم الصدر والبصر والكلام والضعف',
        'Верхнее давление 180 и выше дважды: позвонить сегодня, спросить о боли в груди, зрении, речи и слабости',
      ),
      tell: say(
        'Your pressure is very high. Sit, rest five minutes, measure again. With chest pain, weakness, trouble to speak or see, call for emergency help now.',
        'לחץ הדם שלך גבוה מאוד. יש לשבת, לנוח חמש דקות ולמדוד שוב. עם כאב בחזה, חולשה, קושי בדיבור או בראייה יש להזמין עזרה דחופה עכשיו.',
        'ضغطك مرتفع جدًا. اجلس واسترح خمس دقائق ثم قِس مجددًا. عند ألم الصدر أو الضعف أو صعوبة الكلام أو الرؤية اطلب الإسعاف الآن.',
        'Давление очень высокое. Сядьте, отдохните пять минут, измерьте снова. При боли в груди, слабости, нарушении речи или зрения сразу вызовите скорую помощь.',
      ),
    },
    {
      id: 'high-at-home',
      loinc: '8480-6',
      unit: 'mm[Hg]',
      of: 'value',
      comparator: '>=',
      value: 150,
      count: 4,
      windowDays: 7,
      urgency: 'routine',
      task: say(
        'Pressure at home stays high: look at the medicines',
        'הלחץ בבית נשאר גבוה: לבדוק את התרופות',
        'الضغط في البيت ما زال مرتفعًا: مراجعة الأدوية',
        'Давление дома остаётся высоким: проверить лекарства',
      ),
      tell: say(
        'Your pressure was high several times this week. Your team will look at your medicines.',
        'הלחץ שלך היה גבוה כמה פעמים השבוע. הצוות יבדוק את התרופות.',
        'كان ضغطك مرتفعًا عدة مرات هذا الأسبوع. سيراجع الفريق أدويتك.',
        'На этой неделе давление несколько раз было высоким. Врачи проверят ваши лекарства.',
      ),
    },
  ],
  education: [
    { id: 'measure-right', title: say('How to measure right', 'איך מודדים נכון', 'كيف تقيس بشكل صحيح', 'Как измерять правильно') },
    { id: 'hidden-salt', title: say('Hidden salt in food', 'מלח נסתר באוכל', 'الملح الخفي في الطعام', 'Скрытая соль в еде') },
  ],
  community: 'hypertension',
  measures: ['hypertension-controlled', 'hypertension-kidneys-tested'],
  sources: [
    source('NICE NG136 Hypertension in adults', 2023, 'https://www.nice.org.uk/guidance/ng136'),
    source('WHO guideline: use of lower-sodium salt substitutes', 2025, 'https://www.who.int/publications/i/item/9789240105591'),
  ],
};
