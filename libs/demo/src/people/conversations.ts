/** One thread: who writes what to whom, in order. Clinicians are named by key, everybody else is the member. */
export interface Conversation {
  readonly member: string;
  /** The concern in the member's chart that it belongs to; absent: the question begins a journey of its own. */
  readonly concern?: string;
  readonly topic: 'QUESTION' | 'RESULT' | 'MEDICINE' | 'PLAN' | 'APPOINTMENT' | 'FORM' | 'OTHER';
  readonly sensitivity?: 'MENTAL' | 'SEXUAL';
  readonly words: readonly (readonly [by: string, text: string])[];
  /** What goes with the first words: lines of a page, each with how many days ago it was written. */
  readonly file?: { readonly name: string; readonly lines: readonly (readonly [days: number, text: string])[] };
  /** What a clinician leaves to colleagues beside it. */
  readonly note?: readonly [by: string, text: string];
  readonly closed?: readonly [by: string, reason: 'ANSWERED' | 'BY_PHONE' | 'IN_VISIT' | 'NO_ANSWER_NEEDED' | 'DUPLICATE'];
}

export const CONVERSATIONS: readonly Conversation[] = [
  {
    member: 'noa',
    concern: 'blood-sugar',
    topic: 'PLAN',
    words: [
      ['noa', 'היי מאיה, יש לי השבוע משמרות ערב. מותר להמשיך עם הפיתה והחומוס בצהריים, או שזה יותר מדי פחמימות?'],
      ['stern', 'מותר להמשיך עם הפיתה, וגם עם החומוס. חצי פיתה היא מנה אחת, וקודם סלט. הכנתי לך דף לימים של משמרת.'],
      ['noa', 'תודה! ננסה השבוע.'],
    ],
  },
  {
    member: 'noa',
    concern: 'blood-pressure',
    topic: 'RESULT',
    words: [['noa', 'המדידה של הבוקר מדאיגה אותי: 162/101. מה עושים?']],
    file: {
      name: 'מדידות מהמכשיר.pdf',
      lines: [
        [2, '07:05  148/ 93 mmHg'],
        [2, '20:10  144/ 90 mmHg'],
        [1, '07:20  151/ 95 mmHg'],
        [1, '20:30  149/ 92 mmHg'],
        [0, '07:12  162/101 mmHg'],
      ],
    },
  },
  {
    member: 'ruth',
    concern: 'heartbeat',
    topic: 'MEDICINE',
    words: [
      ['ruth', 'שכחתי אתמול בערב את הכדור נגד קרישה. לקחת היום שניים?'],
      ['levi', 'לא לקחת שניים. להמשיך עם הכדור הבא בשעה הרגילה. אם יש דימום, לפנות אלינו מיד.'],
    ],
  },
  {
    member: 'ruth',
    concern: 'heartbeat',
    topic: 'FORM',
    words: [
      ['ruth', 'צריך אישור לחוג התעמלות שמותר לי להתאמץ. אפשר לקבל?'],
      ['levi', 'כן, בהליכה ובמים. האישור מוכן ומחכה לך במזכירות המרפאה.'],
      ['ruth', 'קיבלתי, תודה רבה!'],
    ],
    closed: ['levi', 'ANSWERED'],
  },
  {
    member: 'salma',
    concern: 'pregnancy',
    topic: 'QUESTION',
    sensitivity: 'SEXUAL',
    words: [['salma', 'مرحبا إميلي، أقدامي متورمة منذ الأمس. هل هذا طبيعي في الأسبوع التاسع والعشرين؟']],
  },
  {
    member: 'yosef',
    concern: 'kidneys',
    topic: 'RESULT',
    words: [
      ['yosef', 'رأيت أن البوتاسيوم مرتفع. ماذا آكل حتى الفحص القادم؟'],
      ['mansour', 'اتصلت بك وسنعيد الفحص غدا صباحا. حتى ذلك الحين بلا موز ولا تمر ولا بندورة مطبوخة.'],
    ],
  },
  {
    member: 'galina',
    concern: 'heart',
    topic: 'PLAN',
    words: [
      ['galina', 'За два дня вес вырос на 600 граммов. Нужно ли пить вторую таблетку?'],
      ['sokolova', 'Пока нет. Взвешивайтесь каждое утро; если за три дня станет больше на два килограмма, позвоните нам сразу.'],
    ],
  },
  {
    member: 'inbar',
    concern: 'mood',
    topic: 'QUESTION',
    sensitivity: 'MENTAL',
    words: [
      ['inbar', 'השבוע ישנתי טוב יותר. אפשר להזיז את הפגישה ליום רביעי?'],
      ['ben-ami', 'משמח לשמוע. העברתי ליום רביעי ב־17:00.'],
    ],
  },
  {
    member: 'avi',
    concern: 'blood-pressure',
    topic: 'MEDICINE',
    words: [['avi', 'נשארו לי כדורים ליומיים. איך מחדשים את המרשם?']],
    note: ['levi', 'לפני החידוש: לחץ הדם האחרון היה גבולי, לבקש ממנו מדידה מהבית.'],
  },
];

type Language = 'he' | 'ar' | 'en' | 'ru';
/** What people ask before anybody has seen them: each begins a journey of its own. */
export const FIRST_WORDS: Readonly<Record<Language, readonly string[]>> = {
  he: [
    'שלום, כבר שבוע יש לי כאבי ראש בבוקר. כדאי לבוא או לחכות?',
    'הופיע לי כתם אדום על הזרוע אחרי הטיול. למי פונים?',
    'אני רוצה להפסיק לעשן. איך מתחילים?',
    'יש לי צרבת אחרי כל ארוחה כבר שבועיים. מה כדאי לבדוק?',
  ],
  ar: [
    'ظهري يؤلمني عند الجلوس منذ أسبوعين. إلى من أتوجه؟',
    'ابني يسعل في الليل فقط. هل نأتي إلى العيادة؟',
    'أريد أن أخفف وزني. من يساعدني؟',
  ],
  en: ['I have been dizzy when I stand up, for some days now. Should I come in?', 'Which vaccines do I need before a trip in spring?'],
  ru: ['Уже месяц плохо сплю. К кому записаться?', 'Болит плечо, когда поднимаю руку. Нужен ли снимок?'],
};
