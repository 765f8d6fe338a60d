import { say } from '../data/parts.ts';
import type { Text } from '../pathway.ts';

/** What is counted over all who are on a pathway, in words for clinicians and administrators, by id. */
export const MEASURES: Readonly<Record<string, Text>> = {
  'asthma-controlled': say(
    'Asthma under control at the last visit',
    'אסתמה מאוזנת בביקור האחרון',
    'الربو تحت السيطرة في الزيارة الأخيرة',
    'Астма под контролем на последнем визите',
  ),
  'asthma-steroid-inhaler': say(
    'Uses an inhaler with a steroid',
    'משתמשים במשאף עם סטרואיד',
    'يستعمل بخاخًا يحوي ستيرويدًا',
    'Пользуется ингалятором со стероидом',
  ),
  'asthma-flu-vaccine': say(
    'Flu vaccine this season',
    'חיסון שפעת בעונה זו',
    'لقاح الإنفلونزا هذا الموسم',
    'Прививка от гриппа в этом сезоне',
  ),
  'bowel-screening-colonoscopy-31-days': say(
    'Colonoscopy within 31 days of a positive test',
    'קולונוסקופיה בתוך 31 יום מתוצאה חיובית',
    'تنظير القولون خلال 31 يومًا من نتيجة إيجابية',
    'Колоноскопия в течение 31 дня после положительного теста',
  ),
  'bowel-screening-colonoscopy-180-days': say(
    'Colonoscopy within 180 days of a positive test',
    'קולונוסקופיה בתוך 180 יום מתוצאה חיובית',
    'تنظير القولون خلال 180 يومًا من نتيجة إيجابية',
    'Колоноскопия в течение 180 дней после положительного теста',
  ),
  'kidney-disease-urine-tested': say(
    'Albumin in urine tested in the last year',
    'בדיקת אלבומין בשתן בשנה האחרונה',
    'فُحص الألبومين في البول في السنة الأخيرة',
    'Альбумин в моче проверен за последний год',
  ),
  'kidney-disease-pressure-controlled': say('Blood pressure at its goal', 'לחץ הדם ביעד', 'ضغط الدم ضمن الهدف', 'Давление в пределах цели'),
  'depression-response-12-weeks': say(
    'PHQ-9 halved within 12 weeks',
    'PHQ-9 ירד לחצי בתוך 12 שבועות',
    'انخفض PHQ-9 إلى النصف خلال 12 أسبوعًا',
    'PHQ-9 снизился вдвое за 12 недель',
  ),
  'depression-remission-6-months': say(
    'PHQ-9 below 5 within six months',
    'PHQ-9 מתחת ל־5 בתוך חצי שנה',
    'PHQ-9 أقل من 5 خلال ستة أشهر',
    'PHQ-9 ниже 5 за полгода',
  ),
  'heart-failure-medicines': say(
    'Takes all four kinds of medicine, or has a reason not to',
    'נוטלים את כל ארבעת סוגי התרופות, או שיש סיבה שלא',
    'يتناول أنواع الأدوية الأربعة أو لديه سبب لعدم ذلك',
    'Принимает все четыре вида лекарств или есть причина не принимать',
  ),
  'heart-failure-readmission-30-days': say(
    'Not in hospital again within 30 days',
    'ללא אשפוז חוזר בתוך 30 יום',
    'دون عودة إلى المستشفى خلال 30 يومًا',
    'Без повторной госпитализации за 30 дней',
  ),
  'hypertension-controlled': say('Blood pressure at its goal', 'לחץ הדם ביעד', 'ضغط الدم ضمن الهدف', 'Давление в пределах цели'),
  'hypertension-kidneys-tested': say(
    'Kidneys tested in the last year',
    'בדיקת כליות בשנה האחרונה',
    'فُحصت الكليتان في السنة الأخيرة',
    'Почки проверены за последний год',
  ),
  'back-pain-no-early-imaging': say(
    'No scan within six weeks without a warning sign',
    'ללא צילום בתוך שישה שבועות בלי סימן אזהרה',
    'لا تصوير خلال ستة أسابيع دون علامة إنذار',
    'Без снимка в первые шесть недель, если нет тревожных признаков',
  ),
  'back-pain-no-opioid': say('No opioid for it', 'ללא אופיואידים', 'دون مواد أفيونية', 'Без опиоидов'),
  'obesity-weight-loss-5-percent': say(
    'Lost 5% of the weight within a year',
    'ירידה של 5% במשקל בתוך שנה',
    'خسارة 5% من الوزن خلال سنة',
    'Снижение веса на 5% за год',
  ),
  'obesity-programme-begun': say(
    'Began a programme within three months',
    'התחילו תוכנית בתוך שלושה חודשים',
    'بدأ برنامجًا خلال ثلاثة أشهر',
    'Программа начата в течение трёх месяцев',
  ),
  'pregnancy-first-visit-by-week-12': say(
    'First visit by week 12',
    'ביקור ראשון עד שבוע 12',
    'الزيارة الأولى حتى الأسبوع 12',
    'Первый визит до 12-й недели',
  ),
  'pregnancy-sugar-tested': say(
    'Sugar tested between weeks 24 and 28',
    'העמסת סוכר בין שבוע 24 ל־28',
    'فُحص السكر بين الأسبوعين 24 و28',
    'Сахар проверен между 24-й и 28-й неделями',
  ),
  'pregnancy-mood-asked': say(
    'Asked about mood in pregnancy and after birth',
    'נשאלו על מצב הרוח בהיריון ואחרי הלידה',
    'سُئلت عن المزاج في الحمل وبعد الولادة',
    'О настроении спросили во время беременности и после родов',
  ),
  'diabetes-hba1c-tested': say(
    'HbA1c tested in the last year',
    'בדיקת HbA1c בשנה האחרונה',
    'فُحص HbA1c في السنة الأخيرة',
    'HbA1c проверен за последний год',
  ),
  'diabetes-hba1c-below-7': say('HbA1c below 7%', 'HbA1c מתחת ל־7%', 'HbA1c أقل من 7%', 'HbA1c ниже 7%'),
  'diabetes-eyes-examined': say(
    'Eyes examined in the last year',
    'בדיקת עיניים בשנה האחרונה',
    'فُحصت العينان في السنة الأخيرة',
    'Глаза осмотрены за последний год',
  ),
  'diabetes-kidneys-tested': say(
    'Kidneys tested in the last year',
    'בדיקת כליות בשנה האחרונה',
    'فُحصت الكليتان في السنة الأخيرة',
    'Почки проверены за последний год',
  ),
};
