import { expect, test } from '@jest/globals';
import { languageOfPlan } from './threshold.rules.ts';

const plan = {
  pathwayId: null,
  pathwayVersion: null,
  category: { codings: [], text: 'Diabetes self management plan' },
  title: null,
  summary: null,
};

test('what a plan adds by itself is in the language that the plan is in: its pathway’s name, else the letters of its author', () => {
  const named = { ...plan, pathwayId: 'hypertension', category: { codings: [], text: 'Высокое давление' } };
  expect([
    languageOfPlan(plan),
    languageOfPlan({ ...plan, title: 'סוכר יציב, בצעדים קטנים' }),
    languageOfPlan({ ...plan, summary: 'نحمي الكلى' }),
    languageOfPlan({ ...plan, category: { codings: [], text: 'План от боли' } }),
    languageOfPlan(named),
  ]).toEqual(['en', 'he', 'ar', 'ru', 'ru']);
});
