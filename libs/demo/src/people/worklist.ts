/** What clinicians of the demo have done with what waits for them. */
export interface WorkStep {
  /** The clinician, by key. */
  readonly by: string;
  readonly member: string;
  /** A kind of the worklist. */
  readonly kind: 'MESSAGE' | 'REFILL' | 'TASK' | 'RESULT' | 'PLAN';
  /** Absent: the clinician takes it. */
  readonly to?: string;
  readonly reason?: 'EXPERTISE' | 'ABSENCE' | 'WORKLOAD' | 'KNOWS_MEMBER';
  readonly words?: string;
}

/** Who asks for more of a medicine that is in use. */
export const ASKING: readonly string[] = ['ruth', 'avi', 'galina', 'yosef'];

export const WORK_STEPS: readonly WorkStep[] = [
  { by: 'khoury', member: 'noa', kind: 'TASK' },
  { by: 'stern', member: 'noa', kind: 'MESSAGE' },
  { by: 'feldman', member: 'ruth', kind: 'REFILL' },
  {
    ...{ by: 'levi', member: 'avi', kind: 'REFILL', to: 'nasser', reason: 'EXPERTISE' },
    words: 'יש לו גם שאלה על שעת הנטילה, אשמח שתעבור איתו על זה.',
  },
];

/** Who is away for some days, and who stands in. */
export const COVERS: readonly { readonly absent: string; readonly standIn: string; readonly days: number }[] = [
  { absent: 'feldman', standIn: 'levi', days: 6 },
  { absent: 'stern', standIn: 'khoury', days: 4 },
];

/** What a clinician has begun to write into a form of the chart and not sent: the form with its fields, as the workspace keeps them. */
export interface Unsent {
  readonly by: string;
  readonly member: string;
  readonly form: 'TEST' | 'REFERRAL';
  readonly fields: Readonly<Record<string, string>>;
}

const NEW_REFERRAL = { specialty: '', clinicId: '', priority: 'ROUTINE', reason: '', conditionId: '' };
export const UNSENT: readonly Unsent[] = [
  {
    ...{ by: 'levi', member: 'avi', form: 'REFERRAL' },
    fields: { ...NEW_REFERRAL, specialty: '722164000', reason: 'פחות מלח בארוחות: לבקש מהדיאטנית לעבור איתו על' },
  },
  {
    ...{ by: 'khoury', member: 'yosef', form: 'REFERRAL' },
    fields: { ...NEW_REFERRAL, specialty: '722164000', reason: 'بوتاسيوم مرتفع قليلا: نصائح حول' },
  },
];
