import { SYSTEM } from '../coding/systems.ts';
import type { Person } from './criterion.ts';
import type { Verdict } from './eligible.ts';

export const icd = (code: string) => ({ system: SYSTEM.icd10, code });

/** Somebody of 50 of whom nothing is known but what is said. */
export const anyone = (changes: Partial<Person> = {}): Person => ({ age: 50, sex: 'male', pregnant: null, conditions: [], ...changes });

/** Pathway, who it is offered to, and what has to come of it. Shown in docs/generated/pathways.md. */
export const ELIGIBLE_CASES: readonly (readonly [id: string, changes: Partial<Person>, says: Verdict['verdict']])[] = [
  ['type-2-diabetes', {}, 'yes'],
  ['type-2-diabetes', { age: 17 }, 'no'],
  ['type-2-diabetes', { age: 18 }, 'yes'],
  ['type-2-diabetes', { conditions: [icd('E10.9')] }, 'no'],
  ['type-2-diabetes', { sex: 'female', pregnant: true }, 'no'],
  ['hypertension', { sex: 'female', age: 30, pregnant: false }, 'yes'],
  ['hypertension', { sex: 'female', age: 30, pregnant: true }, 'no'],
  ['hypertension', { sex: 'female', age: 30, conditions: [icd('Z34.0')] }, 'no'],
  ['hypertension', { sex: 'female', age: 30, conditions: [icd('O24.4')] }, 'no'],
  ['hypertension', { sex: 'female', age: 30, conditions: [icd('O03.9')] }, 'ask'],
  ['asthma', { age: 11 }, 'no'],
  ['asthma', { age: 12 }, 'yes'],
  ['asthma', { conditions: [icd('J44.1')] }, 'no'],
  ['pregnancy', { sex: 'female', age: 30, pregnant: true }, 'yes'],
  ['pregnancy', { sex: 'female', age: 30, conditions: [{ system: SYSTEM.snomed, code: '77386006' }] }, 'yes'],
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
];
