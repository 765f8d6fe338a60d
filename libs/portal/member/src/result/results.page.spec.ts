import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { stagesOf } from '../order/order-stages.ts';
import { groupsOf, type Row } from './result-groups.ts';
import { ResultsPage } from './results.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const NOW = new Date('2026-11-22T09:00:00Z');
const concept = (code: string, text: string) => ({ text, codings: [{ system: 'http://loinc.org', code }] });
const result = (id: string, code: string, text: string, occurredAt: string, more: object = {}) =>
  ({
    ...{ id, occurredAt, precision: 'INSTANT', code: concept(code, text), value: { value: 6.9, unit: '%' }, valueText: null },
    ...{ valueConcept: null, range: null, previous: null, components: [], area: 'sugar', category: 'laboratory', issuedAt: occurredAt },
    ...{ meaning: { code: null, text: '', level: 'NORMAL', direction: 'NONE' }, isCorrected: false },
    ...more,
  }) as unknown as Row;
const RESULTS = [
  result('a', '4548-4', 'HbA1c', new Date(Date.now() - 86_400_000).toISOString()),
  result('b', '4548-4', 'HbA1c', '2020-01-01T00:00:00Z'),
  result('c', '718-7', 'Hemoglobin', '2020-01-01T00:00:00Z', { area: 'blood', isCorrected: true }),
];
const order = (more: object = {}) => ({
  ...{
    id: 'o',
    code: concept('57698-3', 'Blood fats'),
    category: 'LABORATORY',
    priority: 'ROUTINE',
    reason: 'Yearly check',
    status: 'ACTIVE',
  },
  ...{ placedAt: '2026-11-20T08:00:00Z', placedBy: null, expectedOn: '2026-12-04', late: false, collectedAt: null, completedAt: null },
  ...{ cancelledAt: null, cancelReason: null, held: false },
  ...more,
});

async function page(orders: object[], results: readonly object[] = RESULTS) {
  const edges = results.map((node) => ({ node }));
  const line = network(({ name }) =>
    name === 'MemberResults'
      ? { data: { ordered: { id: 'noa', orders }, measured: { id: 'noa', results: { edges, pageInfo: { hasNextPage: false } } } } }
      : { data: {} },
  );
  restore = line.restore;
  return open(ResultsPage);
}

test('nothing ordered is said plainly; each test stands once with its newest result, new and corrected in words', async () => {
  const fixture = await page([]);
  const text = textOf(fixture);
  expect(text).toContain('Nothing has been ordered');
  expect(document.querySelectorAll('[aria-labelledby="measured"] li')).toHaveLength(2);
  expect(text).toContain('measured 2 times');
  expect(text).toContain('New');
  expect(text).toContain('Corrected');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a result that came without a value says so', async () => {
  const missing = result('d', '6690-2', 'Leukocytes', '2020-01-01T00:00:00Z', { value: null });
  const said = textOf(await page([], [...RESULTS, missing])).match(/No value was reported/g);
  expect(said).toHaveLength(1);
});

test('an order says how far it is and until when, late in words, and a held one that somebody looks first', async () => {
  const fixture = await page([
    order({ collectedAt: '2026-11-21T08:00:00Z' }),
    order({ id: 'p', late: true, code: concept('3016-3', 'TSH') }),
    order({ id: 'q', status: 'COMPLETED', completedAt: '2026-11-21T08:00:00Z', held: true }),
    order({ id: 'r', status: 'REVOKED', cancelledAt: '2026-11-21T08:00:00Z', cancelReason: 'Done elsewhere' }),
  ]);
  const text = textOf(fixture);
  for (const words of [
    'Sample taken',
    'Result expected by',
    'and is late. Your care team sees it',
    'your clinician looks first',
    'Done elsewhere',
  ])
    expect(text).toContain(words);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a search that finds nothing says so', async () => {
  const fixture = await page([]);
  const box = document.querySelector('input')!;
  box.value = 'hemo';
  box.dispatchEvent(new Event('input'));
  await settle(fixture);
  expect(document.querySelectorAll('[aria-labelledby="measured"] li')).toHaveLength(1);
  box.value = 'nothing like it';
  box.dispatchEvent(new Event('input'));
  await settle(fixture);
  expect(textOf(fixture)).toContain('No test fits');
});

test('no result yet is said, and what fits a filter only is shown', async () => {
  expect(textOf(await page([], []))).toContain('There are no results yet');
  const name = ({ code }: Row) => code.text;
  const wanted = { area: null, words: '', onlyNew: false };
  expect(groupsOf(RESULTS, name, wanted, NOW).map(({ area }) => area)).toEqual(['sugar', 'blood']);
  expect(groupsOf(RESULTS, name, { ...wanted, area: 'blood' }, NOW)).toHaveLength(1);
  expect(groupsOf(RESULTS, name, { ...wanted, onlyNew: true }, new Date())).toHaveLength(1);
});

test('the stations of an order: ordered, sample taken, result ready', () => {
  const steps = (more: object) => stagesOf(order(more) as never).map(({ key, state }) => `${key} ${state}`);
  expect(steps({})).toEqual(['placed here', 'collected next', 'fulfilled next']);
  expect(steps({ category: 'IMAGING', collectedAt: 'x' })).toEqual(['placed done', 'imaged here', 'fulfilled next']);
  expect(steps({ status: 'COMPLETED', collectedAt: 'x', completedAt: 'y' })).toEqual(['placed done', 'collected done', 'fulfilled done']);
  expect(steps({ status: 'REVOKED', cancelledAt: 'x' })).toEqual(['placed done', 'cancelled here']);
});
