import { dayAfter, dayIn, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, clinician, member, type Who } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clinicOf, every } from '../../test/clinic.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
}, 60_000);
afterAll(() => booted?.close());

type Clinic = Awaited<ReturnType<typeof clinicOf>>;
interface Time {
  readonly startsAt: string;
  readonly status: string;
  readonly appointment: { readonly member: { readonly id: string } } | null;
}
const SLOTS = `query ($id: ID, $changes: ScheduleChanges!, $from: LocalDate) {
  previewSlots(scheduleId: $id, changes: $changes, from: $from, days: 2) { startsAt status } }`;
const DISPLACED = `query ($id: ID!, $changes: ScheduleChanges!) {
  myDisplacedTimes(scheduleId: $id, changes: $changes) { startsAt status appointment { member { id } reason } } }`;
const slotsOf = async (clinic: Clinic, changes: object, id: string | null = clinic.scheduleId) => {
  const from = clinic.startsAt(3, '12:00').slice(0, 10);
  return (await clinic.ask(clinic.asDoctor, SLOTS, { id, changes, from }))['previewSlots'] as readonly Time[];
};
interface Asked {
  readonly who?: Who;
  readonly after?: readonly string[];
}
const displacedOf = async (clinic: Clinic, changes: object, { who = clinic.asDoctor, after = [] }: Asked = {}) =>
  (await clinic.ask(who, DISPLACED, { id: clinic.scheduleId, changes }, after))['myDisplacedTimes'] as readonly Time[];
const day = (days: number) => dayAfter(dayIn(new Date()), days);

test('a change is seen before it is made: its times, cut anew, and whom it leaves without hours; nothing is stored', async () => {
  const clinic = await clinicOf(booted);
  const patient = await clinic.patient();
  await patient.book(3, '08:00');
  await patient.book(3, '10:00');
  const changes = { hours: every('09:00', '11:00'), slotMinutes: 40 };
  const slots = await slotsOf(clinic, changes);
  expect(slots.filter(({ startsAt }) => startsAt < clinic.startsAt(4, '00:00')).map(({ startsAt, status }) => [startsAt, status])).toEqual([
    [clinic.startsAt(3, '09:00'), 'FREE'],
    [clinic.startsAt(3, '09:40'), 'BUSY'],
    [clinic.startsAt(3, '10:20'), 'BUSY'],
  ]);
  expect(await displacedOf(clinic, changes, patient)).toMatchObject([
    { startsAt: clinic.startsAt(3, '08:00'), status: 'BUSY', appointment: { member: { id: patient.me } } },
  ]);
  const { schedules } = (await clinic.ask(clinic.asDoctor, `query ($of: [ID!]) { schedules(clinicianIds: $of) { version slotMinutes } }`, {
    of: [clinic.doctor],
  })) as { schedules: object[] };
  expect(schedules).toEqual([{ version: 1, slotMinutes: 30 }]);
});

test('whose time it is stands there for who treats them, with an entry in the access log; a colleague is told of nobody, and no member asks', async () => {
  const clinic = await clinicOf(booted);
  const patient = await clinic.patient();
  await patient.book(3, '08:00');
  expect(await displacedOf(clinic, { active: false }, patient)).toMatchObject([{ appointment: { member: { id: patient.me } } }]);
  expect(await displacedOf(clinic, { active: false }, { who: clinician(uuidv7()), after: patient.after })).toEqual([]);
  await expect(displacedOf(clinic, { active: false }, { who: member(patient.me), after: patient.after })).rejects.toThrow(
    /NOT_FOUND|FORBIDDEN/,
  );
  const { rows } = await booted.admin.query(`select person_id from read_audit where member_id = $1`, [patient.me]);
  expect(new Set(rows.map((row: { person_id: string }) => row.person_id))).toEqual(new Set([clinic.doctor]));
  expect(await slotsOf(clinic, { active: false })).toEqual([]);
});

test('booked times are displaced by who says so; without that nothing is changed', async () => {
  const clinic = await clinicOf(booted);
  const patient = await clinic.patient();
  await patient.book(3, '08:00');
  const change = { id: clinic.scheduleId, v: 1, changes: { hours: every('09:00', '12:00') } };
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', change)).toMatchObject({ __typename: 'ScheduleDisplacesError', would: 1 });
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', { ...change, displacing: true })).toMatchObject({ version: 2, displaced: 1 });
  // who has no hours already is displaced by no further change
  const further = { id: clinic.scheduleId, v: 2, changes: { serviceTypes: ['VISIT'] } };
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', further)).toMatchObject({ version: 3 });
  expect((await patient.appointments())[0]).toMatchObject({ status: 'BOOKED', startsAt: clinic.startsAt(3, '08:00') });
});

test('hours hold from their first day to their last: a time outside is none', async () => {
  const clinic = await clinicOf(booted, { validFrom: day(2), validUntil: day(4) });
  const patient = await clinic.patient();
  expect(await patient.book(1, '08:00')).toMatchObject({ __typename: 'NoSuchSlotError' });
  expect(await patient.book(2, '08:00')).toMatchObject({ status: 'BOOKED' });
  expect(await patient.book(5, '08:00')).toMatchObject({ __typename: 'NoSuchSlotError' });
  const end = { id: clinic.scheduleId, v: 1, changes: { validUntil: null } };
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', end)).toMatchObject({ version: 2 });
  expect(await patient.book(5, '08:00')).toMatchObject({ status: 'BOOKED' });
  const upside = { id: clinic.scheduleId, v: 2, changes: { validUntil: day(1) } };
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', upside)).toMatchObject({
    __typename: 'InvalidInputError',
    field: 'validUntil',
  });
});

test('of a calendar that does not stand yet the times are seen too, and its faults are named', async () => {
  const clinic = await clinicOf(booted);
  const content = { serviceTypes: ['PHONE'], slotMinutes: 60, hours: every('13:00', '15:00') };
  expect(await slotsOf(clinic, content, null)).toHaveLength(4);
  for (const fault of [{ serviceTypes: [] }, { slotMinutes: 1 }, { hours: every('15:00', '13:00') }])
    await expect(slotsOf(clinic, { ...content, ...fault }, null)).rejects.toThrow('INVALID_INPUT');
});
