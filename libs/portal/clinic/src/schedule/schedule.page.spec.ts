import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { SchedulePage } from './schedule.page.ts';

let restore = (): void => undefined;
beforeEach(() => sessionStorage.clear());
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const carmel = { id: 'carmel', name: 'Carmel' };
const levi = { id: 'levi', displayName: 'Dr. Levi' };
const STAFF = [
  { ...levi, clinic: carmel },
  { id: 'stern', displayName: 'Dr. Stern', clinic: carmel },
  { id: 'far', displayName: 'Dr. Far', clinic: { id: 'elsewhere', name: 'Elsewhere' } },
];
const calendar = (more: object = {}) => ({
  ...{ __typename: 'Schedule', id: 's', version: 3, clinician: levi, clinic: carmel, serviceTypes: ['VISIT'], slotMinutes: 30 },
  ...{ timeZone: 'Asia/Jerusalem', closings: [], validFrom: null, validUntil: null, displaced: 0 },
  hours: [
    { weekday: 0, from: '08:00', until: '12:00' },
    { weekday: 0, from: '13:00', until: '16:00' },
  ],
  ...more,
});
const DISPLACED = {
  ...{ startsAt: '2099-01-04T06:00:00.000Z', endsAt: '2099-01-04T06:30:00.000Z' },
  appointment: { id: 'a', serviceType: 'VISIT', member: { id: 'noa', name: 'Noa Barak' } },
};
interface Given {
  readonly calendars?: readonly object[];
  readonly displaced?: readonly object[];
  readonly change?: object;
  readonly of?: string;
}
async function page({ calendars = [calendar()], displaced = [], change = calendar({ version: 4 }), of }: Given = {}) {
  const answers: Readonly<Record<string, Reply>> = {
    ClinicScheduleStaff: { data: { clinicians: STAFF } },
    ClinicSchedules: { data: { schedules: calendars } },
    ClinicPreviewSlots: {
      data: { previewSlots: ['06:00', '06:30'].map((time) => ({ startsAt: `2099-01-04T${time}:00.000Z`, endsAt: '', status: 'FREE' })) },
    },
    ClinicDisplacedTimes: { data: { myDisplacedTimes: displaced } },
    ClinicChangeSchedule: { data: { changeSchedule: change } },
    ClinicOpenSchedule: { data: { openSchedule: calendar() } },
  };
  const line = network(({ name }) => answers[name] ?? { data: {} }, { personId: 'levi', kind: 'clinician', name: 'Dr. Levi' });
  restore = line.restore;
  const fixture = await open(SchedulePage, of ? { of } : {});
  const press = async (name: string) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === name)!.click();
    await settle(fixture);
  };
  const write = async (id: string, value: string, event: 'input' | 'change' = 'input') => {
    const field = document.getElementById(id) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle(fixture);
  };
  const variablesOf = (name: string) => line.asked.findLast((one) => one.name === name)?.variables;
  return { ...line, fixture, press, write, variablesOf, text: () => textOf(fixture) };
}

