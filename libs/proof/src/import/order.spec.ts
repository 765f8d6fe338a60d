import { expect, test } from '@jest/globals';
import { inversions } from './order.ts';

const link = (cause: string, effect: string) => ({ memberId: 'm', cause, effect });
/** All of one day, unless they say another: `result 2 @ 1`. */
const timeline = (...items: readonly string[]) =>
  items.map((item) => {
    const [name, day = '5'] = item.split(' @ ');
    return { name: name!, at: new Date(`2026-03-0${day}T00:00:00.000Z`) };
  });

test('what follows its cause is in order, however much stands between them', () => {
  const order = timeline('encounter 1', 'result 9', 'condition 2', 'plan 3');
  expect(inversions(order, [link('encounter 1', 'plan 3'), link('condition 2', 'plan 3')])).toEqual([]);
});

test('an effect before its cause is found, and so is one that is not there at all', () => {
  const [early, lost] = [link('encounter 1', 'result 2'), link('encounter 1', 'result 7')];
  expect(inversions(timeline('result 2', 'encounter 1'), [early, lost])).toEqual([
    { ...early, fault: 'before its cause' },
    { ...lost, fault: 'missing' },
  ]);
});

test('what the source itself dates before its cause is told apart', () => {
  const early = link('encounter 1', 'result 2');
  expect(inversions(timeline('result 2 @ 4', 'encounter 1 @ 5'), [early])).toEqual([{ ...early, fault: 'dated before its cause' }]);
});
