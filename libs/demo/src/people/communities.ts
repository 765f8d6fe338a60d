/** Who stands in which community of the demo, under which name: adults, each with the condition that it is about. */
export const MEMBERSHIPS = [
  { member: 'noa', code: 'type-2-diabetes', name: 'רוזמרין' },
  { member: 'samer', code: 'type-2-diabetes', name: 'زيتونة' },
  { member: 'henry', code: 'type-2-diabetes', name: 'Old bicycle' },
  { member: 'ruth', code: 'hypertension', name: 'נחל איטי' },
  { member: 'avi', code: 'hypertension', name: 'קפה בלי סוכר' },
  { member: 'galina', code: 'heart-failure', name: 'Тихая река' },
  { member: 'salma', code: 'pregnancy', name: 'ياسمين' },
  { member: 'inbar', code: 'depression', name: 'חלון פתוח' },
] as const satisfies readonly { readonly member: string; readonly code: string; readonly name: string }[];

export interface DemoAnswer {
  /** A clinician where `verified`, else a member. */
  readonly by: string;
  readonly verified?: boolean;
  readonly text: string;
  /** Whoever asked says that it answers the question. */
  readonly accepted?: boolean;
  /** Somebody flags it; a moderator then decides, or it waits. */
  readonly flagged?: { readonly by: string; readonly words: string; readonly decided?: string };
}
export interface DemoQuestion {
  readonly key: string;
  readonly code: string;
  readonly by: string;
  readonly language: 'HE' | 'AR' | 'EN' | 'RU';
  readonly title: string;
  readonly text: string;
  readonly answers: readonly DemoAnswer[];
  /** It sounds like danger and is none: the nurse who looks, and her words to whoever wrote it. */
  readonly restored?: readonly [nurse: string, words: string];
}

/** What people of the demo ask each other. */
export const QUESTIONS: readonly DemoQuestion[] = [
  {
    key: 'shift',
    code: 'type-2-diabetes',
    by: 'noa',
    language: 'HE',
    title: 'איך אתם אוכלים במשמרות ערב?',
    text: 'אני עובדת פעמיים בשבוע עד 23:00. הסוכר בבוקר שאחרי תמיד **גבוה יותר**. מה עזר לכם?\n\n- לאכול לפני?\n- לקחת אוכל מהבית?',
    answers: [
      { by: 'samer', text: 'عندي الشيء نفسه. آكل قبل الوردية وآخذ معي جوزا وخيارا.' },
      {
        by: 'khoury',
        verified: true,
        accepted: true,
        text: 'ארוחה לפני המשמרת וחטיף קטן באמצע עובדים לרוב האנשים. ארוחה גדולה אחרי 22:00 מעלה את הסוכר של הבוקר.\n\nכדאי למדוד שלושה בקרים אחרי משמרת ולהביא את המספרים לצוות.',
      },
    ],
  },
  {
    key: 'cinnamon',
    code: 'type-2-diabetes',
    by: 'henry',
    language: 'EN',
    title: 'Does anybody measure after walking?',
    text: 'I walk for 20 minutes after dinner and the number falls by 30. Is it the same for you?',
    answers: [
      {
        by: 'samer',
        text: 'القرفة تكفي بدل الدواء، جربوها.',
        flagged: {
          by: 'noa',
          words: 'זה מסוכן, מישהו יפסיק תרופה',
          decided:
            'Cinnamon does not replace a medicine: studies found no lasting effect on blood sugar (Cochrane 2012, CD007170). Do not stop a tablet without your care team.',
        },
      },
      { by: 'noa', text: 'גם אצלי, וזה מוריד גם את הלחץ.' },
    ],
  },
  {
    key: 'cuff',
    code: 'hypertension',
    by: 'ruth',
    language: 'HE',
    title: 'באיזו יד מודדים?',
    text: 'ביד ימין תמיד יוצא לי יותר. לפי איזו יד להחליט?',
    answers: [
      {
        by: 'levi',
        verified: true,
        accepted: true,
        text: 'בפעם הראשונה מודדים בשתי הידיים, ומאז תמיד ביד שבה יצא **יותר**. הפרש קבוע מעל 15: לספר לנו.',
      },
      {
        by: 'avi',
        text: 'אצלי המד הזול מראה תמיד 10 פחות, אז אני פשוט מוסיף 10.',
        flagged: { by: 'ruth', words: 'נראה לי שזה לא נכון' },
      },
    ],
  },
  {
    key: 'salt',
    code: 'heart-failure',
    by: 'galina',
    language: 'RU',
    title: 'Как готовить без соли, чтобы было вкусно?',
    text: 'Дома всё кажется пресным. Какие приправы вы используете?',
    answers: [
      {
        by: 'stern',
        verified: true,
        text: 'Лимон, чеснок, зелень, паприка и немного уксуса. Заменители соли с калием — только если разрешил врач.',
      },
    ],
  },
  {
    key: 'sleep',
    code: 'pregnancy',
    by: 'salma',
    language: 'AR',
    title: 'كيف تنمن في الشهر السابع؟',
    text: 'الحرقة توقظني كل ليلة. هل ساعدتكن وسادة معينة؟',
    answers: [],
  },
  {
    key: 'diet',
    code: 'depression',
    by: 'inbar',
    language: 'HE',
    title: 'ימים שבהם קשה לקום',
    text: 'יש ימים שאין לי כוח לקום יותר, ואז אני קמה בכל זאת בשביל הכלב. מה מקים אתכם?',
    answers: [{ by: 'inbar', text: 'עדכון: הליכה של עשר דקות עם הכלב, גם בגשם.' }],
    restored: ['khoury', 'קראתי, והבנתי שהכלב מנצח. אם יהיה יום שבו הוא לא מנצח: 1201, או לכתוב לנו.'],
  },
];
