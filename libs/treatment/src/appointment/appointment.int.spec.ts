import { fromGlobalId, toGlobalId, uuidv7, videoVisitEnded } from '@careway/contracts';
import { panelPolicy } from '@careway/store';
import { actsFor, bootContext, type Booted, clinician, eventually, member, treats } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clinicOf } from '../../test/clinic.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
}, 60_000);
afterAll(() => booted?.close());

type Clinic = Awaited<ReturnType<typeof clinicOf>>;
/** Lets an appointment have begun so many minutes ago. */
const begunAgo = (clinic: Clinic, minutes: number) =>
  booted.admin.query(
    `update appointment set starts_at = now() - make_interval(mins => $2), ends_at = now() + interval '1 hour' where clinician_id = $1`,
    [clinic.doctor, minutes],
  );
const calendarOf = async ({ ask, asDoctor, startsAt }: Clinic, day: number, after: readonly string[], who = asDoctor) => {
  const from = startsAt(day, '12:00').slice(0, 10);
  const query = `query ($from: LocalDate) { myCalendar(from: $from) { startsAt status appointment { id status member { id } reason } } }`;
  type Time = { startsAt: string; status: string; appointment: { id: string; status: string; member: { id: string } } | null };
  return (await ask(who, query, { from }, after))['myCalendar'] as Time[];
};

test('moved, the old time is free for others and the new one is not; who moved it from an old page is told', async () => {
  const clinic = await clinicOf(booted);
  const { book, asks, does, told } = await clinic.patient();
  const other = await clinic.patient();
  const { id, version } = await book(2, '08:00');
  const move = { id, v: version, scheduleId: clinic.scheduleId, startsAt: clinic.startsAt(2, '09:00') };
  const moved = await does('rescheduleAppointment', move);
  expect(moved).toMatchObject({ status: 'BOOKED', startsAt: clinic.startsAt(2, '09:00'), sequence: 1, movedSide: 'CLINICIAN', version: 2 });
  expect(await asks('rescheduleAppointment', { ...move, startsAt: clinic.startsAt(2, '10:00') })).toMatchObject({
    __typename: 'EditedMeanwhileError',
  });
  expect(await other.book(2, '09:00')).toMatchObject({ __typename: 'SlotTakenError' });
  expect(await other.book(2, '08:00')).toMatchObject({ status: 'BOOKED' });
  // a time that is not free leaves the old one as it was
  expect(await asks('rescheduleAppointment', { ...move, v: 2, startsAt: clinic.startsAt(2, '08:00') })).toMatchObject({
    __typename: 'SlotTakenError',
  });
  expect(await told()).toEqual(['booked', 'rescheduled']);
});

test('cancelled with a reason and by whom; its time is free, and nothing more can be done to it', async () => {
  const clinic = await clinicOf(booted);
  const { book, asks, does, told } = await clinic.patient();
  const { id, version } = await book(2, '08:00');
  expect(await asks('cancelAppointment', { id, reason: 'TIME', note: 'I have to work' })).toMatchObject({
    ...{ status: 'CANCELLED', cancelledSide: 'MEMBER', cancelReason: 'TIME', cancelNote: 'I have to work', sequence: 1 },
  });
  for (const command of ['arriveAppointment', 'fulfilAppointment', 'missAppointment'] as const)
    expect(await does(command, { id })).toMatchObject({ __typename: 'AppointmentStepError' });
  const move = { id, v: version + 1, scheduleId: clinic.scheduleId, startsAt: clinic.startsAt(2, '09:00') };
  expect(await asks('rescheduleAppointment', move)).toMatchObject({ __typename: 'AppointmentStepError' });
  expect(await book(2, '08:00')).toMatchObject({ status: 'BOOKED' });
  expect(await told()).toEqual(['booked', 'cancelled', 'booked']);
});

test('arrived and seen, or did not come and came after all; nobody is missed before their time', async () => {
  const clinic = await clinicOf(booted);
  const { book, does, told } = await clinic.patient();
  const { id } = await book(2, '08:00');
  expect(await does('missAppointment', { id })).toMatchObject({ __typename: 'TooEarlyError' });
  expect(await does('arriveAppointment', { id })).toMatchObject({ __typename: 'TooEarlyError' });
  expect(await does('fulfilAppointment', { id })).toMatchObject({ __typename: 'TooEarlyError' });
  await begunAgo(clinic, 5);
  expect(await does('missAppointment', { id })).toMatchObject({ status: 'NOSHOW' });
  expect(await does('arriveAppointment', { id })).toMatchObject({ status: 'ARRIVED' });
  expect(await does('fulfilAppointment', { id })).toMatchObject({ status: 'FULFILLED' });
  expect(await does('cancelAppointment', { id, reason: 'OTHER' })).toMatchObject({ __typename: 'AppointmentStepError' });
  expect(await told()).toEqual(['booked', 'missed', 'arrived', 'fulfilled']);
});

