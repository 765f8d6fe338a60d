import { expect, test } from '@jest/globals';
import { about, bundle, coded, encounter, facts, leftOut, patient, read, readWith, refusals } from '../../test/bundles.ts';

const by = { patient: about.subject };
const allergy = (more: object = {}) => ({ resourceType: 'AllergyIntolerance', id: 'x', ...by, code: coded('91936005'), ...more });
const undated = { resourceType: 'Condition', id: 'c', ...about, code: coded('44054006') };
const observed = (effectiveDateTime: string) => ({
  ...{ resourceType: 'Observation', id: 'o', status: 'final', ...about, code: coded('1'), effectiveDateTime },
});
const warned = (mapped: ReturnType<typeof read>) =>
  mapped.resources.flatMap(({ type, verdict }) => verdict.warnings.map(({ reason }) => `${type} ${reason}`));

test('an allergy and a diagnosis without a date are not lost: they stand where they were known, the same at each reading', () => {
  const visits = [
    encounter('a', { period: { start: '2019-05-06T08:00:00Z' } }),
    encounter('b', { period: { start: '2021-03-04T08:00:00Z' } }),
  ];
  const mapped = read(bundle([patient(), ...visits, allergy(), undated]));
  const known = { occurredAt: '2021-03-04T00:00:00.000Z', precision: 'day' };
  expect(facts(mapped)).toMatchObject({ allergies: [known], conditions: [{ ...known, recordedAt: null }] });
  expect(leftOut(mapped)).toEqual([]);
  expect(warned(mapped)).toEqual(
    ['AllergyIntolerance', 'Condition'].map((type) => `${type} has no date: it stands at the day by which it was known`),
  );
});

test('when it was last written says more than a visit, and a birth less', () => {
  const at = (one: object) => facts(readWith(one)).allergies![0]!.occurredAt;
  expect(at(allergy({ meta: { lastUpdated: '2022-02-03T10:20:30Z' } }))).toBe('2022-02-03T00:00:00.000Z');
  expect(at(allergy())).toBe(`${(patient() as { birthDate: string }).birthDate}T00:00:00.000Z`);
});

test('what has happened does not lie ahead; what is planned may', () => {
  expect(refusals(readWith(observed('2099-01-01')))).toEqual([expect.stringContaining('has happened on 2099-01-01, which lies ahead')]);
  expect(refusals(readWith(observed('9999-12-31T23:59:59Z')))).toEqual([expect.stringContaining('lies after 2200')]);
  const ahead = { period: { start: '2099-01-01T08:00:00Z' } };
  expect(refusals(readWith(encounter('e', { ...ahead, status: 'planned' })))).toEqual([]);
  expect(refusals(readWith(encounter('e', { ...ahead, status: 'finished' })))).toHaveLength(1);
  expect(refusals(read(bundle([patient({ deceasedDateTime: '2099-01-01' })])))).toEqual([expect.stringContaining('lies in the future')]);
});

test('an end that means for ever is none', () => {
  const order = { resourceType: 'MedicationRequest', id: 'm', status: 'active', intent: 'order', ...about, authoredOn: '2020-01-01' };
  const mapped = readWith({
    ...order,
    medicationCodeableConcept: coded('1'),
    dispenseRequest: { validityPeriod: { end: '9999-12-31' } },
  });
  expect(refusals(mapped)).toEqual([]);
  expect(facts(mapped).medications).toMatchObject([{ validUntil: null }]);
});

test('a code that is longer than any is left out and told, never cut: cut it would be another', () => {
  const mapped = readWith({ ...observed('2020-01-02'), code: { coding: [{ system: 's', code: 'x'.repeat(101) }], text: 'Sodium' } });
  expect(facts(mapped).observations).toMatchObject([{ code: { codings: [{ code: 'as-text' }], text: 'Sodium' } }]);
  expect(warned(mapped)).toEqual(['Observation is longer than any code and was left out']);
});

test('an activity that refers to its order says what the order says', () => {
  const plan = { resourceType: 'CarePlan', id: 'p', status: 'active', ...about, title: 'Move more', period: { start: '2020' } };
  const order = { resourceType: 'ServiceRequest', id: 's', status: 'completed', intent: 'plan', ...about, code: { text: 'Walk' } };
  const mapped = readWith(order, { ...plan, activity: [{ reference: { reference: 'ServiceRequest/s' } }] });
  expect(facts(mapped).carePlans).toMatchObject([{ activities: [{ code: { text: 'Walk' }, status: 'completed' }] }]);
});
