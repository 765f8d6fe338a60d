import type { Words } from '../codes/words.ts';

/** What the plans of the background aim at, as the care team says it to the member. */
export const GOAL = {
  hba1c: { en: 'HbA1c under 7.0%', he: 'HbA1c מתחת ל־7.0%', ar: 'HbA1c أقل من 7.0%', ru: 'HbA1c ниже 7,0%' },
  pressure: {
    en: 'Blood pressure under 135/85 at home',
    he: 'לחץ דם מתחת ל־135/85 בבית',
    ar: 'ضغط الدم أقل من 135/85 في البيت',
    ru: 'Давление дома ниже 135/85',
  },
  ldl100: {
    en: 'LDL cholesterol under 100 mg/dL',
    he: 'כולסטרול LDL מתחת ל־100 mg/dL',
    ar: 'كوليسترول LDL أقل من 100 mg/dL',
    ru: 'Холестерин ЛПНП ниже 100 мг/дл',
  },
  ldl70: {
    en: 'LDL cholesterol under 70 mg/dL',
    he: 'כולסטרול LDL מתחת ל־70 mg/dL',
    ar: 'كوليسترول LDL أقل من 70 mg/dL',
    ru: 'Холестерин ЛПНП ниже 70 мг/дл',
  },
  quietNights: {
    en: 'No night with cough in four weeks',
    he: 'ארבעה שבועות בלי לילה של שיעול',
    ar: 'أربعة أسابيع بلا سعال في الليل',
    ru: 'Четыре недели без ночного кашля',
  },
  tsh: { en: 'TSH under 4 m[IU]/L', he: 'TSH מתחת ל־4 m[IU]/L', ar: 'TSH أقل من 4 m[IU]/L', ru: 'ТТГ ниже 4 m[IU]/L' },
  bmi: { en: 'Body mass index under 30', he: 'BMI מתחת ל־30', ar: 'مؤشر كتلة الجسم أقل من 30', ru: 'Индекс массы тела ниже 30' },
  painOnAWalk: {
    en: 'Pain at most 3 of 10 on a walk',
    he: 'בהליכה כאב של 3 מתוך 10 לכל היותר',
    ar: 'ألم لا يزيد على 3 من 10 عند المشي',
    ru: 'При ходьбе боль не сильнее 3 из 10',
  },
  phq9: { en: 'PHQ-9 under 10', he: 'PHQ-9 מתחת ל־10', ar: 'PHQ-9 أقل من 10', ru: 'PHQ-9 ниже 10' },
  noHospital: {
    en: 'No stay in hospital this winter',
    he: 'לעבור את החורף בלי אשפוז',
    ar: 'شتاء بلا دخول إلى المستشفى',
    ru: 'Пережить зиму без больницы',
  },
  urate: {
    en: 'Uric acid under 6 mg/dL',
    he: 'חומצת שתן מתחת ל־6 mg/dL',
    ar: 'حمض اليوريك أقل من 6 mg/dL',
    ru: 'Мочевая кислота ниже 6 мг/дл',
  },
  sleep: { en: 'Sleep through the night', he: 'לישון לילה שלם', ar: 'نوم متواصل طوال الليل', ru: 'Спать всю ночь' },
} as const satisfies Readonly<Record<string, Words>>;
