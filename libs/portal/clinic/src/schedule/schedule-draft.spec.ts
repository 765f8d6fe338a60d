import { expect, test } from '@jest/globals';
import type { ClinicScheduleFragment } from '../generated/graph.ts';
import { added, changesOf, EMPTY, faultsOf, fieldsOf, isSame, type ScheduleFields } from './schedule-draft.ts';

const fields = (more: Partial<ScheduleFields> = {}): ScheduleFields => ({ ...EMPTY, ...more });
const keys = (more: Partial<ScheduleFields>) => faultsOf(fields(more)).map(({ controlId, key }) => `${controlId} ${key}`);
const on = (weekday: number, from: string, until: string) => ({ weekday, from, until });

test('a calendar that stands is written as it stands, and told back the same', () => {
  const stands = {
    ...{ id: 's', version: 3, serviceTypes: ['VIDEO', 'VISIT'], slotMinutes: 25, timeZone: 'Asia/Jerusalem', displaced: 0 },
    ...{
      clinician: { id: 'c', displayName: 'Dr. Levi' },
      clinic: { id: 'k', name: 'Carmel', names: [] },
      validFrom: null,
      validUntil: '2027-01-31',
    },
    hours: [on(1, '13:00', '16:00'), on(1, '08:00', '12:00')],
    closings: [{ from: '2026-12-01', until: '2026-12-04', reason: 'LEAVE' }],
  } as ClinicScheduleFragment;
  const read = fieldsOf(stands);
  expect(read.hours.map(({ from }) => from)).toEqual(['08:00', '13:00']);
  expect(changesOf(read)).toMatchObject({ slotMinutes: 25, validFrom: null, validUntil: '2027-01-31', closings: stands.closings });
  expect(isSame(read, { ...read, hours: read.hours.toReversed(), serviceTypes: read.serviceTypes.toReversed() })).toBe(true);
  expect(isSame(read, { ...read, slotMinutes: '30' })).toBe(false);
});

test('each fault stands beside its field, in the order of the form', () => {
  expect(faultsOf(EMPTY)).toEqual([]);
  expect(keys({ serviceTypes: [], slotMinutes: '4', hours: [] })).toEqual([
    ...['service-VISIT services', 'schedule-length length', 'add-hours-0 none'],
  ]);
  expect(keys({ slotMinutes: '12.5' })).toEqual(['schedule-length length']);
  expect(keys({ hours: [on(0, '12:00', '08:00'), on(1, '', '09:00')] })).toEqual(['hours-0 hours', 'hours-1 hours']);
  expect(keys({ hours: [on(0, '08:00', '12:00'), on(0, '11:00', '13:00'), on(1, '11:00', '13:00')] })).toEqual(['hours-1 overlap']);
  expect(keys({ closings: [{ from: '2026-12-04', until: '2026-12-01', reason: 'LEAVE' }] })).toEqual(['closing-0 closing']);
  expect(keys({ validFrom: '2027-02-01', validUntil: '2027-01-01' })).toEqual(['schedule-until valid']);
});

test('hours that touch are no overlap: a break may be as short as one wants', () => {
  expect(keys({ hours: [on(0, '08:00', '12:00'), on(0, '12:00', '13:00')] })).toEqual([]);
});

test('added hours come after a break; a day that had none takes those of the day before', () => {
  expect(added([on(1, '08:00', '12:00')], 1)).toEqual([on(1, '08:00', '12:00'), on(1, '13:00', '16:00')]);
  expect(added([on(1, '08:00', '12:00'), on(1, '13:00', '15:00')], 2).slice(2)).toEqual([on(2, '08:00', '12:00'), on(2, '13:00', '15:00')]);
  expect(added([], 0)).toEqual([on(0, '08:00', '13:00')]);
});
