import { expect, test } from '@jest/globals';
import { changeHistory } from './change-history.ts';

const version = (number: number, day: number) => ({ number, editedAt: `2026-03-0${day}T12:00:00.000Z` });
const tick = (name: string, day: number, by: string | null = 'noa') => ({
  name,
  at: `2026-03-0${day}T08:00:00.000Z`,
  by: by === null ? null : { id: by },
});
const told = (versions: Parameters<typeof version>[], ticks: Parameters<typeof tick>[]) =>
  changeHistory(
    versions.map((one) => version(...one)),
    ticks.map((one) => tick(...one)),
  ).map((entry) => entry.version?.number ?? entry.ticks?.map(({ name }) => name).join());

test('what was ticked stands between the versions by its time, what one person ticked in a row together', () => {
  const versions: Parameters<typeof version>[] = [
    [3, 6],
    [2, 3],
    [1, 1],
  ];
  const ticks: Parameters<typeof tick>[] = [
    ['since', 8],
    ['second', 5],
    ['first', 4],
    ['of him', 4, 'yoav'],
  ];
  expect(told(versions, ticks)).toEqual(['since', 3, 'second,first', 'of him', 2, 1]);
});

test('without versions, and with none ticked, there is what there is; only the oldest version is the first one', () => {
  expect(
    told(
      [],
      [
        ['a', 2],
        ['b', 1, null],
      ],
    ),
  ).toEqual(['a', 'b']);
  expect(told([[1, 1]], [])).toEqual([1]);
  expect(changeHistory([version(2, 3), version(1, 1)], []).map((entry) => entry.version && entry.isFirst)).toEqual([false, true]);
});
