import { expect, test } from '@jest/globals';
import { CROSSED_CASES } from './crossed.cases.ts';
import { crossedBy } from './crossed.ts';
import { CURRENT, pathwayOf } from './find.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const DAY = 86_400_000;

test.each(CROSSED_CASES)('$says ($pathway)', ({ pathway, loinc, unit, readings, crosses }) => {
  const read = readings.map(([value, daysAgo]) => ({ loinc, unit, value, at: NOW - daysAgo * DAY }));
  expect(crossedBy(pathwayOf(pathway)!.thresholds, read, NOW).map(({ threshold }) => threshold.id)).toEqual(crosses);
});

test('each threshold of each pathway has readings that cross it and readings that do not', () => {
  const missing = CURRENT.flatMap((pathway) =>
    pathway.thresholds.flatMap(({ id, loinc }) => {
      const cases = CROSSED_CASES.filter((one) => one.pathway === pathway.id && one.loinc === loinc);
      const crossing = cases.filter(({ crosses }) => crosses.includes(id));
      return [
        ...(crossing.length ? [] : [`${pathway.id} ${id} (${loinc}): nothing crosses it`]),
        ...(cases.length > crossing.length ? [] : [`${pathway.id} ${id} (${loinc}): nothing stays below it`]),
      ];
    }),
  );
  expect(missing).toEqual([]);
});

test('thoughts of death reach somebody at once', () => {
  const [crossing] = crossedBy(pathwayOf('depression')!.thresholds, [{ loinc: '44260-8', unit: '{score}', value: 1, at: NOW }], NOW);
  expect([crossing?.threshold.urgency, crossing?.by.length]).toEqual(['stat', 1]);
});
