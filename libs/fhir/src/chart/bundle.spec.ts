import { expect, test } from '@jest/globals';
import { bundle, patient, read } from '../../test/bundles.ts';
import { UnreadableError } from '../read/parse.ts';

const refusal = (json: unknown): string => {
  try {
    read(json);
    return 'taken';
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.place}: ${error.message}`;
    throw error;
  }
};

test.each([
  ['a list', [], 'file: This is no FHIR resource: it is no JSON object.'],
  ['a text', 'Bundle', 'file: This is no FHIR resource: it is no JSON object.'],
  ['nothing', null, 'file: This is no FHIR resource: it is no JSON object.'],
  ['any other object', { entry: [] }, 'resourceType: This is no FHIR resource: it has no resourceType.'],
  ['one resource', patient(), 'resourceType: A Bundle is expected, not a Patient.'],
  ['a type that is a list', { resourceType: ['Bundle'] }, 'resourceType: A Bundle is expected, not a object.'],
  ['an answer', bundle([], { type: 'searchset' }), 'type: A Bundle of type transaction, batch, collection is expected, not searchset.'],
  ['entries that are no list', bundle([], { entry: {} }), 'entry: The entries must be a list.'],
  ['an entry that is none', bundle([], { entry: [[]] }), 'entry[0]: An entry must be an object.'],
  [
    'a deletion',
    bundle([], { entry: [{ request: { method: 'DELETE', url: 'Patient/1' } }] }),
    'entry[0].resource: An entry must hold a resource; an import does not delete or ask.',
  ],
  [
    'a resource that is a list',
    bundle([], { entry: [{ resource: [patient()] }] }),
    'entry[0].resource: An entry must hold a resource; an import does not delete or ask.',
  ],
  ['a resource without a type', bundle([{ id: 'x' }]), 'entry[0].resource.resourceType: A resource must say its type.'],
  ['a type that is none', bundle([{ resourceType: '../etc' }]), 'entry[0].resource.resourceType: A resource must say its type.'],
])('%s is refused with its place', (_what, json, said) => {
  expect(refusal(json)).toBe(said);
});

test('an empty bundle, a batch and a collection are taken', () => {
  expect(refusal(bundle([]))).toBe('taken');
  for (const type of ['batch', 'collection']) expect(refusal(bundle([patient()], { type }))).toBe('taken');
});
