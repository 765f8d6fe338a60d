/** A case that a clinician of the demo has asked colleagues about, and what they said. */
export interface AskedCase {
  /** The clinician, by key. */
  readonly by: string;
  readonly member: string;
  readonly specialty: 'FAMILY_PHYSICIAN' | 'INTERNIST' | 'CARDIOLOGIST' | 'DIABETES_NURSE' | 'PHARMACIST';
  /** With names, numbers and dates, as one writes: the gate takes them out. */
  readonly text: string;
  readonly names: readonly string[];
  /** A picture, or lines on a page, with what is to be seen on it. */
  readonly file?: { readonly alt: string; readonly lines?: readonly string[] };
  readonly answers: readonly { readonly by: string; readonly text: string; readonly evidence?: readonly string[] }[];
  /** Who agrees with which of the answers, by its place. */
  readonly votes?: readonly (readonly [by: string, answer: number])[];
  /** What was done and how it ended. */
  readonly outcome?: string;
  /** The concern of the chart beside whose journey its author put it. */
  readonly beside?: string;
  /** Who asks, and why, to learn whom it is about: it waits for a moderator. */
  readonly wanted?: { readonly by: string; readonly words: string };
}

export const ASKED_CASES: readonly AskedCase[] = [
  {
    ...{ by: 'levi', member: 'noa', specialty: 'CARDIOLOGIST', names: ['ברק נועה', 'Barak Noa'] },
    text: 'נועה ברק, בת 47, לחץ דם 162/101 בבית מאז 12/09/2026 למרות אמלודיפין 5 מ״ג. קראטינין ואשלגן תקינים. להוסיף ACE או לבדוק קודם סיבה משנית?',
    file: {
      alt: 'מדידות לחץ דם בבית של נועה ברק',
      lines: ['Noa Barak', '12/09/2026  162/101', '14/09/2026  158/99', '17/09/2026  160/97'],
    },
    answers: [
      {
        ...{
          by: 'feldman',
          text: 'בגיל הזה ובלי היפוקלמיה הייתי מוסיפה ACE במינון נמוך, ומבקשת אלדוסטרון/רנין רק אם אין תגובה אחרי חודש.',
        },
        evidence: ['https://www.escardio.org/Guidelines'],
      },
      { by: 'golan', text: 'לפני תרופה שנייה: לוודא שרוול מתאים ולשאול על NSAID. אצל רבים זה כל הסיפור.' },
    ],
    votes: [
      ['azoulay', 0],
      ['khoury', 1],
      ['mansour', 0],
    ],
    beside: 'blood-pressure',
    outcome: 'הוספנו רמיפריל 2.5 מ״ג ב-20/09/2026. לנועה לחץ דם 128/82 אחרי חמישה שבועות, בלי שיעול.',
  },
  {
    ...{ by: 'mansour', member: 'yosef', specialty: 'INTERNIST', names: ['حداد يوسف', 'Haddad Yousef'] },
    text: 'السيد يوسف حداد، 68 سنة، قصور قلب وكلى مزمن، eGFR 34. بوتاسيوم 5.6 بعد رفع سبيرونولاكتون إلى 25 ملغ في 4.10.2026. نوقفه أم نضيف رابطا للبوتاسيوم؟',
    file: { alt: 'تخطيط القلب ليوسف حداد: موجات T عالية ومدببة' },
    answers: [
      {
        by: 'azoulay',
        text: 'Halve it and repeat potassium in three days; a binder is worth it if he has been decompensating without the MRA.',
        evidence: ['https://kdigo.org/guidelines/'],
      },
    ],
    votes: [['feldman', 0]],
    wanted: {
      by: 'azoulay',
      words: 'The batch of this potassium binder was recalled this morning. The patient has to be warned today, and I cannot tell whom.',
    },
  },
  {
    ...{ by: 'sokolova', member: 'galina', specialty: 'PHARMACIST', names: ['Петрова Галина', 'Petrova Galina'] },
    text: 'Галина Петрова, 74 года, принимает варфарин, МНО 2,4. Терапевт в стационаре назначил кларитромицин 3 ноября. Какие альтернативы при аллергии на пенициллин?',
    answers: [],
  },
];
