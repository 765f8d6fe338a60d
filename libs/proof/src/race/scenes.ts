import { fromGlobalId } from '@careway/contracts';
import type { House } from '../house/house.ts';
import { feederOf, openPairs, type Pair } from '../people/house.ts';
import { insist } from '../people/speaker.ts';
import { openPlan, versionOf } from '../people/work.ts';
import { faultsOf, type Race, race, type Try } from './race.ts';

export interface Raced {
  readonly race: Race;
  readonly faults: readonly string[];
}
const SAVERS = 50;
const BOOKERS = 200;

/** Everything that several may try for at once, tried for at once through the gateway by people who are signed in. */
export async function raceAll(house: House): Promise<readonly Raced[]> {
  const keys = await house.folder.tokenKeys();
  const people = await openPairs(house.stack, await feederOf(house.stack.services, keys), BOOKERS);
  const [pair] = people as [Pair, ...Pair[]];
  const told = async (found: Race, refusal: string): Promise<Raced> => ({ race: found, faults: faultsOf(found, refusal) });
  const { planId, goalId } = await openPlan(pair);
  return [
    await told(await oneGoal(house, pair, planId, goalId), 'EditedMeanwhileError'),
    await told(await moreOfOneMedicine(house, pair), 'RefillAlreadyRequestedError'),
    await told(await oneTest(house, pair), 'OrderOpenError'),
    await told(await oneTime(house, people), 'SlotTakenError'),
  ];
}

async function oneGoal(house: House, { clinician }: Pair, planId: string, goalId: string): Promise<Race> {
  const expectedVersion = await versionOf({ clinician }, planId);
  const query = `mutation Proof($id: ID!, $expectedVersion: Int!, $changes: GoalChanges!) {
    changeGoal(id: $id, expectedVersion: $expectedVersion, changes: $changes) { __typename } }`;
  const tries = Array.from({ length: SAVERS }, (_, n): Try => ({
    ...{ who: clinician, query },
    variables: { id: goalId, expectedVersion, changes: { target: 1_000 + n } },
  }));
  const { id } = fromGlobalId(planId)!;
  const kept = () => house.count('select count(*) from treatment.plan_version where plan_id = $1 and number > $2', [id, expectedVersion]);
  return race(`${SAVERS} saves of one goal that all saw the same version`, 'Goal', tries, kept);
}

async function moreOfOneMedicine(house: House, { clinician, member, memberId }: Pair): Promise<Race> {
  const order = `mutation Proof($memberId: ID!, $medication: MedicationInput!) {
    orderMedication(memberId: $memberId, medication: $medication) { __typename ... on Medication { id } } }`;
  const medication = { text: 'Metformin 500 MG', code: { system: 'http://www.whocc.no/atc', code: 'A10BA02' } };
  const { id: medicationId } = await insist<{ id: string }>(clinician, order, { memberId, medication }, ({ id }) => Boolean(id));
  const query = `mutation Proof($medicationId: ID!) { requestRefill(medicationId: $medicationId) { __typename } }`;
  const tries = Array.from({ length: SAVERS }, (_, n): Try => ({ who: n % 2 ? member : clinician, query, variables: { medicationId } }));
  const open = () => house.count('select count(*) from treatment.refill where member_id = $1', [memberId]);
  return race(`${SAVERS} requests for more of one medicine, by the member and the clinician`, 'Refill', tries, open);
}

async function oneTest(house: House, { clinician, memberId }: Pair): Promise<Race> {
  const query = `mutation Proof($memberId: ID!, $order: OrderInput!) { placeOrder(memberId: $memberId, order: $order) { __typename } }`;
  const order = { code: { system: 'http://loinc.org', code: '4548-4' }, reason: 'Yearly check' };
  const tries = Array.from({ length: SAVERS }, (): Try => ({ who: clinician, query, variables: { memberId, order } }));
  return race(`${SAVERS} orders of one test for one member`, 'Order', tries, () =>
    house.count('select count(*) from diagnosis.test_order where member_id = $1', [memberId]),
  );
}

async function oneTime(house: House, people: readonly Pair[]): Promise<Race> {
  interface Schedule {
    readonly id: string;
    readonly serviceTypes: readonly string[];
    readonly slots: readonly { readonly startsAt: string; readonly status: string }[];
  }
  const [{ member: first }] = people as [Pair, ...Pair[]];
  const schedules = await insist<readonly Schedule[]>(
    first,
    `query Proof { schedules { id serviceTypes slots(days: 14) { startsAt status } } }`,
    {},
  );
  const free = schedules.flatMap(({ id, serviceTypes, slots }) =>
    slots.filter(({ status }) => status === 'FREE').map(({ startsAt }) => ({ scheduleId: id, startsAt, serviceType: serviceTypes[0]! })),
  );
  const time = free.at(-1);
  if (!time) throw new Error('No calendar of the demo has a free time in the next fortnight.');
  const query = `mutation Proof($appointment: AppointmentInput!) { bookAppointment(appointment: $appointment) { __typename } }`;
  const tries = people.map(({ member, memberId }): Try => ({ who: member, query, variables: { appointment: { memberId, ...time } } }));
  const ids = people.map(({ memberId }) => memberId);
  return race(`${BOOKERS} members who book one time`, 'Appointment', tries, () =>
    house.count('select count(*) from treatment.appointment where member_id = any ($1) and status = $2', [ids, 'booked']),
  );
}
