import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, textOf } from '../../test/stage.ts';
import { ConditionsPage } from './conditions.page.ts';
import { type Condition, groupOf, noteOf, plansFor } from './conditions.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const levi = { id: 'l', displayName: 'Dr. Amir Levi', profession: 'family-physician' };
const one = (more: Partial<Condition> = {}): Condition => ({
  ...{ id: 'c', journeyId: 'j', active: true, clinicalStatus: 'active', verificationStatus: 'confirmed' },
  ...{ occurredAt: '2024-02-01T00:00:00Z', precision: 'DAY', abatedAt: null, confirmedBy: levi, recordedBy: null, encounter: null },
  ...{ code: { text: '', codings: [{ system: 'http://snomed.info/sct', code: '38341003' }] }, explanation: null, articles: [] },
  ...more,
});
const plan = {
  id: 'p',
  status: 'ACTIVE',
  journeyId: 'j',
  category: { text: 'Blood pressure plan', codings: [] },
  addresses: [{ id: 'c' }],
};
async function page(conditions: readonly Condition[], plans: readonly object[] = []) {
  const line = network(({ name }) =>
    name === 'MemberConditions' ? { data: { record: { id: 'noa', conditions }, planned: { id: 'noa', plans } } } : { data: {} },
  );
  restore = line.restore;
  return open(ConditionsPage);
}

test('a condition stands in plain words with since when, who said so and its plan; the page is without faults', async () => {
  const fixture = await page([one()], [plan]);
  const text = textOf(fixture);
  for (const words of ['High blood pressure', 'Since February 2024', 'Dr. Amir Levi', 'Blood pressure plan']) expect(text).toContain(words);
  expect(text).toContain('There now');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('what is only suspected says so, and what was ruled out is not told as something that one has', async () => {
  const text = textOf(await page([one({ id: 'a', verificationStatus: 'provisional' }), one({ id: 'b', verificationStatus: 'refuted' })]));
  expect(text).toContain('It is not sure yet');
  expect(text).toContain('It was looked for and is not there');
  expect(text).not.toContain('There now');
});

test('an empty list says what will stand there', async () => {
  expect(textOf(await page([]))).toContain('No condition is on the record');
});

test('each standing has one group, and a plan belongs to what it addresses', () => {
  expect([one(), one({ verificationStatus: 'differential' }), one({ active: false, clinicalStatus: 'resolved' })].map(groupOf)).toEqual([
    ...['now', 'suspected', 'past'],
  ]);
  expect([one(), one({ clinicalStatus: 'recurrence' }), one({ verificationStatus: 'unconfirmed' })].map(noteOf)).toEqual([
    ...[undefined, 'back', 'provisional'],
  ]);
  const plans = [plan, { ...plan, id: 'd', status: 'DRAFT' }, { ...plan, id: 'o', addresses: [{ id: 'other' }] }];
  expect(plansFor(one(), plans as never).map(({ id }) => id)).toEqual(['p']);
});