test('the hours stand as they are, a break between two stretches of a day, with the times that they make; nothing is to be saved', async () => {
  const { text } = await page();
  expect((document.getElementById('hours-0') as HTMLInputElement).value).toBe('08:00');
  expect(text()).toContain('break');
  expect(text()).toContain('2 times in two weeks');
  expect([...document.querySelectorAll('cw-schedule-preview ul ul li')].map((one) => one.textContent?.trim())).toEqual(['08:00', '08:30']);
  expect(document.querySelector<HTMLButtonElement>('button[type="submit"]')!.disabled).toBe(true);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('the times are read by the clock of whoever is to come', async () => {
  const { fixture } = await page();
  const zone = document.getElementById('preview-zone') as HTMLSelectElement;
  expect(zone.selectedOptions[0]?.textContent).toMatch(/Israel/);
  zone.value = 'America/New_York';
  zone.dispatchEvent(new Event('change'));
  await settle(fixture);
  expect([...document.querySelectorAll('cw-schedule-preview ul ul li')].map((one) => one.textContent?.trim())).toEqual(['01:00', '01:30']);
});

test('faults stand on top with the focus, lead to their fields, and nothing is sent', async () => {
  const { press, write, asked, text } = await page();
  await write('schedule-length', '3');
  await write('hours-0', '12:30');
  await press('Check');
  expect(text()).toContain('Write whole minutes, 5 to 240');
  expect(text()).toContain('Sunday: the hours must begin before they end');
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(document.getElementById('schedule-length')!.getAttribute('aria-invalid')).toBe('true');
  expect(asked.some(({ name }) => name === 'ClinicDisplacedTimes' || name === 'ClinicChangeSchedule')).toBe(false);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('read over before it is saved: whom it leaves without hours stands there with the name, and is asked about', async () => {
  const { press, write, asked, text, variablesOf } = await page({ displaced: [DISPLACED] });
  await write('schedule-length', '40');
  await press('Check');
  expect(text()).toContain('1 booked time would lie outside the hours');
  expect(text()).toContain('Noa Barak');
  expect(asked.some(({ name }) => name === 'ClinicChangeSchedule')).toBe(false);
  expect(await faultsIn(document.body)).toEqual([]);
  await press('Save, and I call them');
  expect(variablesOf('ClinicChangeSchedule')).toMatchObject({ id: 's', version: 3, displacing: true, changes: { slotMinutes: 40 } });
});

test('where nobody is touched it is saved without that; somebody who books in between stops it', async () => {
  const { press, write, text, variablesOf } = await page({ change: { __typename: 'ScheduleDisplacesError', displaced: 1 } });
  await write('schedule-until', '2099-06-30');
  await press('Check');
  expect(text()).toContain('No booked time is touched');
  await press('Save');
  expect(variablesOf('ClinicChangeSchedule')).toMatchObject({ displacing: false, changes: { validUntil: '2099-06-30', validFrom: null } });
  expect(text()).toContain('Somebody booked meanwhile. Nothing was saved');
});

test('somebody else was first: what was written stays, and goes on over what stands now', async () => {
  const edited = { __typename: 'EditedMeanwhileError', currentVersion: 7, editedAt: '2026-11-30T08:00:00.000Z' };
  const { press, write, text, variablesOf } = await page({ change: edited });
  await write('schedule-length', '45');
  await press('Check');
  await press('Save');
  expect(text()).toContain('Nothing of yours was saved, and all of it still stands here');
  await press('Go on with mine');
  expect((document.getElementById('schedule-length') as HTMLInputElement).value).toBe('45');
  await press('Check');
  await press('Save');
  expect(variablesOf('ClinicChangeSchedule')).toMatchObject({ version: 7, changes: { slotMinutes: 45 } });
});

test('what is written outlives the page, and can be let go', async () => {
  const first = await page();
  await first.write('schedule-length', '50');
  first.fixture.destroy();
  restore();
  document.body.replaceChildren();
  const { TestBed } = await import('@angular/core/testing');
  TestBed.resetTestingModule();
  const again = await page();
  expect((document.getElementById('schedule-length') as HTMLInputElement).value).toBe('50');
  await again.press('Discard changes');
  expect((document.getElementById('schedule-length') as HTMLInputElement).value).toBe('30');
});

test('who has no calendar opens one at the own clinic', async () => {
  const { press, text, variablesOf } = await page({ calendars: [] });
  expect(text()).toContain('You have no calendar yet');
  await press('New calendar');
  await press('Check');
  await press('Save');
  expect(variablesOf('ClinicOpenSchedule')).toMatchObject({
    schedule: { clinicianId: 'levi', clinicId: 'carmel', serviceTypes: ['VISIT'] },
  });
});

test('a colleague’s hours are looked at and not changed; only those of the own clinic are in the list', async () => {
  const { text, variablesOf } = await page({ of: 'stern' });
  expect(variablesOf('ClinicSchedules')).toEqual({ clinicianIds: ['stern'] });
  expect(text()).toContain('Only this colleague or the clinic’s manager changes them');
  expect(document.querySelector('form')).toBeNull();
  expect(text()).not.toContain('Dr. Far');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('out of reach, the page says so', async () => {
  const line = network(() => 'offline', { personId: 'levi', kind: 'clinician' });
  restore = line.restore;
  const fixture = await open(SchedulePage);
  await settle(fixture);
  expect(document.querySelector('cw-offline-state')).not.toBeNull();
});