test('a proxy books and cancels inside the room of appointments only; what came of it is the clinicians’ word', async () => {
  const clinic = await clinicOf(booted);
  const { me, asMember, booking, book } = await clinic.patient();
  const { say } = clinic;
  const [son, other] = [uuidv7(), uuidv7()];
  const after = await actsFor(booted, me, son, ['appointments']);
  const without = await actsFor(booted, me, other, ['plan']);
  await expect(say(member(other), 'bookAppointment', booking(3, '08:00'), without)).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
  const booked = await say(member(son), 'bookAppointment', booking(3, '08:00'), after);
  expect(booked).toMatchObject({ status: 'BOOKED', bookedSide: 'PROXY' });
  // more private than the proxy may see: not theirs to make, nor to find
  await expect(say(member(son), 'bookAppointment', booking(3, '09:00', { sensitivity: 'MENTAL' }), after)).rejects.toThrow('NOT_FOUND');
  const { id } = await book(3, '09:00', { sensitivity: 'MENTAL' });
  await expect(say(member(son), 'cancelAppointment', { id, reason: 'OTHER' }, after)).rejects.toThrow('NOT_FOUND');
  await expect(say(asMember, 'arriveAppointment', { id })).rejects.toThrow('NOT_FOUND');
  expect(await say(member(son), 'cancelAppointment', { id: booked.id, reason: 'UNWELL' }, after)).toMatchObject({ cancelledSide: 'PROXY' });
});

test('who has no part in it neither books nor reads, and everyone sees times as free or busy without whose they are', async () => {
  const clinic = await clinicOf(booted);
  const { book, booking, appointments } = await clinic.patient();
  const { id } = await book(3, '08:30');
  for (const who of [member(uuidv7()), clinician(uuidv7())]) {
    await expect(clinic.say(who, 'bookAppointment', booking(3, '09:00'))).rejects.toThrow('NOT_FOUND');
    await expect(clinic.say(who, 'cancelAppointment', { id, reason: 'OTHER' })).rejects.toThrow('NOT_FOUND');
    await expect(appointments(who, [])).rejects.toThrow('NOT_FOUND');
    const query = `query ($c: [ID!], $from: LocalDate) { schedules(clinicIds: $c) { slots(from: $from, days: 1) { startsAt status } } }`;
    const { schedules } = (await clinic.ask(who, query, { c: [clinic.clinicId], from: clinic.startsAt(3, '12:00').slice(0, 10) })) as {
      schedules: [{ slots: { startsAt: string; status: string }[] }];
    };
    expect(schedules[0].slots.slice(0, 3).map(({ status }) => status)).toEqual(['FREE', 'BUSY', 'FREE']);
  }
});

test('a clinician’s own day shows whose times they are as far as one treats them, leaves a mark in the log, and nobody else’s day', async () => {
  const clinic = await clinicOf(booted);
  const { me, book, after } = await clinic.patient();
  await book(4, '08:00');
  const stranger = uuidv7();
  const a = { memberId: stranger, scheduleId: clinic.scheduleId, startsAt: clinic.startsAt(4, '08:30'), serviceType: 'VISIT' };
  await clinic.say(member(stranger), 'bookAppointment', { a });
  const day = await calendarOf(clinic, 4, after);
  expect(day).toHaveLength(8);
  expect(day.slice(0, 3)).toMatchObject([
    { status: 'BUSY', appointment: { status: 'BOOKED', member: { id: me } } },
    { status: 'BUSY', appointment: null },
    { status: 'FREE', appointment: null },
  ]);
  const { rows } = await booted.admin.query(`select from read_audit where member_id = $1 and person_id = $2`, [me, clinic.doctor]);
  expect(rows).toHaveLength(1);
  // a colleague who treats the same member sees the appointment in the record, not in a calendar of their own
  const colleague = uuidv7();
  const theirs = await treats(booted, me, colleague);
  expect(await calendarOf(clinic, 4, theirs, clinician(colleague))).toEqual([]);
});

