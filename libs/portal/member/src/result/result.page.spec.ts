import { afterEach, expect, test } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { ResultPage } from './result.page.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const plans = { id: 'noa', plans: [] };
async function page(errors: object[]) {
  const line = network(({ name }) => (name === 'MemberResult' ? { data: { plans, result: null }, errors } : { data: {} }));
  restore = line.restore;
  return { ...line, text: textOf(await open(ResultPage, { id: 'r' })) };
}
const error = (code: string) => ({ message: '', path: ['result'], extensions: { code } });

test('a result that could not be fetched is not told as one that does not exist', async () => {
  const { text } = await page([error('INTERNAL_SERVER_ERROR')]);
  expect(text).toContain('Try again');
  expect(text).not.toContain('Nothing here');
});

test('not yours and does not exist are one answer', async () => {
  const refused = await page([error('NOT_FOUND')]);
  TestBed.resetTestingModule();
  restore();
  expect(refused.text).toContain('Nothing here to show');
  expect((await page([])).text).toEqual(refused.text);
});

const concept = (code: string, text: string) => ({ text, codings: [{ system: 'http://loinc.org', code }] });
const very = { code: 'LL', text: 'very low: needs attention', level: 'VERY', direction: 'LOW' };
const sodium = {
  ...{ code: concept('2951-2', 'Sodium'), value: { value: 118, unit: 'mmol/L' }, valueText: null, meaning: very },
  range: { low: 136, high: 145, unit: 'mmol/L', source: null },
};
const panel = (occurredAt: string) => ({
  ...{ id: 'r', journeyId: 'j', code: concept('51990-0', 'Metabolic panel'), occurredAt, precision: 'INSTANT', status: 'final' },
  ...{ value: null, valueText: null, valueConcept: null, range: null, meaning: very, components: [sodium], previous: null },
  ...{ issuedAt: null, report: null, encounter: null, category: 'laboratory', area: 'SALTS', isNew: false, count: 1 },
});

test('a critical result says whom to call, while it is new; of a panel each part that we have words for is explained', async () => {
  const source = { title: 'MedlinePlus', year: 2025, url: 'https://medlineplus.gov' };
  const explanation = {
    about: 'A salt that holds water in balance.',
    high: null,
    low: null,
    helps: null,
    reviewedOn: '2026-11-22',
    source,
  };
  const words = {
    id: 'r',
    articles: [],
    explanation: null,
    corrected: false,
    former: [],
    components: [{ code: sodium.code, explanation }],
  };
  const shown = async (occurredAt: string) => {
    const line = network(({ name }) =>
      name === 'MemberResult'
        ? { data: { plans, result: panel(occurredAt) } }
        : { data: name === 'MemberResultExplanation' ? { result: words } : {} },
    );
    restore = line.restore;
    const fixture = await open(ResultPage, { id: 'r' });
    await settle(fixture);
    return textOf(fixture);
  };
  const now = await shown(new Date().toISOString());
  expect(now).toContain('If nobody has called you today');
  expect(now).toContain('A salt that holds water in balance.');
  expect(now).not.toContain('no explanation');
  expect(await faultsIn(document.body)).toEqual([]);
  restore();
  TestBed.resetTestingModule();
  document.body.replaceChildren();
  expect(await shown('2020-01-01T08:00:00Z')).not.toContain('If nobody has called you today');
});
