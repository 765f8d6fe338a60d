import { expect, test } from '@jest/globals';
import { isOpen, isUncollected, mayBecome, refillKindOf, repeatsLeft, type RefillStatus } from './refill.rules.ts';

const STATES: readonly RefillStatus[] = ['requested', 'approved', 'refused', 'dispensed', 'collected', 'cancelled'];
const TODAY = '2026-11-22';

test('a request goes one way; it can be refused until it was collected, and only what nobody decided about can be taken back', () => {
  const steps = STATES.flatMap((from) => STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`));
  expect(steps).toEqual([
    ...['requested > approved', 'requested > refused', 'requested > cancelled'],
    ...['approved > refused', 'approved > dispensed', 'dispensed > approved', 'dispensed > refused', 'dispensed > collected'],
  ]);
  expect(STATES.filter(isOpen)).toEqual(['requested', 'approved', 'dispensed']);
});

test.each([
  ['repeats left and still valid', { repeatsAllowed: 3, validUntil: '2027-01-01' }, 2, 'refill'],
  ['repeats left, and valid until today', { repeatsAllowed: 1, validUntil: TODAY }, 0, 'refill'],
  ['repeats left, no day told', { repeatsAllowed: 1, validUntil: null }, 0, 'refill'],
  ['the last repeat was given', { repeatsAllowed: 2, validUntil: '2027-01-01' }, 2, 'renewal'],
  ['its day has passed', { repeatsAllowed: 5, validUntil: '2026-11-21' }, 0, 'renewal'],
  ['nothing about repeats is known', { repeatsAllowed: null, validUntil: '2027-01-01' }, 0, 'renewal'],
] as const)('%s: %#', (_says, prescription, used, kind) => {
  expect(refillKindOf(prescription, used, TODAY)).toBe(kind);
});

test('repeats never go below none', () => {
  expect(repeatsLeft({ repeatsAllowed: 1, validUntil: null }, 3)).toBe(0);
  expect(repeatsLeft({ repeatsAllowed: null, validUntil: null }, 3)).toBeNull();
});

test('what was approved seven days ago and not collected is something to do', () => {
  const decidedAt = new Date('2026-11-15T10:00:00Z');
  const at = (now: string, status: RefillStatus) => isUncollected({ status, decidedAt }, new Date(now));
  expect(at('2026-11-22T09:59:59Z', 'approved')).toBe(false);
  expect(at('2026-11-22T10:00:00Z', 'approved')).toBe(true);
  expect(at('2026-11-22T10:00:00Z', 'dispensed')).toBe(true);
  expect(at('2026-12-22T10:00:00Z', 'collected')).toBe(false);
  expect(at('2026-12-22T10:00:00Z', 'refused')).toBe(false);
});
