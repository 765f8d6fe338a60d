import { expect, test } from '@jest/globals';
import { generateBundle, generateFamily } from './index.ts';

const types = (seed: number) => new Set(generateBundle({ seed }).entry.map(({ resource }) => resource.resourceType));

test('the same seed writes the same bundle, byte by byte; another seed another one', () => {
  expect(JSON.stringify(generateBundle({ seed: 4 }))).toBe(JSON.stringify(generateBundle({ seed: 4 })));
  expect(JSON.stringify(generateBundle({ seed: 4 }))).not.toBe(JSON.stringify(generateBundle({ seed: 5 })));
});

test('every type that Synthea writes is there', () => {
  expect([...types(1)].sort()).toEqual([
    ...['AllergyIntolerance', 'CarePlan', 'Claim', 'Condition', 'DiagnosticReport', 'Encounter', 'ExplanationOfBenefit', 'Goal'],
    ...['ImagingStudy', 'Immunization', 'MedicationRequest', 'Observation', 'Organization', 'Patient', 'Practitioner', 'Procedure'],
  ]);
});

test('every reference is answered in the same bundle', () => {
  const { entry } = generateBundle({ seed: 2 });
  const names = new Set(entry.map(({ fullUrl }) => fullUrl));
  const references = [...JSON.stringify(entry).matchAll(/"reference":"([^"]+)"/g)].map(([, name]) => name!);
  expect(references.filter((name) => !names.has(name))).toEqual([]);
});

test('a family shares name and clinic; each member has a file of their own', () => {
  const family = generateFamily(20, 'ar');
  const of = (type: string) => family.map(({ entry }) => entry.find(({ resource }) => resource.resourceType === type)!.resource);
  expect(new Set(of('Patient').map(({ id }) => id)).size).toBe(3);
  expect(new Set(of('Patient').map(({ name }) => (name as { family: string }[])[0]!.family)).size).toBe(1);
  expect(new Set(of('Organization').map(({ identifier }) => JSON.stringify(identifier))).size).toBe(1);
  expect(new Set(of('Organization').map(({ id }) => id)).size).toBe(3);
});
