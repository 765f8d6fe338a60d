import { clinicianJoined, clinicOpened, dayAfter, dayIn, instantOf, uuidv7 } from '@careway/contracts';
import { type Booted, clinician, eventually, member, treats, type Who } from '@careway/testing';
import { ofMember } from './take.ts';

const TIMES = `nextFree { startsAt endsAt }`;
const APPOINTMENT = `__typename ... on Appointment { id version status serviceType sensitivity journeyId startsAt endsAt scheduleId sequence reason bookedSide
  clinician { id } clinic { id } movedSide cancelledSide cancelReason cancelNote offeredUntil wishFrom wishUntil basedOn } ... on DomainError { code message }`;
const REFUSED = `... on SlotTakenError { ${TIMES} } ... on NoSuchSlotError { ${TIMES} } ... on InvalidInputError { field }`;
const SCHEDULE = `__typename ... on Schedule { id version slotMinutes active hours { weekday from until } closings { from until reason } displaced } ... on InvalidInputError { field }`;

const COMMANDS = {
  openSchedule: `mutation ($schedule: ScheduleInput!) { openSchedule(schedule: $schedule) { ${SCHEDULE} } }`,
  changeSchedule: `mutation ($id: ID!, $v: Int!, $changes: ScheduleChanges!, $displacing: Boolean! = false) {
    changeSchedule(id: $id, expectedVersion: $v, changes: $changes, displacing: $displacing) {
      ${SCHEDULE} ... on EditedMeanwhileError { currentVersion } ... on ScheduleDisplacesError { would: displaced } } }`,
  bookAppointment: `mutation ($a: AppointmentInput!) { bookAppointment(appointment: $a) { ${APPOINTMENT} ${REFUSED} } }`,
  rescheduleAppointment: `mutation ($id: ID!, $v: Int!, $scheduleId: ID!, $startsAt: DateTime!) { rescheduleAppointment(id: $id, expectedVersion: $v, scheduleId: $scheduleId, startsAt: $startsAt) { ${APPOINTMENT} ${REFUSED} } }`,
  cancelAppointment: `mutation ($id: ID!, $reason: AppointmentCancelReason!, $note: String) { cancelAppointment(id: $id, reason: $reason, note: $note) { ${APPOINTMENT} } }`,
  arriveAppointment: `mutation ($id: ID!) { arriveAppointment(id: $id) { ${APPOINTMENT} } }`,
  fulfilAppointment: `mutation ($id: ID!) { fulfilAppointment(id: $id) { ${APPOINTMENT} } }`,
  missAppointment: `mutation ($id: ID!) { missAppointment(id: $id) { ${APPOINTMENT} } }`,
  waitForAppointment: `mutation ($wish: WaitInput!) { waitForAppointment(wish: $wish) { ${APPOINTMENT} ... on InvalidInputError { field } } }`,
  acceptAppointment: `mutation ($id: ID!) { acceptAppointment(id: $id) { ${APPOINTMENT} } }`,
  declineAppointment: `mutation ($id: ID!) { declineAppointment(id: $id) { ${APPOINTMENT} } }`,
} as const;
export type Command = keyof typeof COMMANDS;

/** What a command answered, as far as specs go on with it. */
export interface Said extends Record<string, unknown> {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly startsAt: string;
  readonly nextFree: readonly { readonly startsAt: string }[];
}
export const every = (from: string, until: string) => Array.from({ length: 7 }, (_, weekday) => ({ weekday, from, until }));

/** A clinic of which the registry told, with a clinician whose calendar is open every day from eight to twelve. */
export async function clinicOf(booted: Booted, given: object = {}) {
  const [clinicId, doctor] = [uuidv7(), uuidv7()];
  const asDoctor = clinician(doctor);
  const told = [
    await booted.tell(clinicOpened, { clinicId, district: 'Haifa' }),
    await booted.tell(clinicianJoined, { clinicianId: doctor, profession: 'physician', clinicId }),
  ];
  const ask = async (who: Who, query: string, variables: object, after: readonly string[] = []): Promise<Record<string, unknown>> => {
    const { data, errors } = await booted.ask(who, query, variables, [...told, ...after]);
    if (errors?.length) throw new Error(errors.map(({ extensions, message }) => `${extensions.code} ${message}`).join());
    return data;
  };
  const say = async (who: Who, command: Command, variables: object, after?: readonly string[]): Promise<Said> =>
    (await ask(who, COMMANDS[command], variables, after))[command] as Said;
  const schedule = {
    clinicianId: doctor,
    clinicId,
    serviceTypes: ['VISIT', 'VIDEO'],
    slotMinutes: 30,
    hours: every('08:00', '12:00'),
    ...given,
  };
  const { id: scheduleId } = await eventually(() => say(asDoctor, 'openSchedule', { schedule }));
  const startsAt = (days: number, time: string): string => instantOf(dayAfter(dayIn(new Date()), days), time).toISOString();
  return {
    ...{ clinicId, doctor, asDoctor, scheduleId, schedule, ask, say, startsAt },
    /** A member whom the clinician treats, with the commands of both. */
    async patient() {
      const me = uuidv7();
      const after = await treats(booted, me, doctor);
      const asMember = member(me);
      const booking = (days: number, time: string, more: object = {}) => ({
        a: { memberId: me, scheduleId, startsAt: startsAt(days, time), serviceType: 'VISIT', ...more },
      });
      return {
        ...{ me, asMember, after, booking },
        asks: (command: Command, variables: object) => say(asMember, command, variables, after),
        does: (command: Command, variables: object) => say(asDoctor, command, variables, after),
        book: (days: number, time: string, more: object = {}) => say(asMember, 'bookAppointment', booking(days, time, more), after),
        async appointments(who: Who = asMember, positions: readonly string[] = after): Promise<readonly Said[]> {
          const { query, variables } = ofMember(
            me,
            `appointments { ${APPOINTMENT.slice('__typename ... on Appointment { '.length).split(' } ... on DomainError')[0]} }`,
          );
          return ((await ask(who, query, variables, positions))['_entities'] as [{ appointments: Said[] }])[0].appointments;
        },
        async told(): Promise<readonly string[]> {
          const sql = `select type from outbox where key = $1 and type not like '%record-read%' order by sequence`;
          const { rows } = await booted.admin.query<{ type: string }>(sql, [me]);
          return rows.map(({ type }) => type.replace(/^treatment\.appointment-|\.v1$/g, ''));
        },
      };
    },
  };
}
