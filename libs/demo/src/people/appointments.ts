import type { ClinicianRow } from './clinicians.ts';

type Service = 'VISIT' | 'PHONE' | 'VIDEO';
/** A clinician's weekly hours, and how long one appointment takes. */
export interface CalendarRow {
  readonly slotMinutes: number;
  readonly services: readonly Service[];
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly until: string }[];
  readonly sensitivity?: 'MENTAL';
  /** Days from now without appointments. */
  readonly leave?: readonly [from: number, until: number];
}

const on = (weekdays: readonly number[], from: string, until: string) => weekdays.map((weekday) => ({ weekday, from, until }));
const SUNDAY_TO_THURSDAY = [0, 1, 2, 3, 4];
const LONG: readonly ClinicianRow['profession'][] = ['psychologist', 'physiotherapist', 'dietitian', 'midwife'];

/** Family physicians have short times all week; who takes longer for a person has fewer. */
export function calendarOf({ key, profession }: ClinicianRow): CalendarRow {
  const isLong = LONG.includes(profession);
  return {
    slotMinutes: isLong ? 45 : profession === 'cardiologist' ? 30 : 20,
    services: profession === 'physiotherapist' ? ['VISIT'] : ['VISIT', 'PHONE', 'VIDEO'],
    hours: [...on(SUNDAY_TO_THURSDAY, '08:00', '12:30'), ...on([1, 3], '15:00', '18:30'), ...(isLong ? [] : on([5], '08:00', '10:00'))],
    ...(profession === 'psychologist' && { sensitivity: 'MENTAL' as const }),
    ...(key === 'stern' && { leave: [10, 16] as const }),
  };
}

export interface AppointmentRow {
  readonly member: string;
  /** The clinician; of whom somebody only waits for an earlier time as well. */
  readonly with: string;
  readonly service: Service;
  /** The first day from now on which one is looked for, and which of that day's free times. */
  readonly inDays: number;
  readonly nth: number;
  /** Whoever books, where it is not the member: a proxy or the clinician. */
  readonly by?: { readonly proxy: string } | 'clinician';
  readonly concern?: string;
  /** In the member's language. */
  readonly reason?: string;
  readonly cancelled?: 'TIME' | 'UNWELL';
  /** Today or not at all: where the clinic is closed already, nothing is booked. */
  readonly today?: true;
}

export const APPOINTMENTS: readonly AppointmentRow[] = [
  {
    ...{ member: 'noa', with: 'levi', service: 'VISIT', inDays: 6, nth: 3, concern: 'blood-pressure' },
    reason: 'לעבור על המדידות של לחץ הדם',
  },
  { ...{ member: 'noa', with: 'levi', service: 'VIDEO', inDays: 9, nth: 2, concern: 'blood-pressure' } },
  { ...{ member: 'noa', with: 'khoury', service: 'PHONE', inDays: 13, nth: 2, by: 'clinician', concern: 'blood-sugar' } },
  { ...{ member: 'noa', with: 'stern', service: 'VIDEO', inDays: 4, nth: 1, cancelled: 'TIME' } },
  { ...{ member: 'ruth', with: 'levi', service: 'VISIT', inDays: 3, nth: 5, by: { proxy: 'noa' } }, reason: 'כאבים בברך' },
  { ...{ member: 'ruth', with: 'tadesse', service: 'VISIT', inDays: 8, nth: 1, by: { proxy: 'noa' }, concern: 'knee' } },
  { ...{ member: 'dan', with: 'peretz', service: 'VISIT', inDays: 5, nth: 2, by: { proxy: 'noa' }, concern: 'asthma' } },
  { ...{ member: 'avi', with: 'levi', service: 'PHONE', inDays: 1, nth: 4 } },
  // by video, as soon as the clinic has a time: the waiting room opens half an hour before
  { ...{ member: 'avi', with: 'levi', service: 'VIDEO', inDays: 0, nth: 1, concern: 'blood-pressure' } },
  { ...{ member: 'yosef', with: 'mansour', service: 'VISIT', inDays: 5, nth: 0, concern: 'kidneys' }, reason: 'أسئلة عن فحص الدم' },
  { ...{ member: 'salma', with: 'gordon', service: 'VISIT', inDays: 2, nth: 1, by: 'clinician', concern: 'pregnancy' } },
  { ...{ member: 'galina', with: 'feldman', service: 'VISIT', inDays: 7, nth: 2, by: 'clinician', concern: 'heart' } },
  { ...{ member: 'galina', with: 'sokolova', service: 'PHONE', inDays: 2, nth: 1 }, reason: 'Вопрос о мочегонном' },
  { ...{ member: 'almaz', with: 'sokolova', service: 'VISIT', inDays: 8, nth: 3, concern: 'back' } },
  { ...{ member: 'inbar', with: 'ben-ami', service: 'VIDEO', inDays: 3, nth: 0, concern: 'mood' } },
  { ...{ member: 'maya', with: 'peretz', service: 'VISIT', inDays: 1, nth: 6, by: 'clinician' } },
  // called off on the day itself: somebody asks how they are
  { ...{ member: 'avi', with: 'nasser', service: 'PHONE', inDays: 0, nth: 1, today: true, cancelled: 'UNWELL' } },
  { ...{ member: 'yosef', with: 'khoury', service: 'PHONE', inDays: 0, nth: 1, today: true, cancelled: 'UNWELL' } },
];

/** Who waits for a time with whom, for how many days. */
export const WAITING: readonly { readonly member: string; readonly with: string; readonly service: Service; readonly days: number }[] = [
  { member: 'noa', with: 'feldman', service: 'VISIT', days: 28 },
  { member: 'ruth', with: 'feldman', service: 'VISIT', days: 42 },
  // the last day is near: it stands on the worklist
  { member: 'avi', with: 'levi', service: 'VISIT', days: 2 },
];

/** Somebody gives a time back that somebody else waits for: it is held for them, and the care team reads that an answer is due. */
export const GIVEN_BACK: readonly { readonly by: string; readonly with: string; readonly inDays: number; readonly waits: string }[] = [
  { by: 'eitan', with: 'tadesse', inDays: 6, waits: 'ruth' },
  { by: 'karim', with: 'mansour', inDays: 7, waits: 'yosef' },
];
