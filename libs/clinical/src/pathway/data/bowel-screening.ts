import { source } from '../../source/source.ts';
import { aged, codes, having } from '../criterion.ts';
import type { Pathway } from '../pathway.ts';
import { BOWEL_CANCER } from './conditions.ts';
import { is, loinc, measured, once, own, say, sct } from './parts.ts';

/** After a positive stool test: a colonoscopy within a month (European guidelines: 31 days); after ten months the risk has grown. */
export const BOWEL_SCREENING: Pathway = {
  id: 'bowel-screening-positive',
  version: 1,
  date: '2026-11-22',
  title: say('Blood found in the bowel test', 'נמצא דם בבדיקת המעי', 'وُجد دم في فحص الأمعاء', 'В анализе найдена скрытая кровь'),
  summary: say(
    'Find out soon where the blood comes from. Most often it is no cancer.',
    'לברר בקרוב מאיפה הדם. לרוב זה לא סרטן.',
    'معرفة مصدر الدم قريبًا. غالبًا ليس سرطانًا.',
    'Скоро узнать, откуда кровь. Чаще всего это не рак.',
  ),
  concern: 'bowel-screening',
  conditions: codes('59614000', 'R195'),
  eligibility: {
    include: [aged(40)],
    exclude: [
      {
        when: having(BOWEL_CANCER),
        because: say(
          'Bowel cancer is known already and has its own plan.',
          'סרטן המעי כבר ידוע ויש לו תכנית משלו.',
          'سرطان القولون معروف وله خطة خاصة.',
          'Рак кишечника уже известен, у него свой план.',
        ),
      },
    ],
  },
  goals: [
    {
      id: 'colonoscopy-done',
      text: say(
        'The colonoscopy is done within a month',
        'הקולונוסקופיה בוצעה תוך חודש',
        'تم تنظير القولون خلال شهر',
        'Колоноскопия сделана в течение месяца',
      ),
      done: 'colonoscopy',
      dueInDays: 31,
    },
    {
      id: 'hemoglobin',
      text: say(
        'No anemia: hemoglobin of 12 or more',
        'אין אנמיה: המוגלובין 12 ומעלה',
        'لا فقر دم: الهيموغلوبين 12 أو أكثر',
        'Нет анемии: гемоглобин 12 и выше',
      ),
      ...measured('718-7', 'g/dL', is('>=', 12)),
      dueInDays: 90,
    },
  ],
  activities: [
    {
      id: 'talk',
      kind: 'task',
      who: 'clinician',
      code: own('positive-screening-talk'),
      title: say(
        'Tell what the result means and what comes next',
        'להסביר מה התוצאה אומרת ומה השלב הבא',
        'شرح معنى النتيجة والخطوة التالية',
        'Объяснить, что значит результат и что дальше',
      ),
      timing: once(0, 3),
      goals: ['colonoscopy-done'],
    },
    {
      id: 'blood-count',
      kind: 'observation',
      who: 'clinician',
      code: loinc('58410-2'),
      title: say('Blood count', 'ספירת דם', 'تعداد الدم', 'Общий анализ крови'),
      timing: once(0, 14),
      goals: ['hemoglobin'],
    },
    {
      id: 'review-medicines',
      kind: 'medication-review',
      who: 'clinician',
      code: sct('182836005'),
      title: say(
        'Blood thinners, iron and diabetes medicines before the colonoscopy',
        'מדללי דם, ברזל ותרופות לסוכרת לפני הקולונוסקופיה',
        'مميعات الدم والحديد وأدوية السكري قبل التنظير',
        'Разжижители крови, железо и лекарства от диабета перед колоноскопией',
      ),
      timing: once(0, 14),
      goals: ['colonoscopy-done'],
    },
    {
      id: 'bowel-preparation',
      kind: 'task',
      who: 'member',
      code: own('bowel-preparation'),
      title: say(
        'Clean the bowel: light food, then the drink in two parts',
        'לנקות את המעי: אוכל קל, ואז המשקה בשני חלקים',
        'تنظيف الأمعاء: طعام خفيف ثم المشروب على جزأين',
        'Очистить кишечник: лёгкая еда, затем раствор в два приёма',
      ),
      timing: once(10, 20),
      goals: ['colonoscopy-done'],
      advises: ['take-bowel-preparation', 'drink-more'],
    },
    {
      id: 'companion',
      kind: 'task',
      who: 'proxy',
      code: own('take-home-after-sedation'),
      title: say(
        'Bring the member home after the colonoscopy',
        'ללוות הביתה אחרי הקולונוסקופיה',
        'المرافقة إلى البيت بعد التنظير',
        'Проводить домой после колоноскопии',
      ),
      timing: once(14, 17),
    },
    {
      id: 'colonoscopy',
      kind: 'appointment',
      who: 'member',
      code: sct('73761001'),
      title: say('Colonoscopy', 'קולונוסקופיה', 'تنظير القولون', 'Колоноскопия'),
      timing: once(14, 17),
      goals: ['colonoscopy-done'],
    },
    {
      id: 'result-talk',
      kind: 'appointment',
      who: 'member',
      code: sct('390906007'),
      title: say(
        'Follow-up visit: what was found, when to come again',
        'ביקור מעקב: מה נמצא ומתי לחזור',
        'زيارة متابعة: ما وُجد ومتى العودة',
        'Повторный приём: что нашли и когда прийти снова',
      ),
      timing: once(31, 21),
    },
  ],
  thresholds: [
    {
      id: 'severe-anemia',
      loinc: '718-7',
      unit: 'g/dL',
      of: 'value',
      comparator: '<',
      value: 8,
      count: 1,
      windowDays: 14,
      urgency: 'asap',
      task: say(
        'Hemoglobin below 8 with blood in the stool: call today, think of hospital',
        'המוגלובין מתחת ל־8 עם דם בצואה: להתקשר היום, לשקול אשפוז',
        'هيموغلوبين أقل من 8 مع دم في البراز: الاتصال اليوم والتفكير بالمستشفى',
        'Гемоглобин ниже 8 и кровь в кале: позвонить сегодня, подумать о больнице',
      ),
      tell: say(
        'You have little blood. Your team will call today. With dizziness, black stool or much blood go to the emergency room.',
        'יש לך מעט דם. הצוות יתקשר היום. עם סחרחורת, צואה שחורה או דימום רב יש לנסוע למיון.',
        'دمك قليل. سيتصل بك الفريق اليوم. عند الدوار أو البراز الأسود أو النزيف الكثير اذهب إلى الطوارئ.',
        'У вас малокровие. Вам позвонят сегодня. При головокружении, чёрном стуле или сильном кровотечении сразу в приёмный покой.',
      ),
    },
  ],
  education: [
    {
      id: 'positive-not-cancer',
      title: say(
        'A positive test is no cancer yet',
        'תוצאה חיובית עוד אינה סרטן',
        'النتيجة الإيجابية ليست سرطانًا بعد',
        'Положительный тест — ещё не рак',
      ),
    },
    { id: 'colonoscopy-day', title: say('The day of the colonoscopy', 'יום הקולונוסקופיה', 'يوم تنظير القولون', 'День колоноскопии') },
  ],
  community: 'bowel-health',
  measures: ['bowel-screening-colonoscopy-31-days', 'bowel-screening-colonoscopy-180-days'],
  sources: [
    source('USPSTF: screening for colorectal cancer', 2021, 'https://doi.org/10.1001/jama.2021.6238'),
    source('European guidelines for quality assurance in colorectal cancer screening', 2012, 'https://doi.org/10.1055/s-0032-1309820'),
    source('Corley et al., JAMA: time to colonoscopy after a positive test', 2017, 'https://doi.org/10.1001/jama.2017.3634'),
    source('ESGE guideline: bowel preparation for colonoscopy', 2019, 'https://doi.org/10.1055/a-0959-0505'),
    source('WHO guideline on haemoglobin cutoffs to define anaemia', 2024, 'https://www.who.int/publications/i/item/9789240088542'),
  ],
};
