import { SYSTEMS } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Clock } from '../kit/clock.ts';
import { type Measuring, MEASURINGS, type Shown } from '../people/readings.ts';
import { asClinician, asMember, expectOne, type Voice, type WalkClient, WalkError } from './client.ts';
import { crowd } from './crowd.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
/** How long a relation may take from the registry to treatment: far longer than it ever takes. */
const PATIENCE_MS = 10_000;
const DOOR: Voice = { kind: 'system', personId: SYSTEMS['device-door'] };
const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';

/** People measure at home, by a device or a file, and their clinicians say from when on they want to hear of it. Twice it is the same. */
export async function measureAtHome(client: WalkClient, charts: readonly Chart[], clock: Clock): Promise<void> {
  const byMember = [...Map.groupBy(MEASURINGS, ({ member }) => member).values()];
  await crowd(byMember, 2, async (theirs) => {
    for (const measuring of theirs) {
      const chart = charts.find(({ person }) => person.key === measuring.member)!;
      await setLimit(client, chart, measuring);
      if (measuring.device) await send(client, chart, measuring, measuring.device, clock);
      else await save(client, chart, measuring, clock);
    }
  });
}

async function setLimit(client: WalkClient, chart: Chart, { member, concern, limit }: Measuring): Promise<void> {
  if (!limit) return;
  const [by, measure, comparator, value, count, windowDays] = limit;
  const imported = chart.treatment.carePlans.find(({ journeyId }) => journeyId === chart.concern(concern).journeyId);
  if (!imported) throw new WalkError(`${member} has no plan for ${concern}.`);
  const { memberId } = chart;
  const asked = { service: 'treatment', as: asClinician(by), about: memberId, patience: PATIENCE_MS };
  const id = toGlobalId({ memberId, id: imported.id });
  const read = `query DemoWalk($id: ID!) { plan(id: $id) { version thresholds { isOwn } } }`;
  const plan = await client.ask<{ version: number; thresholds: readonly { isOwn: boolean }[] }>({
    ...asked,
    query: read,
    variables: { id },
  });
  if (plan.thresholds.some(({ isOwn }) => isOwn)) return;
  const query = `mutation DemoWalk($id: ID!, $v: Int!, $t: ThresholdInput!) { setThreshold(planId: $id, expectedVersion: $v, threshold: $t) { __typename ... on DomainError { message } } }`;
  const threshold = { measure, comparator, value, count, windowDays, urgency: 'URGENT' };
  expectOne(await client.ask<Answer>({ ...asked, query, variables: { id, v: plan.version, t: threshold } }), ['Plan']);
}

async function save(client: WalkClient, { memberId }: Chart, { member, kind, context, shown }: Measuring, clock: Clock): Promise<void> {
  const zoned = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jerusalem', dateStyle: 'short', timeStyle: 'short' });
  const lines = shown.map(([days, time, value, second = '']) => {
    const [day = '', at = ''] = zoned.format(new Date(clock.at(days, time))).split(' ');
    return [day, at, kind, value, second, '', context ?? ''].join(',');
  });
  const csv = ['date,time,kind,value,second,unit,context', ...lines].join('\n');
  const query = `mutation DemoWalk($m: ID!, $csv: String!) { saveReadings(memberId: $m, csv: $csv) { __typename ... on DomainError { message } ... on ReadingsReport { refused { line code } } } }`;
  const asked = { service: 'treatment', as: asMember(member), about: memberId };
  const saved = await client.ask<Answer & { refused?: readonly { line: number; code: string }[] }>({
    ...asked,
    query,
    variables: { m: memberId, csv },
  });
  expectOne(saved, ['ReadingsReport']);
  const [bad] = saved.refused ?? [];
  if (bad) throw new WalkError(`Line ${bad.line} of what ${member} measured: ${bad.code}`);
}

/** A device gets its token once: one that is there already has sent, since both are steps of one walk and what it sent is not saved twice. */
async function send(client: WalkClient, { memberId }: Chart, { member, shown }: Measuring, name: string, clock: Clock): Promise<void> {
  const asked = { service: 'treatment', as: asMember(member), about: memberId };
  const connect = `mutation DemoWalk($m: ID!, $name: String!) { connectDevice(memberId: $m, name: $name, kind: PRESSURE_MONITOR) { __typename ... on DomainError { message } ... on DeviceConnected { token } } }`;
  const known = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { devices { name } } } }`;
  const representations = [{ __typename: 'Member', id: memberId }];
  const [{ devices }] = await client.ask<[{ devices: readonly { name: string }[] }]>({
    ...asked,
    query: known,
    variables: { r: representations },
  });
  if (devices.some((device) => device.name === name)) return;
  const { token, ...answer } = await client.ask<Answer & { token: string }>({ ...asked, query: connect, variables: { m: memberId, name } });
  expectOne(answer, ['DeviceConnected']);
  const query = `mutation DemoWalk($token: String!, $body: JSON!) { sendReadings(token: $token, body: $body) { __typename ... on DomainError { message } } }`;
  const body = shown.map((one) => observation(one, clock));
  expectOne(await client.ask<Answer>({ service: 'treatment', as: DOOR, about: memberId, query, variables: { token, body } }), [
    'ReadingsSent',
  ]);
}

function observation([days, time, upper, lower = 0]: Shown, clock: Clock) {
  const part = (code: string, value: number) => ({
    code: { coding: [{ system: LOINC, code }] },
    valueQuantity: { value, system: UCUM, code: 'mm[Hg]' },
  });
  return {
    ...{ resourceType: 'Observation', status: 'final', effectiveDateTime: clock.at(days, time) },
    ...{ code: { coding: [{ system: LOINC, code: '85354-9' }] }, component: [part('8480-6', upper), part('8462-4', lower)] },
  };
}
