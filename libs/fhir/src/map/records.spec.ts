import { expect, test } from '@jest/globals';
import { about, bundle, coded, condition, encounter, facts, leftOut, patient, read, readWith, refusals } from '../../test/bundles.ts';

const base = (resourceType: string, more: object) => ({ resourceType, id: 'x', status: 'active', ...about, ...more });
const doctor = { resourceType: 'Practitioner', id: 'd', name: [{ family: 'Hadar', given: ['Rina'], prefix: ['Dr.'] }] };
const clinic = { resourceType: 'Organization', id: 'c', name: 'Harbour' };
const seen = { participant: [{ individual: { reference: 'Practitioner/d' } }], serviceProvider: { reference: 'Organization/c' } };

test('a visit makes a care relation, with its period as evidence; one that did not happen makes none', () => {
  const relations = (more: object) =>
    read(bundle([patient(), doctor, clinic, encounter('e', { ...seen, ...more })])).intake.registry.careRelations;
  expect(relations({})).toMatchObject([{ from: '2020-01-02T08:00:00.000Z', to: '2020-01-02T08:30:00.000Z' }]);
  expect(relations({ status: 'in-progress', period: { start: '2020-01-02T08:00:00Z' } })).toMatchObject([{ to: null }]);
  expect(relations({ period: { start: '2020-01-02T08:00:00Z' } })).toMatchObject([{ to: '2020-01-02T08:00:00.000Z' }]);
  for (const status of ['planned', 'cancelled', 'entered-in-error']) expect(relations({ status })).toEqual([]);
});

test('a practitioner belongs to the clinic that all visits of the file name, or to none', () => {
  const other = { ...clinic, id: 'c2', name: 'Other' };
  const clinicOf = (...visits: object[]) =>
    read(bundle([patient(), doctor, clinic, other, ...visits])).intake.registry.clinicians[0]!.clinicId;
  expect(clinicOf(encounter('e', seen))).not.toBeNull();
  expect(
    clinicOf(encounter('e', seen), encounter('f', { ...seen, serviceProvider: { reference: 'Organization/c2' } }), encounter('g', seen)),
  ).toBeNull();
});

test('a payer is no clinic, and nothing refers to it afterwards', () => {
  const payer = { ...clinic, type: [coded('pay')] };
  const mapped = read(bundle([patient(), doctor, payer, encounter('e', seen)]));
  expect(leftOut(mapped)).toEqual(['Organization: it is no place of care']);
  expect([facts(mapped).encounters![0]!.clinicId, mapped.intake.registry.members[0]!.clinicId]).toEqual([null, null]);
});

test('a condition keeps its course', () => {
  const mapped = readWith(
    condition('a', '1', { abatementDateTime: '2021' }),
    condition('b', '2', { clinicalStatus: coded('recurrence'), verificationStatus: coded('provisional') }),
  );
  expect(facts(mapped).conditions).toMatchObject([
    { clinicalStatus: 'resolved', verificationStatus: 'confirmed', abatedAt: '2021-01-01T00:00:00.000Z' },
    { clinicalStatus: 'recurrence', verificationStatus: 'provisional', abatedAt: null },
  ]);
});

test('words without a code are kept', () => {
  const { conditions } = facts(readWith(condition('a', '', { code: { text: 'tired in the morning' } })));
  expect(conditions![0]!.code).toEqual({
    codings: [{ system: expect.stringContaining('data-absent-reason'), code: 'as-text' }],
    text: 'tired in the morning',
  });
});

test('what FHIR lets be without a code is left out without one', () => {
  expect(leftOut(readWith({ ...condition('a', ''), code: undefined }, base('CarePlan', { period: { start: '2020' } })))).toEqual([
    'Condition: it has no code',
    'CarePlan: it does not say what it is about',
  ]);
});

test('a procedure says what it was for, in the words of its condition', () => {
  const procedure = base('Procedure', {
    code: coded('1'),
    performedPeriod: { start: '2020-01-02', end: '2020-01-03' },
    reasonReference: [{ reference: 'Condition/a' }],
  });
  expect(facts(readWith(condition('a', '38341003'), procedure)).procedures).toMatchObject([
    { endsAt: '2020-01-03T00:00:00.000Z', reason: { text: '38341003' } },
  ]);
});

