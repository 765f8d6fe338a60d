import { expect, test } from '@jest/globals';
import { oneAct } from './one-act.ts';

test('while one goes on nothing else is begun, and it goes on until what it brought is there', async () => {
  let arrive: () => void = () => undefined;
  const begun: string[] = [];
  const act = oneAct({ after: () => new Promise<void>((resolve) => (arrive = resolve)) });
  const first = act.run(() => Promise.resolve(begun.push('first')));
  await act.run(() => Promise.resolve(begun.push('second')));
  await Promise.resolve();
  expect([begun, act.busy()]).toEqual([['first'], true]);
  arrive();
  await first;
  expect(act.busy()).toBe(false);
});

test('what fails is told, in the words of whoever shows it, until the next is begun', async () => {
  const act = oneAct({ failed: 'refused.failed' });
  await act.run(() => Promise.reject(new Error('the line is away')));
  expect([act.busy(), act.refusal()]).toEqual([false, 'refused.failed']);
  await act.run(() => Promise.resolve(act.refusal.set('edited')));
  expect(act.refusal()).toBe('edited');
  await act.run(() => Promise.resolve());
  expect(act.refusal()).toBeUndefined();
});
