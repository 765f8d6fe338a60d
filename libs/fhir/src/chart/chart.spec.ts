import { expect, test } from '@jest/globals';
import {
  about,
  bundle,
  condition,
  encounter,
  facts,
  leftOut,
  observation,
  patient,
  read,
  readWith,
  refusals,
  warnings,
} from '../../test/bundles.ts';

const organization = (id: string, name = 'Harbour') => ({
  resourceType: 'Organization',
  id,
  name,
  identifier: [{ system: 's', value: 'harbour' }],
});

test('the same identifier of the same source is the same id, in every file and under every resource id', () => {
  const ids = (source: string, id: string) => read(bundle([organization(id)]), source).intake.registry.clinics[0]!.id;
  expect(ids('a', 'one')).toBe(ids('a', 'two'));
  expect(ids('a', 'one')).not.toBe(ids('b', 'one'));
});

test('without an identifier the resource id names it, else the fullUrl; with none of them it is refused', () => {
  const { intake, ...rest } = read({
    ...bundle([patient()]),
    entry: [
      { resource: patient() },
      { fullUrl: 'urn:uuid:0b3fadb5-f15a-4540-b82e-3664d523f132', resource: { ...observation('x'), id: undefined } },
      { resource: { ...observation('x'), id: undefined } },
    ],
  });
  expect(facts({ intake, ...rest }).observations!.map(({ identifier }) => identifier)).toEqual(['0b3fadb5-f15a-4540-b82e-3664d523f132']);
  expect(refusals({ intake, ...rest })).toEqual(['entry[2].resource: has neither an identifier nor an id']);
});

test.each([
  ['urn:uuid:64f4649d-8d2e-40ae-811d-7316accdf5ee', { fullUrl: 'urn:uuid:64f4649d-8d2e-40ae-811d-7316accdf5ee' }],
  ['Patient/pat', {}],
  ['Patient/pat/_history/3', {}],
  ['https://ehr.example/fhir/Patient/pat', { fullUrl: 'https://ehr.example/fhir/Patient/pat' }],
  ['https://ehr.example/fhir/Patient/pat', {}],
  ['Patient?identifier=urn:mrn|7', {}],
])('a reference %s is followed', (reference, entry) => {
  const one = patient({ identifier: [{ system: 'urn:mrn', value: '7' }] });
  const mapped = read({ ...bundle([]), entry: [{ resource: one, ...entry }, { resource: observation('o', { subject: { reference } }) }] });
  expect([...mapped.intake.diagnosis.keys()]).toEqual([mapped.intake.registry.members[0]!.id]);
});

test('a reference to what is not in the file becomes nothing, and is told', () => {
  const mapped = readWith(
    encounter('e', { participant: [{ individual: { reference: 'Practitioner/gone' } }] }),
    observation('o', { encounter: { reference: 'Encounter/gone' } }),
  );
  expect(refusals(mapped)).toEqual([]);
  expect(warnings(mapped)).toEqual([
    'entry[1].resource.participant[0].individual: refers to a Practitioner that is not in the file',
    'entry[2].resource.encounter: refers to an Encounter that is not in the file',
  ]);
  expect(facts(mapped).encounters![0]!.practitionerId).toBeNull();
  expect(mapped.intake.registry.careRelations).toEqual([]);
});

test('clinics, clinicians and members whom the registry knows are found by identifier, though the file does not bring them', () => {
  const [clinic, clinician] = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'];
  const known = new Map([
    ['Organization?identifier=urn:synthea|c', clinic],
    ['Practitioner?identifier=urn:npi|1', clinician],
  ]);
  const visit = (id: string, npi: string) =>
    encounter(id, {
      participant: [{ individual: { reference: `Practitioner?identifier=urn:npi|${npi}` } }],
      serviceProvider: { reference: 'Organization?identifier=urn%3Asynthea%7Cc' },
    });
  const mapped = read(bundle([patient(), visit('a', '1'), visit('b', '2')]), 'test', known);
  expect(facts(mapped).encounters!.map(({ clinicId, practitionerId }) => [clinicId, practitionerId])).toEqual([
    [clinic, clinician],
    [clinic, null],
  ]);
  expect(mapped.intake.registry.careRelations.map(({ clinicianId }) => clinicianId)).toEqual([clinician]);
  expect(mapped.intake.registry.members[0]!.clinicId).toBe(clinic);
  expect(warnings(mapped)).toEqual([
    'entry[2].resource.participant[0].individual: refers to a Practitioner that is neither in the file nor known',
  ]);
});

