import { expect, test } from '@jest/globals';
import { groupEntries } from './group-entries.ts';
import type { TimelineEntry } from './timeline-entry.ts';

const entry = (id: string, at: string): TimelineEntry => ({ id, at, icon: 'check', title: id, look: 'line' });
const NOW = new Date('2026-11-22T10:00:00Z');

test('entries stand under their day, and under their month when it is long ago', () => {
  const groups = groupEntries(
    [
      entry('a', '2026-11-22T06:31:00Z'),
      entry('b', '2026-11-21T22:30:00Z'),
      entry('c', '2026-11-21T18:00:00Z'),
      entry('d', '2026-08-27'),
      entry('e', '2026-08-09'),
    ],
    'Asia/Jerusalem',
    NOW,
  );
  expect(groups.map((group) => group.entries.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
});

test('the order that came is kept: facts of one instant are in causal order', () => {
  const at = '2026-11-22T06:31:00Z';
  expect(groupEntries([entry('plan', at), entry('diagnosis', at)], 'Asia/Jerusalem', NOW)[0]?.entries.map(({ id }) => id)).toEqual([
    'plan',
    'diagnosis',
  ]);
});
