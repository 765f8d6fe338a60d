import { expect, test } from '@jest/globals';
import type { IntakeUrgency } from '../generated/graph.ts';
import { byUrgency, intakeRow } from './intake-queue.ts';

const intake = (urgency: IntakeUrgency) =>
  intakeRow({
    id: urgency,
    title: 'Chest pain',
    urgency,
    state: 'WAITING',
    completedAt: '2026-11-22T08:00:00Z',
    member: { id: 'm', name: 'Noa Barak', age: 47 },
  });

test.each([
  ['EMERGENCY', 'now'],
  ['URGENT', 'now'],
  ['SOON', 'soon'],
  ['ROUTINE', 'calm'],
] as const)('an intake that is %s stands as %s, with its reason', (urgency, stands) => {
  expect(intake(urgency)).toMatchObject({ urgency: stands, why: { kind: 'intake', title: 'Chest pain', urgency } });
});

test('the most urgent stand first, and equals stay in their order', () => {
  const rows = byUrgency([intake('ROUTINE'), intake('URGENT'), intake('SOON'), intake('EMERGENCY')]);
  expect(rows.map(({ key }) => key)).toEqual(['URGENT', 'EMERGENCY', 'SOON', 'ROUTINE']);
});
