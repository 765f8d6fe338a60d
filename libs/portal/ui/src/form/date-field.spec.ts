import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { show } from '../../../jest/show.ts';
import { DateField } from './date-field.ts';

afterEach(() => document.body.replaceChildren());

const box = (): HTMLInputElement => document.querySelector('input')!;
const said = (): string => document.querySelector('.said')!.textContent.trim();
const day = { controlId: 'until', label: 'Until', value: '2026-11-12' };

test.each([
  ['en', '12 Nov 2026'],
  ['he', '12 בנוב׳ 2026'],
] as const)('in %s a day stands in the words of the page: %s', async (language, words) => {
  await show(DateField, day, language);
  expect([box().value, said()]).toEqual(['2026-11-12', words]);
});

test('a moment is what the clock on the wall says, in whatever zone that hangs', async () => {
  await show(DateField, { ...day, kind: 'moment', value: '2026-11-12T23:30' });
  expect([box().type, said()]).toEqual(['datetime-local', '12 Nov 2026, 23:30']);
});

test('without a day it says what goes there', async () => {
  await show(DateField, { ...day, value: '' });
  expect(said()).toBe('Day, month, year');
});

test('what is chosen is handed on, and what the page says afterwards stands there', async () => {
  const fixture = await show(DateField, day);
  const chosen: string[] = [];
  fixture.componentInstance.valueChange.subscribe((value) => chosen.push(value));
  box().value = '2026-11-13';
  box().dispatchEvent(new Event('input'));
  expect(chosen).toEqual(['2026-11-13']);
  fixture.componentRef.setInput('value', '2026-12-01');
  await fixture.whenStable();
  expect([box().value, said()]).toEqual(['2026-12-01', '1 Dec 2026']);
});

test('a fault that is told above the row is told of the control too, and its label is heard', async () => {
  await show(DateField, { ...day, quiet: true, faultId: 'row-fault' });
  expect([box().getAttribute('aria-invalid'), box().getAttribute('aria-describedby')]).toEqual(['true', 'row-fault']);
  document.body.insertAdjacentHTML('beforeend', '<p id="row-fault">The last day is before the first</p>');
  expect(await faultsIn(document.body)).toEqual([]);
});
