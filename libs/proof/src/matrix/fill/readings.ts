import { SYSTEMS } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import type { Asker } from '../asker.ts';
import type { Actor } from '../cast.ts';
import type { Slice } from './filling.ts';

interface Recorded {
  readonly __typename: string;
  readonly reading: { readonly id: string; readonly version: number };
}
const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/**
 * The member logs a sugar and a pressure in other units and corrects both, connects two devices and ends one, and the other one sends a pressure that
 * crosses a limit of the plan: each kind of field holds something. All of it is general: answers the ids.
 */
async function measure(
  asker: Asker,
  { self, doctor }: { readonly self: Actor; readonly doctor: Actor },
  memberId: string,
  planKey: string,
): Promise<readonly string[]> {
  const planId = toGlobalId({ memberId, id: planKey });
  const limit = { measure: '8480-6', comparator: 'GREATER_OR_EQUAL', value: 150, urgency: 'URGENT' };
  const plan = await asker.does<{ version: number }>('treatment', self, 'query Matrix($id: ID!) { plan(id: $id) { version } }', {
    id: planId,
  });
  const set = `mutation Matrix($id: ID!, $v: Int!, $t: ThresholdInput!) { setThreshold(planId: $id, expectedVersion: $v, threshold: $t, reason: "Proof") { __typename } }`;
  await asker.does('treatment', doctor, set, { id: planId, v: plan.version, t: limit });

  const log = `mutation Matrix($m: ID!, $r: ReadingInput!) { recordReading(memberId: $m, reading: $r) { __typename ... on ReadingRecorded { reading { id version } } } }`;
  const correct = `mutation Matrix($id: ID!, $v: Int!, $values: ReadingValuesInput!) { correctReading(id: $id, expectedVersion: $v, values: $values) { __typename } }`;
  const logged: string[] = [];
  // in another unit, so that what was given is kept; once with a meal, once with two values
  for (const [kind, first, then, more] of [
    ['GLUCOSE', 5.5, 5.6, { unit: 'mmol/L', meal: 'FASTING' }],
    ['PRESSURE', 16, 16.5, { unit: 'kPa', second: 10.8 }],
  ] as const) {
    const r = { kind, value: first, measuredAt: hoursAgo(3), ...more };
    const { reading } = await asker.does<Recorded>('treatment', self, log, { m: memberId, r });
    await asker.does('treatment', self, correct, { id: reading.id, v: reading.version, values: { value: then, ...more } });
    logged.push(reading.id);
  }

  const connect = `mutation Matrix($m: ID!, $name: String!) { connectDevice(memberId: $m, name: $name, kind: PRESSURE_MONITOR) { __typename ... on DeviceConnected { token device { id } } } }`;
  const devices = [];
  for (const name of ['Old one', 'Arm'])
    devices.push(await asker.does<{ token: string; device: { id: string } }>('treatment', self, connect, { m: memberId, name }));
  const revoke = `mutation Matrix($id: ID!) { revokeDevice(id: $id) { __typename } }`;
  await asker.does('treatment', self, revoke, { id: devices[0]!.device.id });
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: LOINC, code }] },
    valueQuantity: { value, system: UCUM, code: 'mm[Hg]' },
  });
  const body = {
    ...{ resourceType: 'Observation', status: 'final', effectiveDateTime: hoursAgo(1) },
    ...{ code: { coding: [{ system: LOINC, code: '85354-9' }] }, component: [part('8480-6', 190), part('8462-4', 96)] },
  };
  const send = `mutation Matrix($token: String!, $body: JSON!) { sendReadings(token: $token, body: $body) { __typename } }`;
  await asker.does('treatment', { kind: 'system', personId: SYSTEMS['device-door'] }, send, { token: devices[1]!.token, body });
  await crossed(asker, self, memberId);
  return [...logged, ...devices.map(({ device }) => device.id)];
}

/** A reaction makes the task: it is waited for, or the matrix would find it or not by chance. */
async function crossed(asker: Asker, self: Actor, memberId: string): Promise<void> {
  const query = `query Matrix($r: [_Any!]!) { _entities(representations: $r) { ... on Member { plans { tasks { crossing { part } } } } } }`;
  const variables = { r: [{ __typename: 'Member', id: memberId }] };
  for (const end = Date.now() + 30_000; ;) {
    const { text } = await asker.ask('treatment', self, query, variables);
    if (text.includes('own-')) return;
    if (Date.now() > end) throw new Error('No reading made a task.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export const readings: Slice = {
  async each(filling, label, { treatment }) {
    const { asker, actors, memberId } = filling;
    const [plan] = treatment.carePlans;
    if (label !== 'general' || !plan) return;
    for (const id of await measure(asker, { self: actors.self, doctor: actors['care team'] }, memberId, plan.id)) filling.tell(label, id);
  },
};
