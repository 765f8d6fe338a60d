import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { AppointmentsPage } from './appointments.page.ts';
import { BookPage } from './book.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const levi = { id: 'levi', displayName: 'Amir Levi', profession: 'family-physician' };
const clinic = { id: 'c', name: 'Neve Alon' };
const appointment = (more: object = {}) => ({
  ...{ __typename: 'Appointment', id: 'a', version: 1, status: 'BOOKED', serviceType: 'VISIT', sensitivity: 'GENERAL' },
  ...{ startsAt: '2099-01-05T08:00:00.000Z', endsAt: '2099-01-05T08:20:00.000Z', timeZone: 'Asia/Jerusalem', reason: null, sequence: 0 },
  ...{ bookedSide: 'MEMBER', movedSide: null, cancelledAt: null, cancelledSide: null, cancelReason: null, waitingSince: null },
  ...{ wishFrom: null, wishUntil: null, offeredUntil: null, clinician: levi, clinic },
  ...more,
});
const press = (name: string): void =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === name)!.click();

async function list(appointments: readonly object[], timeZone = 'Asia/Jerusalem') {
  const line = network(({ name }) => {
    if (name === 'MemberAppointments') return { data: { appointments: { id: 'noa', appointments }, clock: { id: 'noa', timeZone } } };
    if (name === 'MemberCancelAppointment') return { data: { cancelAppointment: { __typename: 'Appointment' } } };
    if (name === 'MemberAcceptAppointment')
      return { data: { acceptAppointment: { __typename: 'OfferExpiredError', refusal: 'OFFER_EXPIRED', message: '' } } };
    return { data: {} };
  });
  restore = line.restore;
  return { ...line, fixture: await open(AppointmentsPage) };
}

test('nothing booked says what one can do now', async () => {
  const { fixture } = await list([]);
  expect(textOf(fixture)).toContain('Nothing is booked');
  expect(textOf(fixture)).toContain('Book an appointment');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('what comes, what waits and what was stand apart; cancelling asks why first', async () => {
  const past = appointment({ id: 'p', status: 'FULFILLED', startsAt: '2020-01-05T08:00:00.000Z', endsAt: '2020-01-05T08:20:00.000Z' });
  const waits = appointment({ id: 'w', status: 'WAITLIST', startsAt: null, endsAt: null, clinician: null });
  const { fixture, asked } = await list([waits, past, appointment()]);
  expect([...document.querySelectorAll('h2')].map((one) => one.textContent?.trim())).toEqual([
    'Coming up',
    'Waiting list',
    'Past and cancelled',
  ]);
  expect(textOf(fixture)).toContain('Bring your member card');
  expect(textOf(fixture)).toContain('No time is booked yet');
  press('Cancel');
  await settle(fixture);
  expect(asked.some(({ name }) => name === 'MemberCancelAppointment')).toBe(false);
  press('Cancel the appointment');
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberCancelAppointment')?.variables).toEqual({ id: 'a', reason: 'NOT_NEEDED' });
  expect(await faultsIn(document.body)).toEqual([]);
});

test('an offered time is plainly not booked yet, and names until when it is held', async () => {
  const { fixture, asked } = await list([appointment({ status: 'PENDING', offeredUntil: '2099-01-04T08:00:00.000Z' })]);
  expect(textOf(fixture)).toContain('This time is not booked yet. It is held for you until Sunday 4 January');
  press('Take this time');
  await settle(fixture);
  expect(asked.some(({ name }) => name === 'MemberAcceptAppointment')).toBe(true);
});

test('who is in another time zone reads the own clock, and the clinic’s beside it', async () => {
  const { fixture } = await list([appointment()], 'America/New_York');
  expect(textOf(fixture)).toContain('Monday 5 January, 03:00');
  expect(textOf(fixture)).toContain('This is the time in New York. By the clinic’s clock it is 05/01, 10:00.');
});

async function booking(answer: object) {
  const schedule = { id: 's', serviceTypes: ['VISIT'], timeZone: 'Asia/Jerusalem', clinician: levi, clinic };
  const slots = ['08:00', '08:20'].map((time) => ({ startsAt: `2099-01-05T${time}:00.000Z`, status: time === '08:00' ? 'FREE' : 'BUSY' }));
  const line = network(({ name }) => {
    if (name === 'MemberBooking')
      return {
        data: {
          ...{ journeys: { id: 'noa', journeys: [] }, place: { id: 'noa', clinic }, clock: { id: 'noa', timeZone: 'Asia/Jerusalem' } },
          ...{ team: { id: 'noa', careTeam: [{ id: 't', isActive: true, clinician: levi }] }, booked: { id: 'noa', appointments: [] } },
        },
      };
    if (name === 'MemberCalendars') return { data: { schedules: [schedule] } };
    if (name === 'MemberTimes') return { data: { schedules: [{ ...schedule, slots }] } };
    return { data: { bookAppointment: answer } };
  });
  restore = line.restore;
  const fixture = await open(BookPage);
  const choose = async (selector: string) => {
    document.querySelector<HTMLInputElement>(selector)!.click();
    await settle(fixture);
  };
  const next = async (name = 'Continue') => {
    press(name);
    await settle(fixture);
  };
  return { ...line, fixture, choose, next };
}

test('in steps: a step without an answer says so; nothing is booked before the last one', async () => {
  const { fixture, asked, choose, next } = await booking(appointment());
  const words = document.querySelector<HTMLTextAreaElement>('#reason')!;
  words.value = 'A cough';
  words.dispatchEvent(new Event('input'));
  await next();
  await next();
  expect(textOf(fixture)).toContain('Choose whom you would like to see');
  await choose('input[name="who"]');
  await next();
  expect(document.querySelectorAll('input[name="time"]')).toHaveLength(1);
  expect(await faultsIn(document.body)).toEqual([]);
  await choose('input[name="time"]');
  await next();
  expect(textOf(fixture)).toContain('Nothing is booked yet');
  expect(asked.some(({ name }) => name === 'MemberBookAppointment')).toBe(false);
  await next('Book it');
  const { variables } = asked.find(({ name }) => name === 'MemberBookAppointment')!;
  expect(variables['appointment']).toEqual({
    ...{ memberId: 'noa', scheduleId: 's', startsAt: '2099-01-05T08:00:00.000Z', serviceType: 'VISIT', reason: 'A cough' },
  });
  expect(textOf(fixture)).toContain('It is booked');
  expect(textOf(fixture)).toContain('Add to calendar');
});

test('somebody was quicker: it is said, the times are asked for anew, and what was written stays', async () => {
  const refused = { __typename: 'SlotTakenError', refusal: 'SLOT_TAKEN', message: '', nextFree: [] };
  const { fixture, asked, choose, next } = await booking(refused);
  await next();
  await choose('input[name="who"]');
  await next();
  await choose('input[name="time"]');
  await next();
  await next('Book it');
  expect(textOf(fixture)).toContain('Someone else has just taken this time. Nothing was booked.');
  expect(asked.filter(({ name }) => name === 'MemberTimes').length).toBeGreaterThan(1);
  expect(document.querySelector('#when')).not.toBeNull();
});
