import { expect, test } from '@jest/globals';
import type { Goal } from '../goal/goal.entity.ts';
import type { Comparator } from '../goal/goal.rules.ts';
import { areAtOdds } from './goals-at-odds.ts';

const goal = (loinc: string, comparator: Comparator | null, target: number | null, unit: string | null, more: Partial<Goal> = {}): Goal =>
  ({
    measure: { codings: [{ system: 'http://loinc.org', code: loinc }], text: '' },
    ...{ comparator, target, unit, low: null, lifecycleStatus: 'active', ...more },
  }) as Goal;
const [SYSTOLIC, HBA1C, WEIGHT] = ['8480-6', '4548-4', '29463-7'];

test.each([
  ['below 135 and above 140', goal(SYSTOLIC, '<', 135, 'mm[Hg]'), goal(SYSTOLIC, '>', 140, 'mm[Hg]'), true],
  ['below 7 and 8 or more', goal(HBA1C, '<', 7, '%'), goal(HBA1C, '>=', 8, '%'), true],
  ['below 135 and 135 or more', goal(SYSTOLIC, '<', 135, 'mm[Hg]'), goal(SYSTOLIC, '>=', 135, 'mm[Hg]'), true],
  ['at most 135 and at least 135', goal(SYSTOLIC, '<=', 135, 'mm[Hg]'), goal(SYSTOLIC, '>=', 135, 'mm[Hg]'), false],
  ['two ceilings', goal(SYSTOLIC, '<', 135, 'mm[Hg]'), goal(SYSTOLIC, '<', 120, 'mm[Hg]'), false],
  ['a range and a floor above it', goal(SYSTOLIC, '<=', 129, 'mm[Hg]', { low: 120 }), goal(SYSTOLIC, '>', 140, 'mm[Hg]'), true],
  ['a range and a floor inside it', goal(SYSTOLIC, '<=', 129, 'mm[Hg]', { low: 120 }), goal(SYSTOLIC, '>', 125, 'mm[Hg]'), false],
  ['kilograms and pounds', goal(WEIGHT, '<', 70, 'kg'), goal(WEIGHT, '>', 170, '[lb_av]'), true],
  ['kilograms and fewer pounds', goal(WEIGHT, '<', 70, 'kg'), goal(WEIGHT, '>', 140, '[lb_av]'), false],
  ['units that cannot be compared', goal(HBA1C, '<', 7, '%'), goal(HBA1C, '>', 8, 'furlong'), false],
  ['two measures', goal(HBA1C, '<', 7, '%'), goal(SYSTOLIC, '>', 140, 'mm[Hg]'), false],
  ['one without a target', goal(HBA1C, '<', 7, '%'), goal(HBA1C, null, null, null), false],
  ['one that is over', goal(HBA1C, '<', 7, '%'), goal(HBA1C, '>', 8, '%', { lifecycleStatus: 'cancelled' }), false],
] as const)('%s', (_what, a, b, are) => {
  expect([areAtOdds(a, b), areAtOdds(b, a)]).toEqual([are, are]);
});
