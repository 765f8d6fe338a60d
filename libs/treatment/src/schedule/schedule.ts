import type { Sensitivity, ServiceType } from '@careway/contracts';
import { EditedMeanwhileError } from '@careway/store';
import { InvalidInputError } from '../item/item.errors.ts';
import type { Closing, Opening, OpeningHours } from './opening.rules.ts';

/** What somebody who keeps a schedule says about it. */
export interface ScheduleContent extends Opening {
  readonly serviceTypes: readonly ServiceType[];
  /** Of what is booked in it: an appointment with a therapist is as private as therapy. */
  readonly sensitivity: Sensitivity;
  readonly active: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** FHIR Schedule: a clinician's times at a clinic. About no member, so it is not member-scoped. */
export class Schedule implements ScheduleContent {
  readonly id: string;
  readonly clinicianId: string;
  readonly clinicId: string;
  version: number;
  serviceTypes: readonly ServiceType[];
  slotMinutes: number;
  hours: readonly OpeningHours[];
  closings: readonly Closing[];
  sensitivity: Sensitivity;
  validFrom: string | null;
  validUntil: string | null;
  active: boolean;
  editedBy: string;
  editedAt: Date;

  static open(of: Pick<Schedule, 'id' | 'clinicianId' | 'clinicId'>, content: ScheduleContent, by: string, now: Date): Schedule {
    return Object.assign(new Schedule(), of, checked(content), { version: 1, editedBy: by, editedAt: now });
  }

  /** What its keeper may change. */
  get content(): ScheduleContent {
    const { serviceTypes, slotMinutes, hours, closings, sensitivity, active, validFrom, validUntil } = this;
    return { serviceTypes, slotMinutes, hours, closings, sensitivity, active, validFrom, validUntil };
  }

  /** What it would be; nothing is stored, and nobody is told. @throws InvalidInputError */
  static sketch(former: Schedule | undefined, changes: Partial<ScheduleContent>): Schedule {
    const empty = { serviceTypes: [], slotMinutes: 0, hours: [], closings: [], sensitivity: 'general', active: true } as const;
    const whole = { ...empty, validFrom: null, validUntil: null, ...former?.content, ...changes };
    return Object.assign(new Schedule(), former, checked(whole));
  }

  /** @throws EditedMeanwhileError where somebody else changed it since it was read */
  change(changes: Partial<ScheduleContent>, expectedVersion: number, by: string, now: Date): void {
    if (expectedVersion !== this.version)
      throw new EditedMeanwhileError('Schedule', { currentVersion: this.version, editedBy: this.editedBy, editedAt: this.editedAt });
    Object.assign(this, checked({ ...this.content, ...changes }), { version: this.version + 1, editedBy: by, editedAt: now });
  }
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const [SHORTEST, LONGEST, MOST] = [5, 240, 60];

/** @throws InvalidInputError where the hours are none, overlap, or the length does not fit */
function checked({
  serviceTypes,
  slotMinutes,
  hours,
  closings,
  sensitivity,
  active,
  validFrom,
  validUntil,
}: ScheduleContent): ScheduleContent {
  if (serviceTypes.length === 0) throw new InvalidInputError('serviceTypes', 'It names no kind of appointment.');
  if (slotMinutes < SHORTEST || slotMinutes > LONGEST)
    throw new InvalidInputError('slotMinutes', `An appointment takes ${SHORTEST} to ${LONGEST} minutes.`);
  if (hours.length > MOST || closings.length > MOST) throw new InvalidInputError('hours', `There are more than ${MOST} of them.`);
  for (const { weekday, from, until } of hours)
    if (weekday < 0 || weekday > 6 || !CLOCK.test(from) || !CLOCK.test(until) || from >= until)
      throw new InvalidInputError('hours', 'Hours begin before they end, on a weekday from 0 (Sunday) to 6.');
  const sorted = hours.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
  if (sorted.some((one, n) => n > 0 && sorted[n - 1]!.weekday === one.weekday && one.from < sorted[n - 1]!.until))
    throw new InvalidInputError('hours', 'Two stretches of one day overlap.');
  if (closings.some(({ from, until }) => from > until)) throw new InvalidInputError('closings', 'A closing begins before it ends.');
  if (validFrom && validUntil && validFrom > validUntil) throw new InvalidInputError('validUntil', 'The hours end before they begin.');
  return {
    serviceTypes: [...new Set(serviceTypes)].sort(),
    slotMinutes,
    hours: sorted,
    closings,
    sensitivity,
    active,
    validFrom,
    validUntil,
  };
}