test('vaccines, allergies and pictures', () => {
  const by = { patient: about.subject, subject: undefined };
  const { immunizations, allergies, imaging } = facts(
    readWith(
      base('Immunization', { ...by, vaccineCode: coded('140'), occurrenceDateTime: '2020-10-01' }),
      base('AllergyIntolerance', {
        ...by,
        code: coded('91935009'),
        category: ['food'],
        criticality: 'high',
        type: 'allergy',
        recordedDate: '2001',
      }),
      base('ImagingStudy', {
        started: '2020-01-02',
        identifier: [{ system: 's', value: 'oid:1' }],
        series: [{ modality: { system: 'dcm', code: 'DX', display: 'X-ray' }, bodySite: { display: 'Knee' }, instance: [{}, {}] }],
      }),
    ),
  );
  expect(immunizations).toMatchObject([{ precision: 'day', status: 'active' }]);
  expect(allergies).toMatchObject([{ categories: ['food'], criticality: 'high', precision: 'year', verificationStatus: 'unconfirmed' }]);
  expect(imaging).toMatchObject([
    { identifier: 's|oid:1', modality: { code: 'DX' }, modalityText: 'X-ray', series: 1, instances: 2, bodySite: 'Knee' },
  ]);
});

test('a report lists its results, and they know their report', () => {
  const result = { ...base('Observation', { id: 'o', code: coded('1'), effectiveDateTime: '2020' }) };
  const mapped = facts(
    readWith(
      result,
      base('DiagnosticReport', {
        id: 'r',
        code: coded('2'),
        effectiveDateTime: '2020',
        result: [{ reference: 'Observation/o' }, { reference: 'Observation/o' }],
      }),
    ),
  );
  expect(mapped.reports![0]!.resultIds).toEqual([mapped.observations![0]!.id]);
  expect(mapped.observations![0]!.reportId).toBe(mapped.reports![0]!.id);
});

test('activities of a plan keep their ids when their order changes', () => {
  const activity = (code: string) => ({ detail: { code: coded(code), status: 'in-progress' } });
  const plan = (...codes: string[]) => {
    const { carePlans } = facts(
      readWith(
        base('CarePlan', {
          category: [coded('assess-plan'), coded('698360004')],
          period: { start: '2020' },
          activity: codes.map(activity),
        }),
      ),
    );
    return carePlans![0]!;
  };
  const ids = (codes: string[]) => Object.fromEntries(plan(...codes).activities.map(({ id, code }) => [code.text, id]));
  expect(ids(['a', 'b'])).toEqual(ids(['b', 'a']));
  expect(new Set(plan('a', 'a').activities.map(({ id }) => id)).size).toBe(2);
  expect(plan('a').category.text).toBe('698360004');
});

test('a medicine may stand in the order, inside it or beside it; without a name the order is left out', () => {
  const order = (id: string, more: object) => base('MedicationRequest', { id, intent: 'order', authoredOn: '2020', ...more });
  const mapped = readWith(
    order('a', { medicationCodeableConcept: coded('860975', 'Metformin') }),
    order('b', {
      medicationReference: { reference: '#m' },
      contained: [{ resourceType: 'Medication', id: 'm', code: coded('1', 'Inside') }],
    }),
    order('c', { medicationReference: { reference: 'Medication/beside' } }),
    { resourceType: 'Medication', id: 'beside', code: coded('2', 'Beside') },
    order('d', { medicationReference: { reference: 'Medication/gone', display: 'Named' } }),
    order('e', { medicationReference: { reference: 'Medication/gone' } }),
    order('f', {}),
  );
  expect(facts(mapped).medications!.map(({ code }) => code.text)).toEqual(['Metformin', 'Inside', 'Beside', 'Named']);
  expect(leftOut(mapped)).toEqual(['Medication: Careway has no place for this type', 'MedicationRequest: its medicine is not in the file']);
  expect(refusals(mapped)).toEqual(['entry[7].resource.medicationCodeableConcept: is missing']);
});
