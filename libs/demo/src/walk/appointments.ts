import { dayAfter, dayIn, toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import { clinicianId, clinicId, memberId } from '../kit/ids.ts';
import { type AppointmentRow, APPOINTMENTS, calendarOf, GIVEN_BACK, WAITING } from '../people/appointments.ts';
import { type ClinicianRow, CLINICIANS } from '../people/clinicians.ts';
import { asClinician, asMember, expectOne, type Voice, type WalkClient, WalkError } from './client.ts';
import { crowd } from './crowd.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly id: string;
}
interface Calendar {
  readonly id: string;
  readonly slots: readonly { readonly startsAt: string; readonly status: string }[];
}
/** How long a fact may take from the registry to treatment: far longer than it ever takes. */
const PATIENCE_MS = 10_000;
const TREATMENT = { service: 'treatment', patience: PATIENCE_MS } as const;
/** Days looked through for a day on which somebody works: a week and a leave. */
const LOOK_DAYS = 14;

const cliniciansWith = (key: string): ClinicianRow => {
  const found = CLINICIANS.find((one) => one.key === key);
  if (!found) throw new WalkError(`No clinician ${key} works in the demo.`);
  return found;
};

/** Clinicians open their calendars, then people book, each as oneself. A calendar that is open, and whoever has an appointment, is left alone. */
export async function fillCalendars(client: WalkClient, charts: readonly Chart[]): Promise<void> {
  const today = dayIn(new Date());
  await crowd(CLINICIANS, 4, (one) => openCalendar(client, one, today));
  const byMember = Map.groupBy(APPOINTMENTS, ({ member }) => member);
  const known = new Map(await Promise.all([...byMember.keys()].map(async (member) => [member, await has(client, member)] as const)));
  // two members may want the same hour, so one after the other: the same start gives the same calendars
  for (const row of APPOINTMENTS) if (!known.get(row.member)) await book(client, row, charts, today);
  for (const wish of WAITING) if (!known.get(wish.member)) await wait(client, wish, today);
  for (const { by, with: key, inDays, waits } of GIVEN_BACK) {
    if (known.get(waits) || (await has(client, by))) continue;
    await wait(client, { member: waits, with: key, service: 'VISIT', days: inDays + 14 }, today);
    await book(client, { member: by, with: key, service: 'VISIT', inDays, nth: 0, cancelled: 'TIME' }, charts, today);
  }
}

async function wait(client: WalkClient, { member, with: key, service, days }: (typeof WAITING)[number], today: string): Promise<void> {
  const about = memberId(member);
  const wish = {
    ...{ memberId: about, clinicianId: clinicianId(key), clinicId: clinicId(cliniciansWith(key).clinic), serviceType: service },
    ...{ fromDay: dayAfter(today, 1), untilDay: dayAfter(today, days) },
  };
  const query = `mutation DemoWalk($wish: WaitInput!) { waitForAppointment(wish: $wish) { __typename ... on DomainError { message } } }`;
  expectOne(await client.ask<Answer>({ ...TREATMENT, as: asMember(member), about, query, variables: { wish } }), ['Appointment']);
}

async function openCalendar(client: WalkClient, row: ClinicianRow, today: string): Promise<void> {
  const as = asClinician(row.key);
  if ((await calendars(client, as, row.key, today)).length) return;
  const { slotMinutes, services, hours, sensitivity, leave } = calendarOf(row);
  const schedule = {
    ...{ clinicianId: as.personId, clinicId: clinicId(row.clinic), serviceTypes: services, slotMinutes, hours },
    ...(sensitivity && { sensitivity }),
    closings: leave ? [{ from: dayAfter(today, leave[0]), until: dayAfter(today, leave[1]), reason: 'LEAVE' }] : [],
  };
  const query = `mutation DemoWalk($schedule: ScheduleInput!) { openSchedule(schedule: $schedule) { __typename ... on DomainError { message } } }`;
  expectOne(await client.ask<Answer>({ ...TREATMENT, as, query, variables: { schedule } }), ['Schedule']);
}

function calendars(client: WalkClient, as: Voice, key: string, from: string): Promise<readonly Calendar[]> {
  const query = `query DemoWalk($of: [ID!], $from: LocalDate, $days: Int!) { schedules(clinicianIds: $of) { id slots(from: $from, days: $days) { startsAt status } } }`;
  return client.ask({ ...TREATMENT, as, query, variables: { of: [clinicianId(key)], from, days: LOOK_DAYS } });
}

async function has(client: WalkClient, member: string): Promise<boolean> {
  const about = memberId(member);
  const query = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { appointments { id } } } }`;
  const variables = { r: [{ __typename: 'Member', id: about }] };
  const [found] = await client.ask<[{ appointments: readonly object[] }]>({ ...TREATMENT, as: asMember(member), about, query, variables });
  return found.appointments.length > 0;
}

async function book(client: WalkClient, row: AppointmentRow, charts: readonly Chart[], today: string): Promise<void> {
  const about = memberId(row.member);
  const as = row.by === 'clinician' ? asClinician(row.with) : asMember(row.by?.proxy ?? row.member);
  const [calendar] = await calendars(client, as, row.with, dayAfter(today, row.inDays));
  const chart = charts.find((one) => one.memberId === about);
  const journeyId = row.concern && chart ? toGlobalId({ memberId: about, id: chart.concern(row.concern).journeyId }) : undefined;
  const wanted = {
    ...{ memberId: about, scheduleId: calendar?.id, serviceType: row.service },
    ...(journeyId && { journeyId }),
    ...(row.reason && { reason: row.reason }),
  };
  const query = `mutation DemoWalk($a: AppointmentInput!) { bookAppointment(appointment: $a) { __typename ... on Appointment { id } ... on DomainError { message } } }`;
  const isMeant = ({ startsAt }: Calendar['slots'][number]): boolean => !row.today || dayIn(new Date(startsAt)) === today;
  const free = calendar?.slots.filter((slot) => slot.status === 'FREE' && isMeant(slot)).slice(row.nth) ?? [];
  if (row.today && free.length === 0) return;
  let booked: Answer | undefined;
  // the days of the week move under the rows: where the member has another one at that hour, the next free time is taken
  for (const { startsAt } of free) {
    booked = await client.ask<Answer>({ ...TREATMENT, as, about, query, variables: { a: { ...wanted, startsAt } } });
    if (booked.__typename !== 'AppointmentOverlapsError') break;
  }
  if (!booked) throw new WalkError(`${row.with} has no free time for ${row.member}.`);
  // late in the day little is left of today
  if (row.today && booked.__typename === 'AppointmentOverlapsError') return;
  expectOne(booked, ['Appointment']);
  if (!row.cancelled) return;
  const cancel = `mutation DemoWalk($id: ID!, $reason: AppointmentCancelReason!) { cancelAppointment(id: $id, reason: $reason) { __typename ... on DomainError { message } } }`;
  expectOne(await client.ask<Answer>({ ...TREATMENT, as, about, query: cancel, variables: { id: booked.id, reason: row.cancelled } }), [
    'Appointment',
  ]);
}
