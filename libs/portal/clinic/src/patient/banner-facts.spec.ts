import { expect, test } from '@jest/globals';
import type { ClinicPatientQuery } from '../generated/graph.ts';
import { absencesOf, allergiesOf, memberNumber, representativesOf } from './banner-facts.ts';

type Patient = NonNullable<ClinicPatientQuery['member']>;
const items = (texts: string[]) => texts.map((text) => ({ id: text, code: { text, codings: [] } }));
const patient = (status: string, allergies: string[] = [], absences: string[] = []): Patient =>
  ({
    allergySummary: { status, allergies: items(allergies), absences: items(absences) },
    identifiers: [{ system: 'urn:careway:member-number', value: '55104882' }],
  }) as unknown as Patient;
const name = ({ text }: { text: string }): string => text;

test('nobody asked, none known and an allergy are three different things', () => {
  expect(allergiesOf(patient('NOT_ASKED'), name)).toBe('not-asked');
  expect(allergiesOf(patient('NONE_KNOWN'), name)).toBe('none-known');
  expect(allergiesOf(patient('KNOWN', ['Penicillin', 'Penicillin']), name)).toEqual(['Penicillin']);
});

test('none known to medicines is said, and the rest stays not asked', () => {
  const partly = patient('NONE_KNOWN_IN_PART', [], ['No known drug allergy']);
  expect([allergiesOf(partly, name), absencesOf(partly, name)]).toEqual(['not-asked', ['No known drug allergy']]);
});

test('who may act for the patient is named, a parent as such', () => {
  const words = { parent: 'parent', unnamed: 'somebody', list: (names: readonly string[]) => names.join(', ') };
  const one = (displayName: string | null, evidence: 'PARENT' | 'GRANTED_BY_MEMBER') =>
    ({ person: { id: 'x', displayName }, areas: [], evidence, until: null }) as const;
  expect(representativesOf([one('Dana Cohen', 'PARENT'), one(null, 'GRANTED_BY_MEMBER')], words)).toBe('Dana Cohen (parent), somebody');
  expect([representativesOf([], words), representativesOf(undefined, words)]).toEqual([undefined, undefined]);
});

test('a member number is read in groups of three from its end', () => {
  expect(memberNumber(patient('NOT_ASKED'))).toBe('55\u00a0104\u00a0882');
});
