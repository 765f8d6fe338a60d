import { expect, test } from '@jest/globals';
import { actsOn, type Problem } from './problem-actions.ts';

const acts = (clinicalStatus: string, verificationStatus: string) =>
  actsOn({ active: ['active', 'recurrence', 'relapse'].includes(clinicalStatus), clinicalStatus, verificationStatus } as Problem).join(' ');

test('a problem offers what the tables of the service let happen to it', () => {
  expect(acts('active', 'provisional')).toBe('confirm refute retract');
  expect(acts('active', 'confirmed')).toBe('refute resolve retract');
  expect(acts('resolved', 'confirmed')).toBe('refute relapse retract');
  expect(acts('active', 'refuted')).toBe('confirm retract');
  expect(acts('active', 'entered-in-error')).toBe('');
});
