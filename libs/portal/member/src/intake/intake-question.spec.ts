import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle } from '../../test/stage.ts';
import type { FormItem, FormValue } from './document.ts';
import { IntakeQuestion } from './intake-question.ts';

let restore = (): void => undefined;
const clear = (): void => {
  restore();
  TestBed.resetTestingModule();
  document.body.replaceChildren();
};
afterEach(clear);

const option = (code: string, display: string) => ({ valueCoding: { system: 'urn:x', code, display } });
const unit = (code: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
  valueCoding: { system: 'http://unitsofmeasure.org', code, display: code },
});
const WEIGHT = { type: 'quantity', extension: [unit('kg'), unit('[lb_av]')] };
const OPEN = { type: 'open-choice', answerOption: [option('walk', 'Walking'), option('rest', 'Resting')] };

async function ask(item: Partial<FormItem>, values: readonly FormValue[] = [], fault?: string) {
  const of = { path: ['one'], item: { linkId: 'one', type: 'string', text: 'What is it?', required: true, ...item } };
  clear();
  restore = network(() => 'offline').restore;
  const fixture: ComponentFixture<IntakeQuestion> = await open(IntakeQuestion, { of, values, ...(fault ? { fault } : {}) });
  const said: (readonly FormValue[])[] = [];
  // as the form does: what was said is what stands there
  fixture.componentInstance.answered.subscribe((all) => {
    said.push(all);
    fixture.componentRef.setInput('values', all);
  });
  return { fixture, said };
}
const box = <E extends HTMLElement = HTMLInputElement>(selector: string): E => document.querySelector<E>(selector)!;
const write = async (fixture: ComponentFixture<IntakeQuestion>, selector: string, text: string, event = 'change') => {
  box(selector).value = text;
  box(selector).dispatchEvent(new Event(event));
  await settle(fixture);
};
const press = async (fixture: ComponentFixture<IntakeQuestion>, label: string) => {
  [...document.querySelectorAll<HTMLElement>('label, button')].find(({ textContent }) => textContent.includes(label))!.click();
  await settle(fixture);
};

/** How each type of item is drawn, what is written in it, and what is handed on. A group is a screen: screens.ts draws it. */
test.each<[string, Partial<FormItem>, string, string, FormValue]>([
  ['decimal', {}, 'input[inputmode="decimal"]', '38,5', { valueDecimal: 38.5 }],
  ['integer', {}, 'input[inputmode="decimal"]', '3', { valueInteger: 3 }],
  ['date', {}, 'input[type="date"]', '2026-02-03', { valueDate: '2026-02-03' }],
  ['dateTime', {}, 'input[type="datetime-local"]', '2026-02-03T08:00', { valueDateTime: new Date('2026-02-03T08:00').toISOString() }],
  ['time', {}, 'input[type="time"]', '07:30', { valueTime: '07:30:00' }],
  ['string', {}, 'input[type="text"]', ' words ', { valueString: 'words' }],
  ['text', {}, 'textarea', 'more words', { valueString: 'more words' }],
  ['url', {}, 'input[type="url"]', 'https://x.example', { valueUri: 'https://x.example' }],
  [
    'quantity',
    WEIGHT,
    'input[inputmode="decimal"]',
    '70',
    { valueQuantity: { value: 70, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } },
  ],
])('%s has its control, and what is written in it stands there again on another device', async (type, more, control, text, value) => {
  const event = control.includes('type="date') || type === 'time' ? 'input' : 'change';
  const { fixture, said } = await ask({ type, ...more });
  expect(document.querySelector(`label[for="q-one"]`)?.textContent).toContain('What is it?');
  expect(await faultsIn(document.body)).toEqual([]);
  await write(fixture, control, text, event);
  expect(said).toEqual([[value]]);
  await ask({ type, ...more }, [value]);
  expect(box(control).value).toBe(type === 'decimal' ? '38.5' : text.trim());
});

