import { uuidv7 } from '@careway/contracts';
import { bootContext, type Booted } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ago, measurerOf } from '../../test/readings.ts';
import { treatmentContext } from '../index.ts';

let booted: Booted;
beforeAll(async () => {
  booted = await bootContext(treatmentContext);
});
afterAll(() => booted?.close());

test('what is measured is kept in our unit, as it was given, with who logged it', async () => {
  const { asks, does, readings, me, doctor, told } = await measurerOf(booted);
  await asks('recordReading', { reading: { kind: 'GLUCOSE', value: 5.5, unit: 'mmol/L', meal: 'FASTING', measuredAt: ago(1) } });
  await does('recordReading', { reading: { kind: 'WEIGHT', value: 160, unit: '[lb_av]', measuredAt: ago(2) } });
  expect(await readings()).toMatchObject([
    ...[{ kind: 'GLUCOSE', value: 99, unit: 'mg/dL', given: { value: 5.5, unit: 'mmol/L' }, meal: 'FASTING', recordedBy: { id: me } }],
    { kind: 'WEIGHT', value: 72.6, unit: 'kg', origin: 'HAND', recordedBy: { id: doctor }, device: null, confirmed: false },
  ]);
  expect(await told()).toEqual(['reading-recorded', 'reading-recorded']);
});

test('1200/80 is asked about, nothing is saved, and what was meant is proposed; what is unusual is taken when it is confirmed', async () => {
  const { logs, readings } = await measurerOf(booted);
  expect(await logs(1200, 80)).toMatchObject({
    __typename: 'ReadingDoubtedError',
    mayConfirm: false,
    suggestion: { value: 120, second: 80, unit: 'mm[Hg]' },
  });
  expect(await logs(1200, 80, ago(0), { confirmed: true })).toMatchObject({ mayConfirm: false });
  expect(await logs(205, 110)).toMatchObject({ mayConfirm: true, because: 'This is an unusual value. Is it right?' });
  expect(await readings()).toEqual([]);
  expect(await logs(205, 110, ago(0), { confirmed: true })).toMatchObject({ reading: { value: 205, confirmed: true } });
});

test('a value that may cost a life says at once what to do, and stands on the page for a day', async () => {
  const { logs } = await measurerOf(booted);
  const said = await logs(184, 99);
  expect(said.advice).toMatchObject([{ level: 'EMERGENCY', text: expect.stringContaining('101') }]);
  expect(said.reading).toMatchObject({ danger: { level: 'EMERGENCY' } });
  expect(await logs(184, 99, ago(3))).toMatchObject({ reading: { danger: null } });
  expect((await logs(128, 82)).advice).toEqual([]);
});

test('the same one again is not saved twice, whoever sends it again', async () => {
  const { logs, readings, told } = await measurerOf(booted);
  const at = ago(1);
  const all = await Promise.all(Array.from({ length: 6 }, () => logs(128, 82, at)));
  expect(all.map((said) => said['duplicate']).toSorted()).toEqual([false, true, true, true, true, true]);
  expect(await readings()).toHaveLength(1);
  expect(await told()).toHaveLength(1);
  // One measures twice in a minute: another value is another reading.
  await logs(127, 82, at);
  expect(await readings()).toHaveLength(2);
});

test('sent again under its key, a reading is saved once, also when it was corrected or taken back meanwhile', async () => {
  const { asks, readings, told } = await measurerOf(booted);
  const reading = { kind: 'PRESSURE', value: 131, second: 84, measuredAt: ago(0), key: uuidv7() };
  const all = await Promise.all(Array.from({ length: 5 }, () => asks('recordReading', { reading })));
  expect(all.map((said) => said['duplicate']).toSorted()).toEqual([false, true, true, true, true]);
  const { id } = all[0]!.reading;
  await asks('correctReading', { id, expectedVersion: 1, values: { value: 128, second: 84 } });
  expect(await asks('recordReading', { reading })).toMatchObject({ duplicate: true, reading: { id, value: 128 } });
  await asks('withdrawReading', { id, expectedVersion: 2 });
  expect(await asks('recordReading', { reading })).toMatchObject({ duplicate: true });
  expect(await readings()).toEqual([]);
  expect(await told()).toEqual(['reading-recorded', 'reading-corrected', 'reading-withdrawn']);
  expect(await asks('recordReading', { reading: { ...reading, key: 'mine' } })).toMatchObject({
    __typename: 'InvalidInputError',
    field: 'key',
  });
});

