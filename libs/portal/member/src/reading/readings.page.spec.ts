import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { ReadingsPage } from './readings.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  sessionStorage.clear();
  document.body.replaceChildren();
});

const reading = (id: string, value: number, day: string, more: object = {}) => ({
  ...{
    id,
    version: 1,
    kind: 'PRESSURE',
    value,
    second: 82,
    unit: 'mm[Hg]',
    given: null,
    meal: null,
    status: 'FINAL',
    confirmed: false,
    asks: false,
  },
  ...{ measuredAt: `${day}T06:30:00.000Z`, origin: 'HAND', device: null, recordedBy: { id: 'noa', displayName: null }, history: [] },
  ...{ danger: null },
  ...more,
});
const goal = {
  ...{ id: 'g', comparator: 'LESS', target: 130, low: null, unit: 'mm[Hg]' },
  measure: { text: '', codings: [{ system: 'http://loinc.org', code: '8480-6' }] },
};
const said = {
  level: 'EMERGENCY',
  he: 'עכשיו',
  ar: 'الآن',
  en: 'Call 101 now.',
  ru: 'Сейчас',
  source: { title: 'AHA', url: 'https://heart.org' },
};

async function page(
  readings: readonly object[] = [],
  answer: (name: string, variables: Record<string, unknown>) => Reply | undefined = () => undefined,
) {
  const line = network(({ name, variables }) => {
    const own = answer(name, variables);
    if (own) return own;
    if (name !== 'MemberReadings') return { data: {} };
    const plans = [{ id: 'p', status: 'ACTIVE', goals: [goal] }];
    return { data: { readings: { id: 'noa', readings, devices: [] }, plans: { id: 'noa', plans } } };
  });
  restore = line.restore;
  return { ...line, fixture: await open(ReadingsPage) };
}
const press = (name: string): void =>
  [...document.querySelectorAll('button')]
    .find(
      (one) =>
        one.textContent
          ?.replace(/[\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim() === name,
    )!
    .click();
const type = (id: string, text: string): void => {
  const box = document.getElementById(id) as HTMLInputElement;
  box.value = text;
  box.dispatchEvent(new Event('input'));
};
async function log(fixture: Parameters<typeof settle>[0], upper: string, lower: string): Promise<void> {
  type('reading-first', upper);
  type('reading-second', lower);
  await settle(fixture);
  press('Save the reading');
  await settle(fixture);
}

test('without readings the page says what will appear and what can be done', async () => {
  const { fixture } = await page();
  expect(textOf(fixture)).toContain('Nothing has been logged yet');
  expect(textOf(fixture)).toContain('No device is connected');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a kind stands with its last value against the goal, its line, its table and where each came from', async () => {
  const { fixture } = await page([
    reading('c', 138, '2026-11-22', { origin: 'DEVICE', device: { id: 'd', name: 'Arm' }, recordedBy: null }),
    reading('b', 131, '2026-11-21'),
    reading('a', 128, '2026-11-20', { confirmed: true, history: [{ act: 'CORRECTED' }] }),
  ]);
  const text = textOf(fixture);
  expect(text).toContain('138/82 mmHg');
  expect(text).toContain('a little above your goal');
  expect(text).toContain('sent by Arm');
  expect(text).toContain('typed · by you');
  expect(text).toContain('changed once');
  expect(document.querySelectorAll('cw-trend table tbody tr')).toHaveLength(6);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a pressure is called well only where both of its values are, and each has its line', async () => {
  const { fixture } = await page([reading('a', 118, '2026-11-22', { second: 112 })]);
  const flag = document.querySelector('cw-reading-series cw-flag')?.textContent;
  expect(flag).toContain('Lower value');
  expect(flag).toContain('above the usual');
  expect(textOf(fixture)).not.toMatch(/118\/112 mmHg.{0,40}in your goal/);
  expect(document.querySelectorAll('cw-reading-series cw-number-line')).toHaveLength(2);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('what is not typed is pointed out, and nothing is asked of the server', async () => {
  const { fixture, asked } = await page();
  await log(fixture, 'high', '');
  expect(textOf(fixture)).toContain('Type the upper value.');
  expect(textOf(fixture)).toContain('Type the lower value.');
  expect(asked.some(({ name }) => name === 'MemberRecordReading')).toBe(false);
});

test('1200/80 is asked about: what was meant is put into the form, and saved by the member', async () => {
  const doubted = { __typename: 'ReadingDoubtedError', mayConfirm: false, he: 'ה', ar: 'ا', en: 'This value cannot be.', ru: 'Н' };
  const { fixture, asked } = await page([], (name, variables) => {
    if (name !== 'MemberRecordReading') return undefined;
    const { value } = variables['reading'] as { value: number };
    const suggestion = { value: 120, second: 80, unit: 'mm[Hg]' };
    if (value === 1200) return { data: { recordReading: { ...doubted, suggestion } } };
    return {
      data: { recordReading: { __typename: 'ReadingRecorded', duplicate: false, reading: reading('n', 120, '2026-11-22'), advice: [] } },
    };
  });
  await log(fixture, '1200', '80');
  expect(textOf(fixture)).toContain('Did you mean 120/80 mmHg?');
  expect(textOf(fixture)).not.toContain('It is right as I typed it');
  press('Use 120/80 mmHg');
  await settle(fixture);
  press('Save the reading');
  await settle(fixture);
  const sent = asked.filter(({ name }) => name === 'MemberRecordReading').map(({ variables }) => variables['reading']);
  expect(sent).toMatchObject([
    { value: 1200, confirmed: false },
    { value: 120, second: 80, confirmed: false },
  ]);
});

test('a dangerous value says at once what to do, with 101 one tap away', async () => {
  const { fixture } = await page([], (name) =>
    name === 'MemberRecordReading'
      ? {
          data: {
            recordReading: { __typename: 'ReadingRecorded', duplicate: false, reading: reading('n', 190, '2026-11-22'), advice: [said] },
          },
        }
      : undefined,
  );
  await log(fixture, '190', '99');
  expect(textOf(fixture)).toContain('Call 101 now.');
  expect(document.querySelector('cw-advice a[href="tel:101"]')).not.toBeNull();
  expect(document.querySelector('cw-advice [role=alert], cw-advice[role=alert]')).not.toBeNull();
  expect(await faultsIn(document.body)).toEqual([]);
});

/** A line that can be cut: what the server was sent, and what it saved. */
function cuttable() {
  const state = { isDown: true, isLost: false, sent: [] as { key: string; value: number; measuredAt: string; confirmed: boolean }[] };
  const answer = (name: string, variables: Record<string, unknown>): Reply | undefined => {
    if (name !== 'MemberRecordReading') return undefined;
    if (state.isDown && !state.isLost) return 'offline';
    const one = variables['reading'] as (typeof state.sent)[number];
    const duplicate = state.sent.some(({ key }) => key === one.key);
    state.sent.push(one);
    if (state.isLost) return 'offline';
    return {
      data: { recordReading: { __typename: 'ReadingRecorded', duplicate, reading: reading('n', one.value, '2026-11-22'), advice: [] } },
    };
  };
  return { state, answer };
}

test('without a connection a reading waits, plainly not saved, and is sent once with its time when the line is back', async () => {
  const { state, answer } = cuttable();
  const { fixture } = await page([], answer);
  await log(fixture, '128', '82');
  await log(fixture, '131', '84');
  expect(textOf(fixture)).toContain('2 readings wait to be sent');
  expect(textOf(fixture)).toContain('128/82 mmHg');
  expect(textOf(fixture)).toContain('Nothing has been logged yet');
  expect((document.getElementById('reading-first') as HTMLInputElement).value).toBe('');
  expect(await faultsIn(document.body)).toEqual([]);
  const before = Date.now();
  state.isDown = false;
  dispatchEvent(new Event('online'));
  await settle(fixture);
  await settle(fixture);
  expect(state.sent.map(({ value }) => value)).toEqual([128, 131]);
  for (const { measuredAt } of state.sent) expect(Date.parse(measuredAt)).toBeLessThanOrEqual(before);
  expect(textOf(fixture)).not.toContain('to be sent');
  dispatchEvent(new Event('online'));
  await settle(fixture);
  expect(state.sent).toHaveLength(2);
});

test('where only the answer was lost, it is sent again under the same key', async () => {
  const { state, answer } = cuttable();
  state.isLost = true;
  const { fixture } = await page([], answer);
  await log(fixture, '128', '82');
  Object.assign(state, { isDown: false, isLost: false });
  press('Try to send now');
  await settle(fixture);
  expect(new Set(state.sent.map(({ key }) => key)).size).toBe(1);
  expect(state.sent).toHaveLength(2);
});

test('what waits is there when the page is opened again, and leaving the window is asked about', async () => {
  const { answer } = cuttable();
  const first = await page([], answer);
  await log(first.fixture, '128', '82');
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  restore();
  TestBed.resetTestingModule();
  document.body.replaceChildren();
  const again = await page([], answer);
  expect(textOf(again.fixture)).toContain('1 reading waits to be sent');
  press('Remove');
  await settle(again.fixture);
  expect(textOf(again.fixture)).not.toContain('to be sent');
});

test('danger is told without a line, too, and what is unusual is asked about before it is sent', async () => {
  const { state, answer } = cuttable();
  const { fixture } = await page([], answer);
  await log(fixture, '212', '118');
  expect(textOf(fixture)).toContain('Call 101 now.');
  expect(textOf(fixture)).toContain('This value is unusual. Is it right?');
  state.isDown = false;
  dispatchEvent(new Event('online'));
  await settle(fixture);
  expect(state.sent).toEqual([]);
  press('It is right as I typed it');
  await settle(fixture);
  expect(state.sent).toMatchObject([{ value: 212, confirmed: true }]);
});

test('an unusual value of a device is asked about, and is right by one tap', async () => {
  const from = { origin: 'DEVICE', device: { id: 'd', name: 'Cuff' }, recordedBy: null };
  const { fixture, asked } = await page([reading('r', 215, '2026-11-29', { ...from, asks: true })], (name) =>
    name === 'MemberCorrectReading'
      ? { data: { correctReading: { __typename: 'ReadingRecorded', duplicate: false, advice: [] } } }
      : undefined,
  );
  expect(textOf(fixture)).toContain('Unusual. Is it right?');
  expect(await faultsIn(document.body)).toEqual([]);
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Yes, it is right'))!.click();
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberCorrectReading')?.variables).toMatchObject({
    ...{ id: 'r', expectedVersion: 1, values: { value: 215, second: 82, confirmed: true } },
  });
});
