import { describe, expect, test } from '@jest/globals';
import { coded, facts, leftOut, observation, readWith, refusals, warnings } from '../../test/bundles.ts';

const one = (more: object) => facts(readWith(observation('o', more))).observations![0]!;
const none = { quantity: null, valueText: null, valueConcept: null };

test.each([
  ['a quantity', { valueQuantity: { value: 6.4, unit: '%', code: '%' } }, { ...none, quantity: { value: 6.4, unit: '%', code: '%' } }],
  [
    'a quantity whose unit is a code',
    { valueQuantity: { value: 1, code: 'mg' } },
    { ...none, quantity: { value: 1, unit: 'mg', code: 'mg' } },
  ],
  ['"less than 5", which is no 5', { valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' } }, { ...none, valueText: '< 5 mg/L' }],
  [
    'a concept',
    { valueCodeableConcept: coded('266919005', 'Never smoker') },
    { ...none, valueConcept: { codings: [{ system: 'http://snomed.info/sct', code: '266919005' }], text: 'Never smoker' } },
  ],
  ['words', { valueString: 'clear' }, { ...none, valueText: 'clear' }],
  ['a whole number', { valueInteger: 3 }, { ...none, quantity: { value: 3, unit: '', code: null } }],
  ['yes', { valueBoolean: true }, { ...none, valueText: 'yes' }],
  ['a range', { valueRange: { low: { value: 1 }, high: { value: 3, unit: 'mm' } } }, { ...none, valueText: '1 – 3 mm' }],
  ['a ratio', { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, { ...none, valueText: '1 / 128' }],
  ['nothing', { dataAbsentReason: coded('unknown') }, none],
])('%s is read', (_what, value, expected) => {
  expect(one(value)).toMatchObject(expected);
});

test('a kind of value that is not taken is told', () => {
  expect(warnings(readWith(observation('o', { valueSampledData: {} })))).toEqual([
    'entry[1].resource.valueSampledData: a value of this kind is not taken',
  ]);
});

test('the parts of a blood pressure stay together', () => {
  const part = (code: string, value: number) => ({ code: coded(code, code, 'http://loinc.org'), valueQuantity: { value, unit: 'mm[Hg]' } });
  const { components } = one({ component: [part('8480-6', 141), part('8462-4', 90)] });
  expect(components.map(({ code, quantity }) => [code.codings[0]!.code, quantity!.value])).toEqual([
    ['8480-6', 141],
    ['8462-4', 90],
  ]);
});

test('category, interpretation and range come along; an unknown interpretation is kept as it is', () => {
  const item = one({
    category: [coded('laboratory')],
    interpretation: [coded('H*')],
    referenceRange: [{ low: { value: 4 }, high: { value: 6 } }],
  });
  expect(item).toMatchObject({ category: 'laboratory', interpretation: 'H*', rangeLow: 4, rangeHigh: 6 });
});

test('words where a code is expected, longer than any code, cost the detail and not the file; a flag is shown as far as it fits', () => {
  const words = 'Higher than what the laboratory expects of adults';
  const long = 'millilitres per minute per one point seven three square metres of body surface';
  const mapped = readWith(
    observation('o', { interpretation: [{ text: words }], valueQuantity: { value: 48, unit: long, code: 'mL/min' } }),
  );
  expect(facts(mapped).observations![0]).toMatchObject({ interpretation: 'Higher than what th…', quantity: { value: 48, unit: 'mL/min' } });
  expect(warnings(mapped)).toEqual([
    'entry[1].resource.valueQuantity.unit: is longer than any code and was left out',
    'entry[1].resource.interpretation[0]: was shortened to 20 characters',
  ]);
});

test('the time is that of the observation, else when it was issued, else that of its visit; else it is left out', () => {
  const bare = { effectiveDateTime: undefined };
  expect(one({})).toMatchObject({ occurredAt: '2020-01-02T08:00:00.000Z', precision: 'instant' });
  expect(one({ ...bare, effectivePeriod: { start: '2019-05' } })).toMatchObject({
    occurredAt: '2019-05-01T00:00:00.000Z',
    precision: 'month',
  });
  expect(one({ ...bare, issued: '2019-05-04T10:00:00Z' })).toMatchObject({ occurredAt: '2019-05-04T10:00:00.000Z' });
  expect(leftOut(readWith(observation('o', bare)))).toEqual(['Observation: it has no date']);
});

test('a date that does not exist is refused with its place', () => {
  expect(refusals(readWith(observation('o', { effectiveDateTime: '2021-02-30' })))).toEqual([
    'entry[1].resource.effectiveDateTime: is a day that does not exist',
  ]);
});

test('what FHIR asks for and is not there is refused', () => {
  expect(refusals(readWith(observation('o', { code: undefined, status: undefined })))).toEqual([
    'entry[1].resource.code: is missing',
    'entry[1].resource.status: is missing',
  ]);
});

describe('what a source says of a value', () => {
  const hl7 = (code: string) => ({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code }] });
  const part = (more: object) => ({
    code: coded('2823-3', 'Potassium', 'http://loinc.org'),
    valueQuantity: { value: 7.1, unit: 'mmol/L' },
    ...more,
  });

  test('is kept of each part of a panel, with its range', () => {
    const range = [{ low: { value: 3.5 }, high: { value: 5 } }];
    const { components } = one({ component: [part({ interpretation: [hl7('HH')], referenceRange: range }), part({})] });
    expect(components[0]).toMatchObject({ interpretation: 'HH', rangeLow: 3.5, rangeHigh: 5 });
    expect(Object.keys(components[1]!)).toEqual(['code', 'quantity', 'valueText']);
  });

  test("is the gravest of several codes, and HL7's beside a laboratory's own", () => {
    const mapped = readWith(observation('o', { interpretation: [hl7('W'), hl7('HH'), hl7('N')] }));
    expect(facts(mapped).observations![0]).toMatchObject({ interpretation: 'HH' });
    expect(warnings(mapped)).toEqual([expect.stringMatching(/gravest.*W, N/)]);
    const both = { coding: [{ system: 'urn:lab', code: 'HOCH' }, ...hl7('H').coding] };
    expect(one({ interpretation: [both] })).toMatchObject({ interpretation: 'H' });
    expect(one({ interpretation: [hl7('N'), coded('H*')] })).toMatchObject({ interpretation: 'H*' });
  });

  test('is the range for that sex and age among several, and none where none is theirs', () => {
    const years = (low: number, high?: number) => ({ low: { value: low, code: 'a' }, ...(high && { high: { value: high, code: 'a' } }) });
    const of = (value: number, more: object) => ({ low: { value }, ...more });
    const sexed = (code: string) => ({ appliesTo: [coded(code)] });
    // of a woman of 39
    const read = (...referenceRange: object[]) => one({ referenceRange }).rangeLow;
    expect(read(of(9, { type: coded('therapeutic') }), of(1, sexed('male')), of(2, sexed('female')), of(3, {}))).toBe(2);
    expect(read(of(3, {}), of(1, { age: years(0, 11) }), of(2, { age: years(18) }))).toBe(2);
    expect(read(of(1, { age: years(120) }), of(2, { age: years(130) }))).toBeNull();
    expect(read(of(5, sexed('male')))).toBe(5);
  });
});
