import { describe, expect, test } from '@jest/globals';
import { type Cost, costOf, cpuOfServer, interleaved, median, readStat } from './cost.ts';
import { cpuOf, cpuRatio, costTable, quantile, tableOf } from './table.ts';

const cost = (client: number, server = 0): Cost => ({ units: 1_000, seconds: 2, client, server });

describe('what a table tells', () => {
  test('a quantile is a sample, and the highest one at the end', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(samples, 0), quantile(samples, 0.5), quantile(samples, 0.99), quantile(samples, 1)]).toEqual([1, 51, 100, 100]);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('a median is not moved by one run that the machine disturbed', () => {
    expect(median([3, 1, 900])).toBe(3);
    expect(median([4, 1, 2, 900])).toBe(2);
    expect(median([])).toBeNaN();
  });

  test('CPU counts on both sides of the wire, per unit, and the ratio tells how often ours fits into theirs', () => {
    const ours = { name: 'ours', is: 'ours', costs: [cost(0.1, 0.1), cost(0.2, 0.1), cost(9, 9)] } as const;
    const theirs = { name: 'theirs', is: 'peer', costs: [cost(1.2, 0.6)] } as const;
    expect(cpuOf(ours)).toBeCloseTo(300);
    expect(cpuRatio(theirs, ours)).toBeCloseTo(6);
    expect(costTable([ours], 'page')).toContain('| ours | ours | 3 × 1000 | **300** | 200 | 100 | 500 |');
  });

  test('times of an arm stand with how many there were', () => {
    expect(tableOf([{ name: 'hop', is: 'floor', samples: [1, 2, 300] }])).toContain('| hop | floor | 3 | 2.00 | 300 |');
  });
});

describe('what is measured', () => {
  test('arms are interleaved there and back again', async () => {
    const order: string[] = [];
    const arm = (name: string) => async () => {
      order.push(name);
      return cost(1);
    };
    const costs = await interleaved([arm('a'), arm('b'), arm('c')], 2);
    expect(order.join('')).toBe('abccbaabccba');
    expect(costs.map(({ length }) => length)).toEqual([4, 4, 4]);
  });

  test('a process whose name has brackets and spaces is read like any other', () => {
    const line = '42 (a) b (c)) S 7 42 42 0 -1 4194560 1 0 0 0 150 50 20 5 20 0 1 0 100 0 0';
    expect(readStat(line)).toEqual({ pid: 42, parent: 7, own: 2, ended: 0.25 });
  });

  test('work that burns CPU here shows here, and in nobody else’s account', async () => {
    const burnt = await costOf(
      () => 0,
      async () => {
        const until = process.cpuUsage().user + 30_000;
        while (process.cpuUsage().user < until);
        return 3;
      },
    );
    expect(burnt).toMatchObject({ units: 3, server: 0 });
    expect(burnt.client).toBeGreaterThan(0.029);
    expect(cpuOfServer(process.pid)).toBeGreaterThan(0);
  });
});
