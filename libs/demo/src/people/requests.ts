import type { ClinicKey } from './person.ts';

/** A test or a picture that somebody's clinician ordered. */
export interface DemoOrder {
  readonly member: string;
  readonly by: string;
  /** LOINC, of the catalogue. */
  readonly code: string;
  readonly reason: string;
  readonly priority?: 'ROUTINE' | 'URGENT';
  /** How far it has come: the sample was taken, or it was taken back with this reason. */
  readonly collected?: true;
  /** By today already: from tomorrow on it stands on the worklist, because no result came. */
  readonly dueToday?: true;
  readonly cancelled?: string;
}

export const ORDERS: readonly DemoOrder[] = [
  { member: 'noa', by: 'levi', code: '14959-1', reason: 'בדיקת כליות, פעם בשנה כשיש סוכרת', collected: true },
  { member: 'noa', by: 'levi', code: '57698-3', reason: 'שומנים בדם, לפני הביקור הבא' },
  { member: 'noa', by: 'khoury', code: '3016-3', reason: 'עייפות כבר כמה שבועות', cancelled: 'נבדק במקום אחר בחודש שעבר' },
  { member: 'ruth', by: 'levi', code: '42148-7', reason: 'כמה חזק הלב פועם', priority: 'URGENT' },
  { member: 'galina', by: 'sokolova', code: '38483-4', reason: 'Почки после новой таблетки', collected: true },
  { member: 'yosef', by: 'mansour', code: '58410-2', reason: 'فحص سنوي' },
  {
    member: 'yosef',
    by: 'khoury',
    code: '2823-3',
    reason: 'البوتاسيوم مرة أخرى اليوم',
    priority: 'URGENT',
    collected: true,
    dueToday: true,
  },
  { member: 'avi', by: 'levi', code: '38483-4', reason: 'כליות, עם הכדורים ללחץ דם', collected: true, dueToday: true },
];

/** A referral with the steps that it has made, in their order. */
export interface DemoReferral {
  readonly member: string;
  readonly by: string;
  /** SNOMED CT, of the list of specialties. */
  readonly specialty: string;
  readonly clinic: ClinicKey;
  readonly reason: string;
  readonly priority?: 'ROUTINE' | 'URGENT';
  /** Who of the receiving clinic answered, and how far it went. */
  readonly answered?: {
    readonly by: string;
    readonly refused?: string;
    /** The visit lies so many days ahead. */
    readonly visitIn?: number;
    readonly report?: string;
  };
}

export const REFERRALS: readonly DemoReferral[] = [
  {
    ...{ member: 'noa', by: 'levi', specialty: '394579002', clinic: 'hof-dekel', reason: 'קוצר נשימה במדרגות, עם סוכרת' },
    answered: { by: 'feldman', visitIn: 9 },
  },
  { member: 'noa', by: 'khoury', specialty: '722164000', clinic: 'neve-alon', reason: 'ארוחות ששומרות על סוכר יציב' },
  {
    ...{ member: 'ruth', by: 'levi', specialty: '722138006', clinic: 'neve-alon', reason: 'חולשה ברגליים אחרי האשפוז' },
    answered: {
      by: 'tadesse',
      visitIn: 1,
      report: 'הולכת 200 מטר עם מקל. תרגילים בבית שלוש פעמים בשבוע; ביקורת בעוד שישה שבועות.',
    },
  },
  {
    ...{ member: 'yosef', by: 'mansour', specialty: '394583002', clinic: 'shaar-hayam', reason: 'سكر مرتفع رغم ثلاثة أدوية' },
    answered: { by: 'azoulay', refused: 'نرجو إرسال آخر فحص HbA1c وقائمة بكل الأدوية أولا.' },
  },
  {
    ...{ member: 'yosef', by: 'khoury', specialty: '394594003', clinic: 'hof-dekel', reason: 'فحص سنوي للعيون بسبب السكري' },
    answered: { by: 'golan', visitIn: 1, report: 'لا ضرر في شبكية العينين. فحص آخر بعد سنة.' },
  },
  {
    ...{ member: 'avi', by: 'levi', specialty: '394579002', clinic: 'hof-dekel', reason: 'לחץ הדם עדיין קצת גבוה עם כדור אחד' },
    answered: { by: 'feldman', refused: 'נא למדוד בבית שבוע ולשלוח את המדידות קודם.' },
  },
];
