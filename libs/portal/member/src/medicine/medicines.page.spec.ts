import { afterEach, expect, test } from '@jest/globals';
import { faultsIn } from '../../../jest/axe.ts';
import { network, open, settle, textOf } from '../../test/stage.ts';
import type { RefillFieldsFragment } from '../generated/graph.ts';
import { MedicinesPage } from './medicines.page.ts';
import { mayAsk, stagesOf } from './refill-stages.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  document.body.replaceChildren();
});

const refill = (status: RefillFieldsFragment['status'], more: Partial<RefillFieldsFragment> = {}): RefillFieldsFragment => ({
  ...{ id: 'r', kind: 'RENEWAL', status, requestedAt: '2026-11-20T08:00:00Z', decidedAt: null, refusalReason: null },
  ...{ dispensedAt: null, collectedAt: null, uncollected: false },
  ...more,
});
const medicine = (more: object = {}) => ({
  ...{ id: 'm', journeyId: 'j', status: 'active', dosage: 'One in the morning', occurredAt: '2025-03-01T00:00:00Z', requester: null },
  ...{ reasons: [], refillKind: 'RENEWAL', repeatsLeft: null, refill: null, doses: [], adherence: null, edits: [] as object[] },
  articles: [{ article: 'type-2-diabetes', title: 'Type 2 diabetes' }],
  code: { text: 'Metformin', codings: [] },
  ...more,
});

async function page(more: object = {}) {
  const line = network(({ name }) => {
    if (name === 'MemberMedicines') return { data: { medicines: { id: 'noa', medications: [medicine(more)] } } };
    if (name === 'MemberRequestRefill')
      return { data: { requestRefill: { __typename: 'RefillAlreadyRequestedError', reason: 'REFILL_ALREADY_REQUESTED', message: '' } } };
    if (name === 'MemberRecordDose') return { data: { recordDose: { __typename: 'Medication' } } };
    return { data: {} };
  });
  restore = line.restore;
  return { ...line, fixture: await open(MedicinesPage) };
}
const press = (name: string): void =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === name)!.click();

test('nothing requested is said in words, and asking is one tap', async () => {
  const { fixture, asked } = await page();
  expect(textOf(fixture)).toContain('Nothing has been requested');
  expect(document.querySelector('a[href="/member/library/type-2-diabetes"]')?.textContent).toContain('Type 2 diabetes');
  expect(textOf(fixture)).toContain('renew the prescription first');
  press('I need more');
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberRequestRefill')?.variables).toEqual({ medicationId: 'm' });
  expect(await faultsIn(document.body)).toEqual([]);
});

test('what was changed last is said with its reason, and how it was before', async () => {
  const fields = [{ field: 'dosage', before: 'One in the morning', after: 'Two in the morning' }];
  const edits = [{ at: '2026-11-20T08:00:00Z', reason: 'The sugar is still high', fields }];
  const { fixture } = await page({ dosage: 'Two in the morning', edits });
  expect(textOf(fixture)).toMatch(/Changed .*Why: .*The sugar is still high.*Before: .*One in the morning/s);
  expect(await faultsIn(document.body)).toEqual([]);
});

test('refused with its reason, and it can be asked for again', async () => {
  const { fixture } = await page({ refill: refill('REFUSED', { decidedAt: '2026-11-21T08:00:00Z', refusalReason: 'A blood test first' }) });
  expect(textOf(fixture)).toContain('Not approved');
  expect(textOf(fixture)).toContain('A blood test first');
  expect(textOf(fixture)).toContain('I need more');
});

test('while it is open there is no second button; requested can be taken back', async () => {
  const { fixture } = await page({ refill: refill('REQUESTED') });
  expect(textOf(fixture)).not.toContain('I need more');
  expect(textOf(fixture)).toContain('Take the request back');
});

test('what was not taken asks for a reason; the rate stands in words', async () => {
  const { fixture, asked } = await page({ adherence: { due: 8, taken: 6 } });
  expect(textOf(fixture)).toContain('Taken on 6 of 8 days');
  press('Not taken');
  await settle(fixture);
  press('It made me feel bad');
  await settle(fixture);
  const said = asked.find(({ name }) => name === 'MemberRecordDose')?.variables;
  expect(said).toMatchObject({ medicationId: 'm', status: 'SKIPPED', reason: 'SIDE_EFFECTS' });
});

test('what somebody forgot to say of the days before is said later, each day by itself, and taken back', async () => {
  const dayBefore = (n: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jerusalem' }).format(new Date(Date.now() - n * 86_400_000));
  const { fixture, asked } = await page({ doses: [{ day: dayBefore(2), status: 'MISSED', reason: 'FORGOT' }] });
  const earlier = document.querySelector('details')!;
  earlier.open = true;
  await settle(fixture);
  const rows = [...earlier.querySelectorAll('cw-dose-day')];
  expect(rows).toHaveLength(6);
  expect(rows[1]?.textContent).toMatch(/Missed \(Forgot\).*Undo/s);
  rows[0]!.querySelector('button')!.click();
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberRecordDose')?.variables).toMatchObject({
    day: dayBefore(1),
    status: 'TAKEN',
    reason: null,
  });
  rows[1]!.querySelector('button')!.click();
  await settle(fixture);
  expect(asked.find(({ name }) => name === 'MemberWithdrawDose')?.variables).toEqual({ medicationId: 'm', day: dayBefore(2) });
  expect(await faultsIn(document.body)).toEqual([]);
});

test('the stations stand with their times, and end where it was refused', () => {
  const approved = refill('APPROVED', { decidedAt: '2026-11-21T08:00:00Z' });
  expect(stagesOf(approved).map(({ key, state }) => `${key} ${state}`)).toEqual([
    ...['requested done', 'approved here', 'dispensed next', 'collected next'],
  ]);
  expect(stagesOf(refill('REFUSED')).map(({ key }) => key)).toEqual(['requested', 'refused']);
  expect(stagesOf(null)).toEqual([]);
  expect([null, refill('REFUSED'), refill('COLLECTED'), approved, refill('REQUESTED')].map(mayAsk)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
