import type { TokenSubject } from '@careway/access';
import { expect, test } from '@jest/globals';
import { Tokens } from './tokens.ts';

const subject: TokenSubject = { personId: 'noa', kind: 'member', sessionId: 's1', purpose: 'PATRQT', after: [], op: 'Home' };

function counting() {
  const at = { now: 0 };
  let signed = 0;
  const tokens = new Tokens({ sign: (service) => Promise.resolve(`${service}-${++signed}`) }, () => at.now);
  return { tokens, at };
}

test('is used again for ten seconds', async () => {
  const { tokens, at } = counting();
  expect(await tokens.authorization('treatment', subject)).toBe('Bearer treatment-1');
  at.now = 9_999;
  expect(await tokens.authorization('treatment', subject)).toBe('Bearer treatment-1');
  at.now = 10_000;
  expect(await tokens.authorization('treatment', subject)).toBe('Bearer treatment-2');
});

test('anything that it says makes another token', async () => {
  const { tokens } = counting();
  const others: Partial<TokenSubject>[] = [
    {},
    { sessionId: 's2' },
    { personId: 'dan' },
    { kind: 'clinician' },
    { purpose: 'BTG' },
    { acting: 'dan' },
    { after: ['treatment:noa:1'] },
    { op: 'Plan' },
  ];
  const seen = new Set<string>();
  for (const over of others)
    for (const service of ['treatment', 'registry']) seen.add(await tokens.authorization(service, { ...subject, ...over }));
  expect(seen.size).toBe(others.length * 2);
});

test('two calls at the same time share one signature, and a failed one is not remembered', async () => {
  const { tokens } = counting();
  expect(new Set(await Promise.all([1, 2, 3].map(() => tokens.authorization('treatment', subject)))).size).toBe(1);
  let broken = true;
  const failing = new Tokens({ sign: () => (broken ? Promise.reject(new Error('no key')) : Promise.resolve('t')) });
  await expect(failing.authorization('treatment', subject)).rejects.toThrow('no key');
  broken = false;
  expect(await failing.authorization('treatment', subject)).toBe('Bearer t');
});
