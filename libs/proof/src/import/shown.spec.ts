import { expect, test } from '@jest/globals';
import { SHOWN_TYPES, type ShownType } from './said.ts';
import { compareShown } from './shown.ts';

const seen = (one: Partial<Record<ShownType, string[]>>) => new Map(SHOWN_TYPES.map((type) => [type, one[type] ?? []]));

test('a wrong unit, a wrong date and one that is shown once instead of twice are each named', () => {
  const expected = seen({
    Observation: ['bp 2020 120 mm[Hg]', 'sugar 2020 5 mmol/L', 'weight 2020 70 kg', 'weight 2020 70 kg'],
    Goal: ['walk'],
  });
  const shown = seen({ Observation: ['bp 2020 120 kPa', 'sugar 2021 5 mmol/L', 'weight 2020 70 kg'], Goal: ['walk'] });
  const lines = compareShown([{ expected, shown }]);
  expect(lines.find(({ type }) => type === 'Observation')).toEqual({
    ...{ type: 'Observation', resources: 4, shown: 3 },
    missing: ['bp 2020 120 mm[Hg]', 'sugar 2020 5 mmol/L', 'weight 2020 70 kg'],
    surplus: ['bp 2020 120 kPa', 'sugar 2021 5 mmol/L'],
  });
  expect(lines.find(({ type }) => type === 'Goal')).toMatchObject({ missing: [], surplus: [] });
});
