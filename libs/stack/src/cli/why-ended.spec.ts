import { expect, test } from '@jest/globals';
import { whyEnded } from './why-ended.ts';

test('what ends a moment later is the reason for what failed before; where nothing ends the fault stands for itself', async () => {
  const [broken, full] = [new Error('write EPIPE'), new Error('The disk is full.')];
  const later = new Promise((_resolve, reject) => setTimeout(() => reject(full), 20));
  expect(await whyEnded(broken, later)).toBe(full);
  expect(await whyEnded(broken, new Promise(() => undefined), 20)).toBe(broken);
  expect(await whyEnded(broken, Promise.resolve())).toBe(broken);
});
