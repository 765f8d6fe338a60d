import { bootContext, type Booted } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ago, measurerOf } from '../../test/readings.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

const door = { kind: 'system' as const, personId: '00000000-0000-7000-8000-000000000009' };
const weight = (kg: number, days: number) => ({
  header: { schema_id: { namespace: 'omh', name: 'body-weight', version: '2.0' } },
  body: { body_weight: { value: kg, unit: 'kg' }, effective_time_frame: { date_time: ago(days) } },
});

async function withScale() {
  const measurer = await measurerOf(booted);
  const registered = await measurer.asks('connectDevice', { name: 'Bathroom scale', kind: 'SCALE' });
  const send = (body: unknown, token = registered.token) => measurer.say(door, 'sendReadings', { token, body }, []);
  const devices = async () =>
    (await measurer.ask<{ devices: readonly Record<string, unknown>[] }>(measurer.asMember, 'devices { name kind lastUsedAt revokedAt }'))
      .devices;
  return { ...measurer, ...registered, send, devices };
}

test('a device gets its token once, sends, and is shown with when it was last heard', async () => {
  const { send, devices, readings, token } = await withScale();
  expect(token).toMatch(/^careway_device_[\w-]{43}_[\w-]{43}$/);
  expect(await devices()).toEqual([{ name: 'Bathroom scale', kind: 'SCALE', lastUsedAt: null, revokedAt: null }]);
  expect(await send([weight(72.4, 1), weight(72.1, 0)])).toMatchObject({ recorded: 2, duplicates: 0, refused: [] });
  expect(await devices()).toMatchObject([{ lastUsedAt: expect.any(String) }]);
  expect(await readings()).toMatchObject([
    { value: 72.1, origin: 'DEVICE', device: { name: 'Bathroom scale' }, recordedBy: null },
    { value: 72.4 },
  ]);
  const { rows } = await booted.admin.query<{ all: string }>(`select string_agg(d::text, ' ') as all from device d`);
  expect(rows[0]!.all).not.toContain(token.slice(-43));
});

test('what was sent before is dropped and counted, by device, time and code; what is not right is told with its place', async () => {
  const { send, readings, asks } = await withScale();
  const [first, second] = [weight(72.4, 1), weight(72.1, 0)];
  await send([first, second]);
  expect(await send([first, second, first])).toMatchObject({ recorded: 0, duplicates: 3 });
  const other = { ...first, body: { ...first.body, body_weight: { value: 80, unit: 'kg' } } };
  expect(await send(other)).toMatchObject({ recorded: 0, duplicates: 1 });
  const bad = await send([weight(7.25, 2), weight(7250, 3), weight(73, 4), { header: {} }]);
  expect(bad).toMatchObject({ recorded: 1, refused: [{ place: '[3].header.schema_id.name' }, { place: '[0]' }, { place: '[1]' }] });
  // Taken back: it does not come again with the next sending.
  const [newest] = await readings();
  await asks('withdrawReading', { id: newest!.id, expectedVersion: 1 });
  expect(await send(second)).toMatchObject({ recorded: 0, duplicates: 1 });
});

test('an unusual value that may be danger is kept and asked about: nobody is there to confirm it, and it is not lost', async () => {
  const { send, readings, asks } = await withScale();
  const pressure = (upper: number, lower: number, minutes: number) => ({
    header: { schema_id: { namespace: 'omh', name: 'blood-pressure', version: '3.1' } },
    body: {
      systolic_blood_pressure: { value: upper, unit: 'mmHg' },
      diastolic_blood_pressure: { value: lower, unit: 'mmHg' },
      effective_time_frame: { date_time: new Date(Date.now() - minutes * 60_000).toISOString() },
    },
  });
  expect(await send([pressure(215, 125, 2), pressure(400, 125, 3), weight(7.25, 1)])).toMatchObject({
    ...{ recorded: 1, refused: [{ place: '[1]' }, { place: '[2]' }], advice: [{ level: 'EMERGENCY' }] },
  });
  const [kept] = await readings();
  expect(kept).toMatchObject({ value: 215, confirmed: false, asks: true, danger: { level: 'EMERGENCY' } });
  const values = { value: 215, second: 125, confirmed: true };
  await asks('correctReading', { id: kept!.id, expectedVersion: kept!.version, values });
  expect((await readings())[0]).toMatchObject({ value: 215, confirmed: true, asks: false });
});

test('eight sendings of the same at once save it once', async () => {
  const { send, readings } = await withScale();
  const body = [weight(72.4, 1), weight(72.1, 0)];
  const all = await Promise.all(Array.from({ length: 8 }, () => send(body)));
  expect(all.reduce((sum, said) => sum + Number(said['recorded']), 0)).toBe(2);
  expect(await readings()).toHaveLength(2);
});

test('a token that is wrong, revoked or of nobody is one answer, and only the edge may send', async () => {
  const { send, asks, device, token, say, asMember, asDoctor } = await withScale();
  const other = await withScale();
  const swapped = token.slice(0, -43) + other.token.slice(-43);
  for (const wrong of ['', 'x', `${token}x`, swapped, token.replace(/.{43}$/, 'A'.repeat(43))])
    expect(await send(weight(72, 0), wrong)).toEqual({ __typename: 'DeviceUnknownError' });
  for (const who of [asMember, asDoctor])
    await expect(say(who, 'sendReadings', { token, body: weight(72, 0) })).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
  expect(await asks('revokeDevice', { id: device.id })).toMatchObject({ __typename: 'Device' });
  expect(await asks('revokeDevice', { id: device.id })).toEqual({ __typename: 'DeviceRevokedError' });
  expect(await send(weight(72, 0))).toEqual({ __typename: 'DeviceUnknownError' });
});

test('a device that sends too often waits; a body that is none is told where', async () => {
  const { send, me } = await withScale();
  expect(await send({ mood: 'fine' })).toMatchObject({ __typename: 'ReadingsUnreadableError', place: 'body' });
  await send(weight(72, 0));
  await booted.admin.query(`update device_use set posts = 60 where member_id = $1`, [me]);
  expect(await send(weight(72, 1))).toMatchObject({ __typename: 'DeviceBusyError', waitSeconds: expect.any(Number) });
});
