import { Component, inject } from '@angular/core';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, type Reply, settle, textOf } from '../../test/stage.ts';
import { Chart } from '../patient/chart.ts';
import { ReadingsPane } from './readings-pane.ts';

/** The pane in an open chart. */
@Component({ selector: 'cw-of-noa', imports: [ReadingsPane], providers: [Chart], template: '<main><cw-readings-pane /></main>' })
class OfNoa {
  constructor() {
    inject(Chart).memberId.set('noa');
  }
}

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const reading = (more: object = {}) => ({
  ...{ __typename: 'Reading', id: 'r', kind: 'PRESSURE', value: 148, second: 92, unit: 'mm[Hg]', meal: null, confirmed: false },
  ...{ measuredAt: '2026-11-28T08:00:00.000Z', origin: 'HAND', device: null, recordedBy: { id: 'noa', displayName: 'Noa Barak' } },
  ...more,
});
const RECORDED = { __typename: 'ReadingRecorded', duplicate: false, advice: [] as object[] };
const DOUBTED = {
  ...{ __typename: 'ReadingDoubtedError', mayConfirm: true, because: 'That is far outside what a weight is.' },
  suggestion: { value: 72.5, second: null, unit: 'kg' },
};

async function pane(readings: readonly object[], answer: Reply = { data: { recordReading: RECORDED } }) {
  const line = network(
    ({ name }) => {
      if (name === 'ClinicPatient') return { data: { member: { id: 'noa' } } };
      if (name === 'ClinicReadings') return { data: { member: { id: 'noa', readings } } };
      return name === 'ClinicRecordReading' ? answer : { data: {} };
    },
    { personId: 'levi', kind: 'clinician', name: 'Dr. Levi' },
  );
  restore = line.restore;
  const fixture = await open(OfNoa);
  const press = async (name: string) => {
    [...document.querySelectorAll('button')]
      .find(
        (one) =>
          one.textContent
            ?.replace(/[\u2066-\u2069]/g, '')
            .replace(/\s+/g, ' ')
            .trim() === name,
      )!
      .click();
    await settle(fixture);
  };
  const write = async (id: string, value: string, event: 'input' | 'change' = 'input') => {
    const field = document.getElementById(id) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle(fixture);
  };
  const sent = () => line.asked.filter(({ name }) => name === 'ClinicRecordReading').map(({ variables }) => variables);
  return { ...line, fixture, press, write, sent, text: () => textOf(fixture) };
}

test('the newest of each kind stands there, with who measured it; nothing measured says so', async () => {
  const some = await pane([reading()]);
  expect(some.text()).toContain('148/92 mmHg');
  await some.press('All');
  expect(some.text()).toContain('typed, the patient');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a clinician enters what the patient tells: both values, then it is saved and the form is gone', async () => {
  const { press, write, sent, asked } = await pane([]);
  await press('Enter a reading');
  expect(document.activeElement?.id).toBe('reading-kind');
  await write('reading-first', '151');
  await press('Save the reading');
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(sent()).toEqual([]);
  expect(await faultsIn(document.body)).toEqual([]);
  await write('reading-second', '94');
  await press('Save the reading');
  expect(sent()).toMatchObject([
    { memberId: 'noa', reading: { kind: 'PRESSURE', value: 151, second: 94, confirmed: false }, language: 'EN' },
  ]);
  expect(document.getElementById('reading-first')).toBeNull();
  expect(asked.filter(({ name }) => name === 'ClinicReadings').length).toBeGreaterThan(1);
});

test('an unusual value is asked about: nothing is saved before somebody says that it is right, and what was meant is put in to look at', async () => {
  const { press, write, sent, text } = await pane([], { data: { recordReading: DOUBTED } });
  await press('Enter a reading');
  await write('reading-kind', 'WEIGHT', 'change');
  await write('reading-first', '725');
  await press('Save the reading');
  expect(text()).toContain('That is far outside what a weight is.');
  await press('It is right as it stands');
  expect(sent()[1]).toMatchObject({ reading: { value: 725, confirmed: true } });
  await press('Use 72.5 kg');
  expect((document.getElementById('reading-first') as HTMLInputElement).value).toBe('72.5');
  expect(sent()).toHaveLength(2);
});

test('what to do now about a dangerous value stands there until the next one', async () => {
  const advice = [{ level: 'EMERGENCY', text: 'Call an ambulance.', source: null }];
  const { press, write, text } = await pane([], { data: { recordReading: { ...RECORDED, advice } } });
  await press('Enter a reading');
  await write('reading-first', '230');
  await write('reading-second', '140');
  await press('Save the reading');
  expect(text()).toContain('Call an ambulance.');
});

test('out of reach, nothing is lost', async () => {
  const { press, write, text } = await pane([], 'offline');
  await press('Enter a reading');
  await write('reading-first', '140');
  await write('reading-second', '90');
  await press('Save the reading');
  expect(text()).toContain('Nothing was saved; what you typed is still here.');
  expect((document.getElementById('reading-first') as HTMLInputElement).value).toBe('140');
});
