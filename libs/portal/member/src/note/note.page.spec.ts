import { TestBed } from '@angular/core/testing';
import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, textOf, type Reply } from '../../test/stage.ts';
import { NotePage } from './note.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const levi = { id: 'l', displayName: 'Dr. Amir Levi', profession: 'family-physician' };
const note = (more: object = {}) => ({
  ...{ id: 'n', journeyId: 'j', status: 'FINAL', occurredAt: '2026-11-20T08:00:00Z', precision: 'INSTANT', author: levi, addenda: [] },
  ...{
    subjective: 'Headache in the evening',
    objective: 'BP 128/82',
    assessment: 'Tension headache',
    plan: 'Less screen',
    encounter: null,
  },
  ...more,
});
async function page(answer: Reply) {
  const line = network(({ name }) => (name === 'MemberNote' ? answer : { data: {} }));
  restore = line.restore;
  return { ...line, fixture: await open(NotePage, { id: 'n' }) };
}

test('what was thought and decided stands first, with who wrote it; the page is without faults', async () => {
  const { fixture } = await page({ data: { note: note() } });
  const text = textOf(fixture);
  const order = ['Tension headache', 'Less screen', 'Headache in the evening', 'BP 128/82'].map((part) => text.indexOf(part));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(text).toContain('Dr. Amir Levi');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a part that nobody wrote has no heading; what was added later says by whom', async () => {
  const { fixture } = await page({
    data: {
      note: note({ status: 'AMENDED', objective: '', addenda: [{ at: '2026-11-21T08:00:00Z', text: 'Called: better', author: levi }] }),
    },
  });
  expect(textOf(fixture)).not.toContain('What was found');
  expect(textOf(fixture)).toContain('Called: better');
});

test('a note that is withheld and one that does not exist are one answer', async () => {
  const errors = [{ message: '', path: ['note'], extensions: { code: 'NOT_FOUND' } }];
  const refused = textOf((await page({ data: { note: null }, errors })).fixture);
  restore();
  TestBed.resetTestingModule();
  expect(refused).toContain('Nothing here to show');
  expect(textOf((await page({ data: { note: null } })).fixture)).toEqual(refused);
});