test('a correction, a withdrawal and their undoing are all kept; the second of two editors is told', async () => {
  const { logs, asks, readings, told } = await measurerOf(booted);
  const { id } = (await logs(182, 82)).reading;
  expect(await asks('correctReading', { id, expectedVersion: 1, values: { value: 128, second: 82 } })).toMatchObject({
    reading: { value: 128, version: 2, history: [{ act: 'CORRECTED', value: 182 }] },
  });
  expect(await asks('correctReading', { id, expectedVersion: 1, values: { value: 129, second: 82 } })).toMatchObject({
    __typename: 'EditedMeanwhileError',
    currentVersion: 2,
  });
  expect(await asks('withdrawReading', { id, expectedVersion: 2 })).toMatchObject({ status: 'ENTERED_IN_ERROR', version: 3 });
  expect(await readings()).toEqual([]);
  expect(await readings(undefined, '(withdrawn: true)')).toHaveLength(1);
  expect(await asks('withdrawReading', { id, expectedVersion: 3 })).toMatchObject({ __typename: 'ReadingWithdrawnError' });
  const back = await asks('undoReading', { id, expectedVersion: 3 });
  expect(back).toMatchObject({ status: 'FINAL', value: 128, history: [{ act: 'RESTORED' }, { act: 'WITHDRAWN' }, { act: 'CORRECTED' }] });
  expect(await told()).toEqual(['reading-recorded', 'reading-corrected', 'reading-withdrawn', 'reading-corrected']);
});

test('of tomorrow, of long ago, of another unit or with one value too few nothing is taken', async () => {
  const { asks } = await measurerOf(booted);
  const weight = { kind: 'WEIGHT', value: 72, measuredAt: ago(0) };
  const fieldOf = async (reading: object) => (await asks('recordReading', { reading: { ...weight, ...reading } }))['field'];
  expect([
    await fieldOf({ measuredAt: ago(-1) }),
    await fieldOf({ measuredAt: ago(3000) }),
    await fieldOf({ unit: 'stone' }),
    await fieldOf({ second: 70 }),
    await fieldOf({ meal: 'FASTING' }),
  ]).toEqual(['measuredAt', 'measuredAt', 'unit', 'second', 'meal']);
});

const FILE = [
  'date,time,kind,value,second,unit,context',
  '2026-11-01,07:30,pressure,128,82,,',
  '2026-11-01,07:30,pressure,128,82,,',
  '2026-11-02,07:30,pressure,1200,80,,',
  '2026-11-03,07:30,weight,heavy,,,',
  '2026-11-03,07:31,temperature,41,,°C,',
].join('\n');

test('a file is looked at first: nothing is saved until it is confirmed, good lines go in, each bad line is told', async () => {
  const { asks, readings } = await measurerOf(booted);
  const preview = await asks('saveReadings', { csv: FILE, preview: true });
  expect(preview).toMatchObject({
    recorded: 1,
    duplicates: 1,
    refused: [
      { line: 4, code: 'impossible', suggestion: { value: 120, second: 80 } },
      { line: 5, code: 'number', suggestion: null },
      { line: 6, code: 'unusual' },
    ],
  });
  expect(await readings()).toEqual([]);
  expect(await asks('saveReadings', { csv: FILE })).toEqual(preview);
  expect(await readings()).toMatchObject([{ origin: 'CSV', value: 128, measuredAt: '2026-11-01T05:30:00.000Z' }]);
  expect(await asks('saveReadings', { csv: FILE, confirmed: true })).toMatchObject({ recorded: 1, duplicates: 2 });
  expect(await asks('saveReadings', { csv: 'mood\nfine' })).toMatchObject({ field: 'csv.header' });
  const half = 'date,time,kind,value\n2026-11-01,07:30,pressure,120';
  expect(await asks('saveReadings', { csv: half, preview: true })).toMatchObject({ recorded: 0, refused: [{ line: 2, code: 'second' }] });
});
