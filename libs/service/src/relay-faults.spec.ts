import { expect, test } from '@jest/globals';
import { createLog, relayFaultsIn } from './log.ts';

test('a relay that cannot tell is said at once, and while each commit wakes it again, every ten seconds with how often', () => {
  const lines: { msg: string; level: number }[] = [];
  const log = createLog('treatment', 'warn', { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
  let time = 0;
  const onError = relayFaultsIn(log, () => time);
  for (let commit = 0; commit < 200; commit++, time += 40) onError(Object.assign(new Error('a broker is away'), { type: 'LEADER' }));
  expect(lines.map(({ msg, level }) => [msg, level])).toEqual([['relay', 50]]);
  time = 11_000;
  onError(new Error('a broker is away'));
  expect(lines[1]!.msg).toBe('relay (199 times more since it was said last)');
});
