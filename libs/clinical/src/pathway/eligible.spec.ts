import { expect, test } from '@jest/globals';
import { SYSTEM } from '../coding/systems.ts';
import type { Person } from './criterion.ts';
import { eligible, tailored } from './eligible.ts';
import { CURRENT, pathwayOf } from './find.ts';
import { PATHWAY } from './schema.ts';

const icd = (code: string) => ({ system: SYSTEM.icd10, code });
const person = (changes: Partial<Person> = {}): Person => ({ age: 50, sex: 'male', pregnant: null, conditions: [], ...changes });
const verdict = (id: string, changes: Partial<Person> = {}) => eligible(pathwayOf(id)!, person(changes)).verdict;
const activities = (id: string, changes: Partial<Person> = {}) => tailored(pathwayOf(id)!, person(changes)).activities.map((one) => one.id);

test.each([
  ['type-2-diabetes', {}, 'yes'],
  ['type-2-diabetes', { age: 17 }, 'no'],
  ['type-2-diabetes', { age: 18 }, 'yes'],
  ['type-2-diabetes', { conditions: [icd('E10.9')] }, 'no'],
  ['type-2-diabetes', { sex: 'female', pregnant: true }, 'no'],
  ['hypertension', { sex: 'female', age: 30, pregnant: false }, 'yes'],
  ['hypertension', { sex: 'female', age: 30, pregnant: true }, 'no'],
  ['asthma', { age: 11 }, 'no'],
  ['asthma', { age: 12 }, 'yes'],
  ['asthma', { conditions: [icd('J44.1')] }, 'no'],
  ['pregnancy', { sex: 'female', age: 30, pregnant: true }, 'yes'],
  ['pregnancy', { sex: 'female', age: 30, pregnant: false }, 'no'],
  ['pregnancy', {}, 'no'],
  ['pregnancy', { sex: 'female', age: 30, pregnant: true, conditions: [{ system: SYSTEM.snomed, code: '19169002' }] }, 'no'],
  ['depression', { conditions: [icd('F31.1')] }, 'no'],
  ['depression', { conditions: [icd('F41.1')] }, 'yes'],
  ['low-back-pain', { conditions: [icd('G83.4')] }, 'no'],
  ['heart-failure', {}, 'yes'],
  ['chronic-kidney-disease', { conditions: [icd('N18.3')] }, 'yes'],
  ['chronic-kidney-disease', { conditions: [icd('N18.6')] }, 'no'],
  ['obesity', { conditions: [icd('F50.0')] }, 'no'],
  ['bowel-screening-positive', { age: 39 }, 'no'],
  ['bowel-screening-positive', { conditions: [icd('C18.7')] }, 'no'],
] as const)('%s for %j: %s', (id, changes, says) => {
  expect(verdict(id, changes)).toBe(says);
});

test('what nobody knows is asked, unless it cannot be or a no stands already', () => {
  const woman = { sex: 'female', age: 30 } as const;
  expect(eligible(pathwayOf('hypertension')!, person(woman))).toEqual({ verdict: 'ask', because: [], unknown: ['pregnant'] });
  expect(verdict('hypertension', { ...woman, age: 60 })).toBe('yes');
  expect(verdict('hypertension', { age: null })).toBe('ask');
  expect(verdict('hypertension', { ...woman, age: 12 })).toBe('no');
});

test('a no says why, in words for the clinician', () => {
  const { because } = eligible(pathwayOf('type-2-diabetes')!, person({ age: 10, conditions: [icd('E10')] }));
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
      const goals = tailored(pathwayOf(id)!, person({ age })).goals.filter((goal) => goal.id.startsWith(kind));
      expect([id, age, goals.length]).toEqual([id, age, 1]);
    }
});

test('what is tailored keeps the shape of a pathway, whoever it is for', () => {
  const people = [18, 45, 74, 80, 90].flatMap((age) =>
    ['N18.3', 'I50.9', 'N18.6', 'K25', 'F50.0'].map((code) => person({ age, sex: 'female', conditions: [icd(code)] })),
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
  expect(tailored({ ...backPain, activities }, person()).goals.map(({ id }) => id)).toEqual(['pain']);
  expect(tailored(backPain, person()).goals.map(({ id }) => id)).toEqual(['pain', 'exercise-begun']);
});
