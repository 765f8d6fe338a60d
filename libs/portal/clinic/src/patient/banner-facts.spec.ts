import { expect, test } from '@jest/globals';
import type { ClinicPatientQuery } from '../generated/graph.ts';
import { allergiesOf, memberNumber } from './banner-facts.ts';

type Patient = NonNullable<ClinicPatientQuery['member']>;
const allergy = (code: string, text: string, verificationStatus = 'confirmed') => ({
  id: code,
  clinicalStatus: 'active',
  verificationStatus,
  code: { text, codings: [{ system: 'http://snomed.info/sct', code }] },
});
const patient = (allergies: unknown[]): Patient =>
  ({ allergies, identifiers: [{ system: 'urn:careway:member-number', value: '55104882' }] }) as unknown as Patient;
const name = ({ text }: { text: string }): string => text;

test('nobody asked, none known and an allergy are three different things', () => {
  expect(allergiesOf(patient([]), name)).toBe('not-asked');
  expect(allergiesOf(patient([allergy('716186003', 'No known allergy')]), name)).toBe('none-known');
  expect(allergiesOf(patient([allergy('716186003', 'No known allergy'), allergy('91936005', 'Penicillin')]), name)).toEqual(['Penicillin']);
});

test('an allergy that was refuted is not shown as one, and does not stand for an answer', () => {
  expect(allergiesOf(patient([allergy('91936005', 'Penicillin', 'refuted')]), name)).toBe('not-asked');
});

test('a member number is read in groups of three from its end', () => {
  expect(memberNumber(patient([]))).toBe('55\u00a0104\u00a0882');
});
