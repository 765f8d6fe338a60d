import { expect, test } from '@jest/globals';
import { calm } from './calm.ts';

test('a fault that comes again is told at once, then every ten seconds with how often it came; another one is told at once', () => {
  const told: string[] = [];
  let time = 0;
  const report = calm(
    ({ doing }) => void told.push(doing),
    () => time,
  );
  const away = { doing: 'working with Kafka: Connection error', error: new Error('x') };
  for (let n = 0; n < 300; n++, time += 30) report(away);
  expect(told).toEqual([away.doing]);
  report({ ...away, lane: { topic: 'registry.events', partition: 2 } });
  report({ doing: 'consuming for journey', error: Object.assign(new Error('y'), { code: 'ECONNREFUSED' }) });
  expect(told.slice(1)).toEqual([away.doing, 'consuming for journey']);
  time = 10_000;
  report(away);
  report(away);
  expect(told.slice(3)).toEqual([`${away.doing} (299 times more since it was said last)`]);
  time = 30_000;
  report(away);
  expect(told.at(-1)).toMatch(/\(1 times more/);
  time = 60_000;
  report(away);
  expect(told.at(-1)).toBe(away.doing);
});

test('pauses that grow are one kind of fault', () => {
  const told: string[] = [];
  const report = calm(
    ({ doing }) => void told.push(doing),
    () => 0,
  );
  for (const pause of [100, 200, 400]) report({ doing: `Restarting the consumer in ${pause}ms`, error: null });
  expect(told).toEqual(['Restarting the consumer in 100ms']);
});