test('a role leads to the practitioner who acts in it', () => {
  const role = (id: string, more: object) => ({ resourceType: 'PractitionerRole', id, ...more });
  const by = (id: string) => encounter(`by-${id}`, { participant: [{ individual: { reference: `PractitionerRole/${id}` } }] });
  const mapped = readWith(
    { resourceType: 'Practitioner', id: 'doc', name: [{ family: 'Gal' }] },
    role('one', { practitioner: { reference: 'Practitioner/doc' }, organization: 'of another shape' }),
    role('open', {}),
    role('odd', { practitioner: { reference: 'PractitionerRole/odd' } }),
    ...['one', 'open', 'odd'].map(by),
  );
  const [doc] = mapped.intake.registry.clinicians;
  expect(facts(mapped).encounters!.map(({ practitionerId }) => practitionerId)).toEqual([doc!.id, null, null]);
  expect([refusals(mapped), warnings(mapped)]).toEqual([[], []]);
});

test('without its patient an item is refused; what is about no patient is left out', () => {
  const mapped = readWith(
    observation('gone', { subject: { reference: 'Patient/gone' } }),
    observation('none', { subject: undefined }),
    observation('group', { subject: { reference: 'Group/1' } }),
  );
  expect(refusals(mapped)).toEqual([
    'entry[1].resource.subject: its patient is not in the file',
    'entry[2].resource.subject: must say which patient it is about',
  ]);
  expect(leftOut(mapped)).toEqual(['Observation: it is about no patient']);
});

test('two patients in one file keep their own records; a record that mixes them is refused', () => {
  const other = { subject: { reference: 'Patient/other' } };
  const mapped = read(
    bundle([
      patient(),
      patient({ id: 'other' }),
      encounter('hers'),
      encounter('his', other),
      observation('o1', { encounter: { reference: 'Encounter/hers' } }),
      observation('o2', { ...other, encounter: { reference: 'Encounter/hers' } }),
    ]),
  );
  expect([...mapped.intake.diagnosis.values()].map(({ encounters, observations }) => [encounters.length, observations.length])).toEqual([
    [1, 1],
    [1, 0],
  ]);
  expect(refusals(mapped)).toEqual(['entry[5].resource.encounter: refers to an Encounter of another patient']);
});

test('the same resource twice is taken once; with other content both places are refused', () => {
  const once = read(bundle([patient(), observation('o'), observation('o')]));
  expect([facts(once).observations!.length, leftOut(once), refusals(once)]).toEqual([
    1,
    ['Observation: the same resource a second time'],
    [],
  ]);
  const twice = read(bundle([patient(), observation('o'), observation('o', { status: 'amended' })]));
  expect(refusals(twice)).toEqual([
    'entry[1].resource: has the identifier of entry[2].resource, but other content',
    'entry[2].resource: has the identifier of entry[1].resource, but other content',
  ]);
  expect(refusals(read(bundle([organization('a'), organization('b')])))).toEqual([]);
  expect(refusals(read(bundle([organization('a'), organization('b', 'Other')])))).toHaveLength(2);
});

test('two resources under one address are refused: nobody could say which one is meant', () => {
  const fullUrl = 'urn:uuid:64f4649d-8d2e-40ae-811d-7316accdf5ee';
  const mapped = read({
    ...bundle([]),
    entry: [
      { fullUrl, resource: patient() },
      { fullUrl, resource: patient({ id: 'other' }) },
    ],
  });
  expect(refusals(mapped)).toEqual(['entry[1].resource: has the same address as entry[0].resource: references to it are ambiguous']);
});

test('lists where objects belong, and the other way round, are refused with their path', () => {
  const mapped = readWith(
    observation('a', { code: [{ text: 'x' }] }),
    observation('b', { component: { code: {} } }),
    observation('c', { category: ['lab'] }),
    observation('d', { status: { code: 'final' } }),
    observation('e', { valueQuantity: { value: '7' } }),
    condition('f', '1', { subject: [about.subject] }),
  );
  expect(refusals(mapped)).toEqual([
    'entry[1].resource.code: must be an object',
    'entry[2].resource.component: must be a list',
    'entry[3].resource.category[0]: must be an object',
    'entry[4].resource.status: must be text',
    'entry[5].resource.valueQuantity.value: must be a number',
    'entry[6].resource.subject: must be an object',
    'entry[6].resource.subject: must say which patient it is about',
  ]);
});

test('types without a place are counted, claims with their own reason', () => {
  const mapped = readWith({ resourceType: 'Claim', id: 'c' }, { resourceType: 'Basic' }, { resourceType: 'Patiently', id: 'x' });
  expect(leftOut(mapped)).toEqual([
    'Claim: claims are not part of the record',
    'Basic: Careway has no place for this type',
    'Patiently: Careway has no place for this type',
  ]);
  expect(refusals(mapped)).toEqual([]);
});
