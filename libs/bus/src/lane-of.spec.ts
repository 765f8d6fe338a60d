import { expect, test } from '@jest/globals';
import { laneOf } from './lane-of.ts';

test('keys lie where the Java client of Kafka puts them', () => {
  // the values of org.apache.kafka.common.utils.UtilsTest, made positive
  const known = {
    '21': -973932308,
    foobar: -790332482,
    'a-little-bit-long-string': -985981536,
    'a-little-bit-longer-string': -1486304829,
    abc: 479470107,
  };
  for (const [key, hash] of Object.entries(known)) expect([key, laneOf(key, 2 ** 31)]).toEqual([key, hash & 0x7fffffff]);
});

test('keys spread evenly, whatever their script', () => {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4_000; i++) counts[laneOf(`מבוטח-${i}`, 4)]!++;
  for (const count of counts) expect(count).toBeGreaterThan(850);
});