test('display is read and not answered; boolean and choice are options', async () => {
  await ask({ type: 'display' });
  expect([document.body.textContent.includes('What is it?'), document.querySelector('input')]).toEqual([true, null]);
  for (const item of [{ type: 'boolean' }, { type: 'choice', answerOption: [{ valueInteger: 1 }, { valueInteger: 2 }] }]) {
    await ask(item);
    expect(document.querySelectorAll('fieldset input[type="radio"]')).toHaveLength(2);
  }
  expect(document.querySelector('fieldset')?.textContent).toMatch(/1\s*2/);
});

test('another unit is said with the number; what is no number is handed on to be refused in words', async () => {
  const { fixture, said } = await ask(WEIGHT, [{ valueQuantity: { value: 70, code: 'kg' } }]);
  await write(fixture, 'select', '[lb_av]');
  expect(said.at(-1)).toEqual([{ valueQuantity: { value: 70, unit: '[lb_av]', system: 'http://unitsofmeasure.org', code: '[lb_av]' } }]);
  await write(fixture, 'input', 'much');
  expect(said.at(-1)).toEqual([{ valueString: 'much' }]);
  await write(fixture, 'input', '');
  expect(said.at(-1)).toEqual([]);
});

test('an open choice takes one’s own words in place of an option, and beside several', async () => {
  const one = await ask(OPEN, [{ valueCoding: { system: 'urn:x', code: 'walk' } }]);
  expect(document.querySelector('input[type="text"]')).toBeNull();
  await press(one.fixture, 'Something else');
  await write(one.fixture, '#q-one-words', 'Cycling');
  expect(one.said).toEqual([[], [{ valueString: 'Cycling' }]]);
  expect(await faultsIn(document.body)).toEqual([]);
  await press(one.fixture, 'Resting');
  expect(one.said.at(-1)).toEqual([{ valueCoding: { system: 'urn:x', code: 'rest' } }]);
  expect(document.querySelector('#q-one-words')).toBeNull();

  const several = await ask({ ...OPEN, repeats: true }, [{ valueCoding: { system: 'urn:x', code: 'walk' } }, { valueString: 'Cycling' }]);
  expect(box('#q-one-words').value).toBe('Cycling');
  await press(several.fixture, 'Add one more');
  await write(several.fixture, '#q-one-words-line-2', 'Rowing');
  expect(several.said.at(-1)).toEqual([
    ...[{ valueCoding: { system: 'urn:x', code: 'walk' } }, { valueString: 'Cycling' }, { valueString: 'Rowing' }],
  ]);
  await press(several.fixture, 'Something else');
  expect(several.said.at(-1)).toEqual([{ valueCoding: { system: 'urn:x', code: 'walk' } }]);
});

test.each([
  ['text', { type: 'text' }, 'textarea', [{ valueString: 'a' }], 'b', { valueString: 'b' }],
  ['date', { type: 'date' }, 'input', [{ valueDate: '2026-01-01' }], '2026-01-02', { valueDate: '2026-01-02' }],
  ['integer', { type: 'integer' }, 'input', [{ valueInteger: 1 }], '2', { valueInteger: 2 }],
] as const)(
  '%s that repeats has a line for each answer, and one more when it is asked for',
  async (_, item, control, values, text, value) => {
    const { fixture, said } = await ask({ ...item, repeats: true }, values);
    expect(document.querySelectorAll(control)).toHaveLength(1);
    expect(document.querySelector('fieldset legend')?.textContent).toContain('What is it?');
    await press(fixture, 'Add one more');
    expect(await faultsIn(document.body)).toEqual([]);
    await write(fixture, '#q-one-line-2', text, item.type === 'date' ? 'input' : 'change');
    expect(said).toEqual([[...values, value]]);
    await press(fixture, 'Remove');
    expect(said.at(-1)).toEqual([value]);
  },
);

test('a fault of a question with several lines is told once, above them, and each line is described by it', async () => {
  await ask({ type: 'string', repeats: true }, [{ valueString: 'a' }, { valueString: 'a' }], 'The same answer stands here twice.');
  expect(document.querySelectorAll('.msg')).toHaveLength(1);
  expect([...document.querySelectorAll('input')].map((one) => one.getAttribute('aria-describedby'))).toEqual([
    'q-one-error',
    'q-one-error',
  ]);
  expect(await faultsIn(document.body)).toEqual([]);
});
