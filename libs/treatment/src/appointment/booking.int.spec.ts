import { toGlobalId, uuidv7 } from '@careway/contracts';
import { bootContext, type Booted, member } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clinicOf, type Said } from '../../test/clinic.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
}, 60_000);
afterAll(() => booted?.close());

const EVERYBODY = 200;

/** Two hundred members try for one time at once. */
async function everybodyAtOnce(clinic: Awaited<ReturnType<typeof clinicOf>>, startsAt: string): Promise<readonly Said[]> {
  return Promise.all(
    Array.from({ length: EVERYBODY }, () => {
      const me = uuidv7();
      const a = { memberId: me, scheduleId: clinic.scheduleId, startsAt, serviceType: 'VISIT' };
      return clinic.say(member(me), 'bookAppointment', { a });
    }),
  );
}

test('two hundred who try for one time at once are one booking and 199 refusals that name the next free times', async () => {
  const clinic = await clinicOf(booted);
  const startsAt = clinic.startsAt(3, '09:00');
  const all = await everybodyAtOnce(clinic, startsAt);
  expect(all.filter(({ __typename }) => __typename === 'Appointment')).toHaveLength(1);
  const refused = all.filter(({ __typename }) => __typename === 'SlotTakenError');
  expect(refused).toHaveLength(EVERYBODY - 1);
  const free = ['08:00', '08:30', '09:30', '10:00', '10:30'].map((time) => clinic.startsAt(3, time));
  for (const { nextFree } of refused) expect(nextFree.map((one) => one.startsAt)).toEqual(free);
  const { rows } = await booted.admin.query('select from slot where clinician_id = $1', [clinic.doctor]);
  const { rows: booked } = await booted.admin.query('select from appointment where clinician_id = $1', [clinic.doctor]);
  expect([rows.length, booked.length]).toEqual([1, 1]);
}, 60_000);

test('planted: without the constraint the same two hundred are more than one', async () => {
  const clinic = await clinicOf(booted);
  await booted.admin.query('alter table slot drop constraint slot_alone');
  try {
    const all = await everybodyAtOnce(clinic, clinic.startsAt(3, '09:00'));
    expect(all.filter(({ __typename }) => __typename === 'Appointment').length).toBeGreaterThan(1);
  } finally {
    await booted.admin.query('delete from slot where clinician_id = $1', [clinic.doctor]);
    await booted.admin.query(
      `alter table slot add constraint slot_alone exclude using gist (id_range(clinician_id, clinician_id, '[]') with =, tstzrange(starts_at, ends_at) with &&)`,
    );
  }
}, 60_000);

test('a member cannot be in two places: the second of two that overlap is refused, one after the other or at once', async () => {
  const [here, there] = [await clinicOf(booted), await clinicOf(booted, { slotMinutes: 20 })];
  const { book, asks, me } = await here.patient();
  const elsewhere = { memberId: me, scheduleId: there.scheduleId, startsAt: there.startsAt(4, '09:20'), serviceType: 'VISIT' };
  await book(4, '09:00');
  expect(await asks('bookAppointment', { a: elsewhere })).toMatchObject({ __typename: 'AppointmentOverlapsError' });
  // the refused one holds nothing
  expect((await booted.admin.query('select from slot where clinician_id = $1', [there.doctor])).rows).toEqual([]);
  const other = await here.patient();
  const both = await Promise.all([
    other.book(5, '10:00'),
    other.asks('bookAppointment', { a: { ...elsewhere, memberId: other.me, startsAt: there.startsAt(5, '10:20') } }),
  ]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Appointment', 'AppointmentOverlapsError']);
});

test('only times of the calendar that lie ahead can be booked, in kinds that it has', async () => {
  const clinic = await clinicOf(booted);
  const { book } = await clinic.patient();
  const refused = {
    __typename: 'NoSuchSlotError',
    nextFree: expect.arrayContaining([{ startsAt: clinic.startsAt(2, '08:00'), endsAt: expect.any(String) }]),
  };
  expect(await book(2, '07:30')).toMatchObject(refused);
  expect(await book(2, '08:10')).toMatchObject(refused);
  expect(await book(-1, '08:00')).toMatchObject({ __typename: 'NoSuchSlotError' });
  expect(await book(90, '08:00')).toMatchObject({ __typename: 'NoSuchSlotError' });
  expect(await book(2, '08:00', { serviceType: 'PHONE' })).toMatchObject({ __typename: 'InvalidInputError', field: 'serviceType' });
});

test('it belongs to its concern and its referral, is as private as its calendar, and no fact carries its words', async () => {
  const clinic = await clinicOf(booted, { sensitivity: 'MENTAL' });
  const { book, me, told } = await clinic.patient();
  const [journeyId, basedOn] = [uuidv7(), uuidv7()].map((id) => toGlobalId({ memberId: me, id }));
  const booked = await book(2, '08:00', { journeyId, basedOn, reason: 'About the sleepless nights' });
  expect(booked).toMatchObject({ status: 'BOOKED', sensitivity: 'MENTAL', journeyId, basedOn, reason: 'About the sleepless nights' });
  expect(await told()).toEqual(['booked']);
  const { rows } = await booted.admin.query<{ data: string }>(`select data::text from outbox where key = $1`, [me]);
  expect(rows.filter(({ data }) => data.includes('sleepless'))).toEqual([]);
  await expect(book(2, '09:00', { journeyId: toGlobalId({ memberId: uuidv7(), id: uuidv7() }) })).rejects.toThrow('NOT_FOUND');
});
