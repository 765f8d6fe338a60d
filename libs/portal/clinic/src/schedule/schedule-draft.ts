import type { ClinicScheduleFragment, ClosingReason, ScheduleChanges, ServiceType } from '../generated/graph.ts';

/** Hours of one weekday as they stand in the form; 0 is Sunday. What lies between two of a day is a break. */
export interface HoursField {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
}
export interface ClosingField {
  readonly from: string;
  readonly until: string;
  readonly reason: ClosingReason;
}
/** A calendar as it is being written: texts as they stand in their fields. */
export interface ScheduleFields {
  readonly serviceTypes: readonly ServiceType[];
  readonly slotMinutes: string;
  readonly hours: readonly HoursField[];
  readonly closings: readonly ClosingField[];
  readonly validFrom: string;
  readonly validUntil: string;
}
/** What is kept of it while it is not saved. `version` null: it does not stand yet. */
export interface ScheduleDraft {
  readonly version: number | null;
  readonly fields: ScheduleFields;
}

export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
export const SERVICES = ['VISIT', 'PHONE', 'VIDEO'] as const satisfies readonly ServiceType[];
export const CLOSING_REASONS = ['HOLIDAY', 'LEAVE', 'OTHER'] as const satisfies readonly ClosingReason[];
/** As the service has it. */
const [SHORTEST, LONGEST] = [5, 240];

const byTime = (a: HoursField, b: HoursField): number => a.weekday - b.weekday || a.from.localeCompare(b.from);

export const EMPTY: ScheduleFields = {
  ...{ serviceTypes: ['VISIT'], slotMinutes: '20', closings: [], validFrom: '', validUntil: '' },
  hours: [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: '08:00', until: '13:00' })),
};

export const fieldsOf = (schedule: ClinicScheduleFragment): ScheduleFields => ({
  serviceTypes: schedule.serviceTypes,
  slotMinutes: String(schedule.slotMinutes),
  hours: schedule.hours.map(({ weekday, from, until }) => ({ weekday, from, until })).toSorted(byTime),
  closings: schedule.closings.map(({ from, until, reason }) => ({ from, until, reason })),
  validFrom: schedule.validFrom ?? '',
  validUntil: schedule.validUntil ?? '',
});

export const changesOf = ({ serviceTypes, slotMinutes, hours, closings, validFrom, validUntil }: ScheduleFields): ScheduleChanges => ({
  ...{ serviceTypes: [...serviceTypes], slotMinutes: Number(slotMinutes), hours: [...hours], closings: [...closings] },
  ...{ validFrom: validFrom || null, validUntil: validUntil || null },
});

/** Whether both would be stored as the same. */
export const isSame = (a: ScheduleFields, b: ScheduleFields): boolean => {
  const whole = (one: ScheduleFields) =>
    JSON.stringify(changesOf({ ...one, hours: one.hours.toSorted(byTime), serviceTypes: one.serviceTypes.toSorted() }));
  return whole(a) === whole(b);
};

/** Something to be fixed: the field, and the end of a key of `clinic.schedule.fault.`. */
export interface Fault {
  readonly controlId: string;
  readonly key: 'services' | 'length' | 'hours' | 'none' | 'overlap' | 'closing' | 'valid';
  readonly weekday?: number;
}
export const hoursId = (index: number): string => `hours-${index}`;
export const closingId = (index: number): string => `closing-${index}`;

/** What the service would refuse, told beside its field; the service decides all the same. */
export function faultsOf(fields: ScheduleFields): readonly Fault[] {
  const { serviceTypes, slotMinutes, hours, closings, validFrom, validUntil } = fields;
  const faults: Fault[] = [];
  if (serviceTypes.length === 0) faults.push({ controlId: `service-${SERVICES[0]}`, key: 'services' });
  const length = Number(slotMinutes);
  if (!Number.isInteger(length) || length < SHORTEST || length > LONGEST) faults.push({ controlId: 'schedule-length', key: 'length' });
  if (hours.length === 0) faults.push({ controlId: 'add-hours-0', key: 'none' });
  hours.forEach(({ weekday, from, until }, index) => {
    if (!from || !until || from >= until) faults.push({ controlId: hoursId(index), key: 'hours', weekday });
    else if (hours.some((other, n) => n < index && other.weekday === weekday && other.from < until && from < other.until))
      faults.push({ controlId: hoursId(index), key: 'overlap', weekday });
  });
  closings.forEach(({ from, until }, index) => {
    if (!from || !until || from > until) faults.push({ controlId: closingId(index), key: 'closing' });
  });
  if (validFrom && validUntil && validFrom > validUntil) faults.push({ controlId: 'schedule-until', key: 'valid' });
  return faults;
}

/** Hours that follow the last ones of the day, after a break of an hour; of a day without any, those of the day before. */
export function added(hours: readonly HoursField[], weekday: number): readonly HoursField[] {
  const last = hours
    .filter((one) => one.weekday === weekday)
    .toSorted(byTime)
    .at(-1);
  const model = hours.filter((one) => one.weekday === weekday - 1);
  if (!last) return [...hours, ...(model.length ? model : [EMPTY.hours[0]!]).map((one) => ({ ...one, weekday }))].toSorted(byTime);
  const hour = Number(last.until.slice(0, 2));
  const at = (plus: number): string => `${String(Math.min(23, hour + plus)).padStart(2, '0')}:${last.until.slice(3) || '00'}`;
  return [...hours, { weekday, from: at(1), until: at(4) }].toSorted(byTime);
}
