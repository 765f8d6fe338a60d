import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Clock } from './clock.ts';

const EVERY = 5_000;

class Looks extends Clock {
  readonly at: number[] = [];
  next: () => Promise<void> = () => Promise.resolve();

  constructor() {
    super(EVERY);
  }

  override look(now: Date): Promise<void> {
    this.at.push(now.getTime());
    return this.next();
  }
}

let clock: Looks;
beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
  clock = new Looks();
});
afterEach(async () => {
  await clock.onModuleDestroy();
  jest.useRealTimers();
});

test('it looks every time its span has passed, with the time that it is then', async () => {
  clock.onModuleInit();
  expect(clock.at).toEqual([]);
  await jest.advanceTimersByTimeAsync(2 * EVERY);
  expect(clock.at).toEqual([EVERY, 2 * EVERY]);
});

test('a look that failed is made up by the next one', async () => {
  clock.onModuleInit();
  clock.next = () => Promise.reject(new Error('the database is away'));
  await jest.advanceTimersByTimeAsync(EVERY);
  clock.next = () => Promise.resolve();
  await jest.advanceTimersByTimeAsync(EVERY);
  expect(clock.at).toHaveLength(2);
});

test('two looks never run at once, and the end waits for the one that runs', async () => {
  let finish = (): void => undefined;
  clock.next = () => new Promise((resolve) => (finish = resolve));
  clock.onModuleInit();
  await jest.advanceTimersByTimeAsync(2 * EVERY);
  expect(clock.at).toHaveLength(1);

  let hasEnded = false;
  const end = clock.onModuleDestroy().then(() => (hasEnded = true));
  await jest.advanceTimersByTimeAsync(0);
  expect(hasEnded).toBe(false);
  clock.next = () => Promise.resolve();
  finish();
  await end;
  await jest.advanceTimersByTimeAsync(3 * EVERY);
  expect(clock.at).toHaveLength(2);
});
