import { expect, test } from '@jest/globals';
import type pg from 'pg';
import { RecordReader } from './record-reader.ts';

/** A pool that answers each place with one event, named by what was asked. */
function poolOf(fail = false): { readonly pool: pg.Pool; readonly asked: number[] } {
  const asked: number[] = [];
  const query = async ({ values }: { values: [number[], number[], bigint[], number] }) => {
    asked.push(values[0].length);
    if (fail) throw new Error('the server is away');
    const rows = values[0].map((lane, n) => ({ n: String(n + 1), offset: String(values[2][n]), event: { id: `${lane}@${values[2][n]}` } }));
    return { rows: rows.toReversed() };
  };
  return { pool: { query } as unknown as pg.Pool, asked };
}
const at = (lane: number, from: bigint) => ({ lane, epoch: 1, from });

test('what several groups ask in one turn is one query, and each gets what it asked for, in its order', async () => {
  const { pool, asked } = poolOf();
  const reader = new RecordReader(pool, 10);
  const answers = await Promise.all([reader.read([at(1, 7n), at(2, 0n)]), reader.read([at(2, 0n)]), reader.read([at(2, 5n), at(1, 7n)])]);
  expect(answers.map((places) => places.map((found) => found.map(({ event }) => event.id)))).toEqual([
    [['1@7'], ['2@0']],
    [['2@0']],
    [['2@5'], ['1@7']],
  ]);
  expect(asked).toEqual([3]);
  await reader.read([at(1, 8n)]);
  expect(asked).toEqual([3, 1]);
});

test('a server that is away is told to each who asked, and the next question is asked anew', async () => {
  const { pool, asked } = poolOf(true);
  const reader = new RecordReader(pool, 10);
  const told = await Promise.allSettled([reader.read([at(1, 0n)]), reader.read([at(2, 0n)])]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(reader.read([at(1, 0n)])).rejects.toThrow('away');
  expect(asked).toEqual([2, 1]);
});
