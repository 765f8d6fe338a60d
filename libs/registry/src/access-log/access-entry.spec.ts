import { expect, test } from '@jest/globals';
import { coalesce, type ToldRead } from './access-entry.ts';

const read = (fields: Partial<ToldRead>): ToldRead => ({
  ...{ memberId: 'm', personId: 'p', kind: 'clinician', relation: 'care-team', purpose: 'TREAT', part: 'diagnosis', reads: 1 },
  ...{ at: '2026-01-02T08:00:00.000Z' },
  ...fields,
});

test('reads of one person, purpose and hour are one access, from its first to its last', () => {
  const reads = [read({ at: '2026-01-02T08:50:00.000Z', part: 'treatment' }), read({}), read({ at: '2026-01-02T08:10:00.000Z' })];
  expect(coalesce(reads)).toMatchObject([
    { reads: 3, firstAt: '2026-01-02T08:00:00.000Z', lastAt: '2026-01-02T08:50:00.000Z', parts: ['diagnosis', 'treatment'] },
  ]);
  expect(coalesce(reads.toReversed())).toEqual(coalesce(reads));
});

test.each([{ personId: 'q' }, { purpose: 'BTG' as const }, { relation: 'none' }, { at: '2026-01-02T09:00:00.000Z' }, { memberId: 'n' }])(
  'another %o is another access',
  (other) => {
    expect(coalesce([read({}), read(other)])).toHaveLength(2);
  },
);

test('a door that was opened is an access of its own, with nothing read', () => {
  expect(coalesce([read({ relation: 'break-glass', purpose: 'BTG', part: 'registry', reads: 0 })])).toMatchObject([
    { reads: 0, parts: [] },
  ]);
});
