import { expect, test } from '@jest/globals';
import { bundle, encounter, patient, read, refusals, warnings } from '../../test/bundles.ts';

const member = (more: object, ...others: readonly object[]) => read(bundle([patient(more), ...others])).intake.registry.members[0]!;
const said = (more: object, ...others: readonly object[]) => read(bundle([patient(more), ...others]));
const speaks = (code: string, preferred?: boolean) => ({
  language: { coding: [{ code }] },
  ...(preferred === undefined ? {} : { preferred }),
});

test('the official name is the name; the same in another script helps to find it; old names do not', () => {
  const name = [
    { use: 'maiden', family: 'Old' },
    { family: 'Almog', given: ['Noa'] },
    { use: 'official', family: 'אלמוג', given: ['נועה', 'מרים'] },
  ];
  expect(member({ name })).toMatchObject({ family: 'אלמוג', given: 'נועה מרים', otherNames: [{ family: 'Almog', given: 'Noa' }] });
});

test('characters that turn a name around are taken out, and that is told', () => {
  const name = [{ family: '\u202eretniW', given: ['Clara\u2066'] }];
  expect(member({ name })).toMatchObject({ family: 'retniW', given: 'Clara' });
  expect(warnings(said({ name }))).toEqual([
    'entry[0].resource.name[0].given[0]: control characters were taken out of a text',
    'entry[0].resource.name[0].family: control characters were taken out of a text',
  ]);
});

test('without a name, or with a birth date that is none, a patient is refused', () => {
  expect(refusals(said({ name: undefined }))).toEqual(['entry[0].resource.name: is missing']);
  expect(refusals(said({ name: [{ family: '\u202e' }] }))).toEqual(['entry[0].resource.name: is missing']);
  expect(refusals(said({ birthDate: '1981-02-29' }))).toEqual(['entry[0].resource.birthDate: is a day that does not exist']);
  expect(refusals(said({ birthDate: '1981-02' }))).toEqual([
    'entry[0].resource.birthDate: must be a whole date: it decides what a member may do',
  ]);
  expect(refusals(said({ birthDate: '2026-11-23' }))).toEqual(['entry[0].resource.birthDate: lies in the future']);
  expect(refusals(said({ gender: 'f' }))).toEqual(['entry[0].resource.gender: is none of male, female, other, unknown']);
});

test('with the patient, everything about them is refused', () => {
  expect(refusals(said({ name: [] }, encounter('e')))).toEqual([
    'entry[0].resource.name: is missing',
    'entry[1].resource: its patient (entry[0].resource) was refused',
  ]);
});

test.each([
  [[speaks('he-IL')], 'he'],
  [[speaks('iw')], 'he'],
  [[speaks('pt'), speaks('ru-RU')], 'ru'],
  [[speaks('en'), speaks('ar', true)], 'ar'],
  [[speaks('zh')], 'en'],
  [undefined, 'en'],
])('speaks %j: %s', (communication, language) => {
  expect(member({ communication })).toMatchObject({ language });
});

test.each([
  [[{ city: 'Haifa', district: 'North', state: 'IL' }], 'North'],
  [[{ city: 'Boston', state: 'MA', country: 'US' }], 'Massachusetts'],
  [[{ city: 'Boston', state: 'Massachusetts', country: 'US' }], 'Massachusetts'],
  [[{ city: 'Toruń', state: 'MA', country: 'PL' }], 'MA'],
  [[{ city: 'Worcester', state: 'Massachusetts' }], 'Massachusetts'],
  [[{ city: 'Haifa' }], 'Haifa'],
  [
    [
      { use: 'old', city: 'A' },
      { use: 'home', city: 'B' },
    ],
    'B',
  ],
  [undefined, ''],
])('lives at %j: counted in "%s"', (address, district) => {
  expect(member({ address })).toMatchObject({ district });
});

test('a death has its time; where none is told, the last visit stands for it, with a warning', () => {
  expect(member({ deceasedDateTime: '1998-11-24T05:19:57Z' }).diedAt).toBe('1998-11-24T05:19:57.000Z');
  expect(member({ deceasedBoolean: false }).diedAt).toBeNull();
  expect(member({ deceasedBoolean: true }, encounter('e')).diedAt).toBe('2020-01-02T08:00:00.000Z');
  expect(warnings(said({ deceasedBoolean: true }))).toEqual([
    'entry[0].resource.deceasedBoolean: the time of death is not known and is not taken over',
  ]);
});

test('covered since the first visit, at home where most visits were', () => {
  const clinic = (id: string) => ({ resourceType: 'Organization', id, name: id });
  const at = (id: string, to: string, start: string) =>
    encounter(id, { serviceProvider: { reference: `Organization/${to}` }, period: { start } });
  const resources = [clinic('a'), clinic('b'), at('1', 'a', '2011-05-01'), at('2', 'b', '2010-12-31T23:30:00Z'), at('3', 'b', '2012')];
  const { intake } = said({}, ...resources);
  expect(intake.registry.members[0]).toMatchObject({ coveredFrom: '2011-01-01', clinicId: intake.registry.clinics[1]!.id });
});
