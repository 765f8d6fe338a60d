import { aSecond, bootContext, type Booted, eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clinicOf } from '../../test/clinic.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
}, 60_000);
afterAll(() => booted?.close());

type Clinic = Awaited<ReturnType<typeof clinicOf>>;
type Patient = Awaited<ReturnType<Clinic['patient']>>;
const within = { within: aSecond(20) };

const waits = async (clinic: Clinic, more: object = {}, given?: Patient) => {
  const patient = given ?? (await clinic.patient());
  const [fromDay, untilDay] = [1, 20].map((days) => clinic.startsAt(days, '12:00').slice(0, 10));
  const wish = { memberId: patient.me, clinicId: clinic.clinicId, serviceType: 'VISIT', fromDay, untilDay, ...more };
  const { id, ...said } = await patient.asks('waitForAppointment', { wish });
  return { ...patient, id, said };
};
const stands = async ({ appointments, id }: Awaited<ReturnType<typeof waits>>) => (await appointments()).find((one) => one.id === id)!;
const isOffered = (patient: Awaited<ReturnType<typeof waits>>, startsAt: string) =>
  eventually(
    async () => expect(await stands(patient)).toMatchObject({ status: 'PENDING', startsAt, offeredUntil: expect.any(String) }),
    within,
  );
const lapse = (patient: Patient) =>
  booted.admin.query(`update appointment set offered_until = now() - interval '1 minute' where member_id = $1 and status = 'pending'`, [
    patient.me,
  ]);

test('a time that becomes free is offered to the first who waits, held for them, and booked when they take it', async () => {
  const clinic = await clinicOf(booted);
  const holder = await clinic.patient();
  const { id } = await holder.book(3, '08:00');
  const [first, second] = [await waits(clinic), await waits(clinic)];
  expect(first.said).toMatchObject({ status: 'WAITLIST', startsAt: null });
  await holder.asks('cancelAppointment', { id, reason: 'NOT_NEEDED' });
  const startsAt = clinic.startsAt(3, '08:00');
  await isOffered(first, startsAt);
  expect(await stands(second)).toMatchObject({ status: 'WAITLIST' });
  expect(await holder.book(3, '08:00')).toMatchObject({ __typename: 'SlotTakenError' });
  expect(await first.asks('acceptAppointment', { id: first.id })).toMatchObject({ status: 'BOOKED', startsAt, offeredUntil: null });
  expect(await first.asks('acceptAppointment', { id: first.id })).toMatchObject({ __typename: 'AppointmentStepError' });
  expect(await first.told()).toEqual(['waited', 'offered', 'booked']);
}, 60_000);

test('declined it goes to the next, then to nobody again; who let it go keeps waiting', async () => {
  const clinic = await clinicOf(booted);
  const holder = await clinic.patient();
  const { id, version } = await holder.book(3, '08:00');
  const [first, second] = [await waits(clinic), await waits(clinic)];
  const move = { id, v: version, scheduleId: clinic.scheduleId, startsAt: clinic.startsAt(3, '10:00') };
  await holder.asks('rescheduleAppointment', move);
  await isOffered(first, clinic.startsAt(3, '08:00'));
  expect(await first.asks('declineAppointment', { id: first.id })).toMatchObject({ status: 'WAITLIST', startsAt: null });
  await isOffered(second, clinic.startsAt(3, '08:00'));
  await second.asks('declineAppointment', { id: second.id });
  await eventually(async () => expect(await holder.book(3, '08:00')).toMatchObject({ status: 'BOOKED' }), within);
  expect(await stands(first)).toMatchObject({ status: 'WAITLIST' });
}, 60_000);

test('an offer that nobody answers is none after its time, and goes to the next without anybody looking', async () => {
  const clinic = await clinicOf(booted);
  const holder = await clinic.patient();
  const { id } = await holder.book(3, '08:00');
  const [first, second] = [await waits(clinic), await waits(clinic)];
  await holder.asks('cancelAppointment', { id, reason: 'NOT_NEEDED' });
  await isOffered(first, clinic.startsAt(3, '08:00'));
  await lapse(first);
  expect(await stands(first)).toMatchObject({ status: 'WAITLIST', startsAt: null, offeredUntil: null });
  expect((await first.asks('acceptAppointment', { id: first.id })).__typename).toMatch(/OfferExpiredError|AppointmentStepError/);
  await isOffered(second, clinic.startsAt(3, '08:00'));
  expect(await first.told()).toEqual(['waited', 'offered', 'offer-lapsed']);
}, 90_000);

test('offered is only what suits: the day, the kind, the clinician, and no time at which one has another appointment', async () => {
  const clinic = await clinicOf(booted);
  const holder = await clinic.patient();
  const { id } = await holder.book(3, '08:00');
  const tooLate = await waits(clinic, { fromDay: clinic.startsAt(4, '12:00').slice(0, 10) });
  const byVideo = await clinicOf(booted, { serviceTypes: ['VIDEO'] });
  const elsewhere = await waits(byVideo, { serviceType: 'VIDEO' });
  const engaged = await clinic.patient();
  await engaged.book(3, '10:00');
  await booted.admin.query(`update appointment set starts_at = $2, ends_at = $3 where member_id = $1`, [
    ...[engaged.me, clinic.startsAt(3, '08:00'), clinic.startsAt(3, '08:30')],
  ]);
  const busy = await waits(clinic, {}, engaged);
  const right = await waits(clinic, { clinicianId: clinic.doctor });
  await holder.asks('cancelAppointment', { id, reason: 'NOT_NEEDED' });
  await isOffered(right, clinic.startsAt(3, '08:00'));
  for (const other of [tooLate, elsewhere, busy]) expect(await stands(other)).toMatchObject({ status: 'WAITLIST' });
}, 60_000);

test('who waits may leave the list; where nobody works nobody can wait, and nobody waits everywhere', async () => {
  const clinic = await clinicOf(booted);
  const one = await waits(clinic);
  expect(await one.asks('cancelAppointment', { id: one.id, reason: 'NOT_NEEDED' })).toMatchObject({ status: 'CANCELLED' });
  expect((await waits(clinic, { serviceType: 'PHONE' })).said).toMatchObject({ __typename: 'InvalidInputError', field: 'clinicianId' });
  const eager = await clinic.patient();
  for (let n = 0; n < 5; n += 1) await waits(clinic, {}, eager);
  expect((await waits(clinic, {}, eager)).said).toMatchObject({ __typename: 'InvalidInputError', field: 'clinicId' });
});
