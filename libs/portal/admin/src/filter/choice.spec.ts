import { expect, test } from '@jest/globals';
import { convertToParamMap } from '@angular/router';
import { choiceOf, isFiltered, variablesOf } from './choice.ts';

const choice = (params: Record<string, string>) => choiceOf(convertToParamMap(params));

test('the address bar speaks in words, the graph in its own', () => {
  const asked = choice({ district: 'Carmel Coast', age: '75-plus', sex: 'female', stage: 'on-target', count: 'journeys' });
  expect(variablesOf(asked)).toEqual({ district: 'Carmel Coast', clinic: null, ageBand: 'AGE_75_PLUS', gender: 'FEMALE' });
  expect([asked.stage, asked.unit]).toEqual(['ON_TARGET', 'journeys']);
});

test('what an address asks for wrongly counts as not asked', () => {
  const asked = choice({ clinic: 'x', age: 'constructor', sex: 'FEMALE', stage: 'toString', count: '7', district: '' });
  expect(isFiltered(asked)).toBe(false);
  expect([asked.stage, asked.unit]).toEqual(['IN_TREATMENT', 'members']);
});