test('the policy itself shows a calendar to its own clinician only; planted: one that asks for the relation alone shows it to a colleague', async () => {
  const clinic = await clinicOf(booted);
  const { me, book } = await clinic.patient();
  await book(4, '08:00');
  const colleague = uuidv7();
  await treats(booted, me, colleague);
  const arrived = `select from relation where member_id = $1 and person_id = $2`;
  await eventually(async () => expect((await booted.admin.query(arrived, [me, colleague])).rows).toHaveLength(1), { within: 60_000 });
  const seenBy = async (who: string, plant = '') => {
    await booted.admin.query('begin');
    try {
      await booted.admin.query(plant);
      await booted.admin.query(`set local role treatment`);
      const set = ['person', 'panel'].map((name) => `set_config('careway.${name}', '${who}', true)`);
      await booted.admin.query(`select ${set.join()}, set_config('careway.panel_kinds', 'care-team', true)`);
      return (await booted.admin.query('select from appointment where member_id = $1', [me])).rows.length;
    } finally {
      await booted.admin.query('rollback');
    }
  };
  expect([await seenBy(clinic.doctor), await seenBy(colleague)]).toEqual([1, 0]);
  const planted = panelPolicy('treatment', 'appointment', { panel: { to: ['care-team'] } });
  expect(await seenBy(colleague, planted)).toBe(1);
});

test('a calendar is kept by its clinician or who manages the clinic; leave closes days and tells whom it displaces', async () => {
  const clinic = await clinicOf(booted);
  const { book } = await clinic.patient();
  await book(6, '08:00');
  const day = clinic.startsAt(6, '12:00').slice(0, 10);
  const leave = { closings: [{ from: day, until: day, reason: 'LEAVE' }] };
  const change = { id: clinic.scheduleId, v: 1, changes: leave, displacing: true };
  for (const who of [clinician(uuidv7()), { kind: 'administrator' as const, personId: uuidv7() }])
    await expect(clinic.say(who, 'changeSchedule', change)).rejects.toThrow('NOT_FOUND');
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', change)).toMatchObject({ version: 2, ...leave, displaced: 1 });
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', change)).toMatchObject({
    __typename: 'EditedMeanwhileError',
    currentVersion: 2,
  });
  expect(await book(6, '09:00')).toMatchObject({ __typename: 'NoSuchSlotError' });
  const upside = { id: clinic.scheduleId, v: 2, changes: { hours: [{ weekday: 0, from: '12:00', until: '08:00' }] } };
  expect(await clinic.say(clinic.asDoctor, 'changeSchedule', upside)).toMatchObject({ __typename: 'InvalidInputError', field: 'hours' });
  await clinic.say(clinic.asDoctor, 'changeSchedule', { id: clinic.scheduleId, v: 2, changes: { active: false }, displacing: true });
  expect(await book(7, '09:00')).toMatchObject({ __typename: 'ScheduleClosedError' });
});

test('an id that is none, or of somebody else, does not exist', async () => {
  const clinic = await clinicOf(booted);
  const { asks } = await clinic.patient();
  const ids = ['nothing', toGlobalId({ memberId: uuidv7(), id: uuidv7() })];
  for (const id of ids) await expect(asks('cancelAppointment', { id, reason: 'OTHER' })).rejects.toThrow('NOT_FOUND');
});

test('a video visit that has ended was its appointment: it is fulfilled once, without anybody saying so', async () => {
  const clinic = await clinicOf(booted);
  const { me, book, told, appointments, asMember } = await clinic.patient();
  const { id } = await book(2, '08:00');
  const ended = {
    ...{
      memberId: me,
      journeyId: uuidv7(),
      occurredAt: new Date().toISOString(),
      precision: 'instant' as const,
      sensitivity: 'general' as const,
    },
    ...{ visitId: uuidv7(), appointmentId: fromGlobalId(id)!.id, clinicianId: clinic.doctor, by: clinic.doctor, seconds: 600 },
  };
  await booted.tell(videoVisitEnded, { ...ended, appointmentId: null });
  await booted.tell(videoVisitEnded, ended);
  await booted.tell(videoVisitEnded, ended);
  await eventually(async () => expect(await appointments(asMember)).toMatchObject([{ id, status: 'FULFILLED' }]));
  expect(await told()).toEqual(['booked', 'fulfilled']);
});
