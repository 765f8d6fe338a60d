import { expect, test } from '@jest/globals';
import type { JourneyFieldsFragment } from '../generated/graph.ts';
import { railOf } from './stations.ts';

const steps = (...stages: JourneyFieldsFragment['stage'][]): JourneyFieldsFragment['steps'] =>
  stages.map((stage, n) => ({ stage, reachedAt: `2026-0${n + 1}-01` }));
const rail = (stage: JourneyFieldsFragment['stage'], ...reached: JourneyFieldsFragment['stage'][]): string[] =>
  railOf(
    { stage, steps: steps(...reached) },
    (key) => key,
    (at) => at,
  ).map(({ name, state }) => `${name} ${state}`);

test('what lies behind is done when it was reached, and skipped when it never was', () => {
  expect(rail('DIAGNOSED', 'FINDING_OUT', 'DIAGNOSED')).toEqual([
    'asked skipped',
    'finding-out done',
    'diagnosed here',
    'in-treatment next',
    'on-target next',
  ]);
});

test('a plan that is being made is the beginning of the treatment', () => {
  expect(rail('PLANNED', 'ASKED', 'PLANNED')[3]).toBe('in-treatment here');
});

test('a closed journey has nothing ahead', () => {
  expect(rail('CLOSED', 'ASKED', 'DIAGNOSED').filter((one) => /here|next/.test(one))).toEqual([]);
});

test('a station that falls back tells no date of the future', () => {
  const stations = railOf(
    { stage: 'DIAGNOSED', steps: steps('DIAGNOSED', 'IN_TREATMENT') },
    (key) => key,
    (at) => at,
  );
  expect(stations[3]).toEqual({ name: 'in-treatment', state: 'next' });
});
