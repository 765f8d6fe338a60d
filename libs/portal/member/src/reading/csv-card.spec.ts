import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { CsvCard } from './csv-card.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const reading = (day: string, value: number) => ({
  kind: 'GLUCOSE',
  value,
  second: null,
  unit: 'mg/dL',
  measuredAt: `2026-11-${day}T05:30:00Z`,
});
const report = (recorded: number, readings: readonly object[]) => ({
  data: { saveReadings: { __typename: 'ReadingsReport', recorded, duplicates: 0, refused: [], readings } },
});

test('what a file says is shown before anything is saved, with day and time as they were read', async () => {
  const readings = Array.from({ length: 11 }, (_, n) => reading(String(n + 10), 99 + n));
  const line = network(({ variables }) => report(12, variables['preview'] === true ? readings : []));
  restore = line.restore;
  const fixture = await open(CsvCard);
  const field = document.querySelector<HTMLInputElement>('#csv-file')!;
  expect(textOf(fixture)).toContain('No file chosen yet');
  const file = { name: 'home.csv', size: 60, text: () => Promise.resolve('date,time,kind,value\n20/11/2026,7:30,glucose,99') };
  Object.defineProperty(field, 'files', { value: [file] });
  field.dispatchEvent(new Event('change'));
  await settle(fixture);
  await settle(fixture);
  // what the browser would say of it, in a language of its own, is not seen
  expect(field.classList).toContain('vh');
  expect(textOf(fixture)).toContain('home.csv');
  for (const words of ['10 Nov 2026, 07:30', 'Blood sugar', '99 mg/dL', 'and 2 more', 'Nothing is saved yet'])
    expect(textOf(fixture)).toContain(words);
  expect(textOf(fixture)).not.toContain('109 mg/dL');
  expect(await faultsIn(document.body)).toEqual([]);
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Save 12'))!.click();
  await settle(fixture);
  expect(line.asked.map(({ variables }) => variables['preview'])).toEqual([true, false]);
  expect(textOf(fixture)).toContain('12 readings are saved');
});

test('a file that is no table is told so, and nothing is sent', async () => {
  const line = network(() => report(0, []));
  restore = line.restore;
  const fixture = await open(CsvCard);
  const field = document.querySelector<HTMLInputElement>('#csv-file')!;
  Object.defineProperty(field, 'files', { value: [{ name: 'home.pdf', size: 60, text: () => Promise.resolve('%PDF-1.7\n1 0 obj') }] });
  field.dispatchEvent(new Event('change'));
  await settle(fixture);
  await settle(fixture);
  expect(textOf(fixture)).toContain('This is no CSV file.');
  expect(line.asked).toEqual([]);
});
