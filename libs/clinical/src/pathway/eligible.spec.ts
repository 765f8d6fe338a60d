import { expect, test } from '@jest/globals';
import type { Person } from './criterion.ts';
import { anyone, ELIGIBLE_CASES, icd } from './eligible.cases.ts';
import { eligible, tailored } from './eligible.ts';
import { CURRENT, pathwayOf } from './find.ts';
import { PATHWAY } from './schema.ts';

const verdict = (id: string, changes: Partial<Person> = {}) => eligible(pathwayOf(id)!, anyone(changes)).verdict;
const activities = (id: string, changes: Partial<Person> = {}) => tailored(pathwayOf(id)!, anyone(changes)).activities.map((one) => one.id);

test.each(ELIGIBLE_CASES)('%s for %j: %s', (id, changes, says) => {
  expect(verdict(id, changes)).toBe(says);
});

test('what nobody knows is asked, unless it cannot be or a no stands already', () => {
  const woman = { sex: 'female', age: 30 } as const;
  expect(eligible(pathwayOf('hypertension')!, anyone(woman))).toEqual({ verdict: 'ask', because: [], unknown: ['pregnant'] });
  expect(verdict('hypertension', { ...woman, age: 60 })).toBe('yes');
  expect(verdict('hypertension', { age: null })).toBe('ask');
  expect(verdict('hypertension', { ...woman, age: 12 })).toBe('no');
});

test('a no says why, in words for the clinician', () => {
  const { because } = eligible(pathwayOf('type-2-diabetes')!, anyone({ age: 10, conditions: [icd('E10')] }));
  expect(because.map(({ en }) => en)).toEqual(['Not for this age', 'Type 1 diabetes has a pathway of its own.']);
});

test('an anti-inflammatory painkiller stands in the plan of a healthy back, and of no weak kidney, heart, stomach or pregnancy', () => {
  expect(activities('low-back-pain')).toContain('painkiller');
  for (const code of ['N18.3', 'I50.9', 'K25'])
    expect(activities('low-back-pain', { conditions: [icd(code)] })).not.toContain('painkiller');
  expect(activities('low-back-pain', { sex: 'female', age: 30 })).not.toContain('painkiller');
  expect(activities('low-back-pain', { sex: 'female', age: 30, pregnant: false })).toContain('painkiller');
});

test('each age has exactly one goal of a kind', () => {
  for (const [id, kind] of [
    ['type-2-diabetes', 'hba1c'],
    ['hypertension', 'systolic'],
    ['chronic-kidney-disease', 'systolic'],
  ] as const)
    for (const age of [18, 39, 40, 74, 75, 79, 80, 84, 85, 100]) {
      const goals = tailored(pathwayOf(id)!, anyone({ age })).goals.filter((goal) => goal.id.startsWith(kind));
      expect([id, age, goals.length]).toEqual([id, age, 1]);
    }
});

test('what is tailored keeps the shape of a pathway, whoever it is for', () => {
  const people = [18, 45, 74, 80, 90].flatMap((age) =>
    ['N18.3', 'I50.9', 'N18.6', 'K25', 'F50.0'].map((code) => anyone({ age, sex: 'female', conditions: [icd(code)] })),
  );
  const faults = CURRENT.flatMap((pathway) =>
    people.flatMap(
      (one) => PATHWAY.safeParse(tailored(pathway, one)).error?.issues.map(({ message }) => `${pathway.id}: ${message}`) ?? [],
    ),
  );
  expect(faults).toEqual([]);
});

test('a goal that waits for an activity goes with it', () => {
  const backPain = pathwayOf('low-back-pain')!;
  const activities = backPain.activities.map((one) =>
    one.id === 'physiotherapy' ? { ...one, unless: [{ kind: 'sex', sex: 'male' } as const] } : one,
  );
  expect(tailored({ ...backPain, activities }, anyone()).goals.map(({ id }) => id)).toEqual(['pain']);
  expect(tailored(backPain, anyone()).goals.map(({ id }) => id)).toEqual(['pain', 'exercise-begun']);
});
