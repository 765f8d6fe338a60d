import { expect, test } from '@jest/globals';
import { allergySummary } from './allergy.rules.ts';

const recorded = (code: string, more: object = {}) => ({
  code: { text: code, codings: [{ system: 'http://snomed.info/sct', code }] },
  ...{ clinicalStatus: 'active', verificationStatus: 'confirmed', criticality: null, ...more },
});
const [NONE, NO_DRUG, PENICILLIN, PEANUT] = ['716186003', '409137002', '91936005', '91935009'];
const say = (...rows: ReturnType<typeof recorded>[]) => {
  const { status, allergies, absences } = allergySummary(rows);
  return [status, allergies.map(({ code }) => code.text), absences.map(({ code }) => code.text)];
};

test('nobody asked, none known and an allergy are three different things', () => {
  expect(say()).toEqual(['NOT_ASKED', [], []]);
  expect(say(recorded(NONE))).toEqual(['NONE_KNOWN', [], []]);
  expect(say(recorded(PENICILLIN))).toEqual(['KNOWN', [PENICILLIN], []]);
});

test('none known to medicines does not answer for food', () => {
  expect(say(recorded(NO_DRUG))).toEqual(['NONE_KNOWN_IN_PART', [], [NO_DRUG]]);
  expect(say(recorded(NO_DRUG), recorded(NONE))).toEqual(['NONE_KNOWN', [], []]);
});

test('an allergy stands above the statement that there is none; the most dangerous comes first', () => {
  expect(say(recorded(NONE), recorded(PENICILLIN), recorded(PEANUT, { criticality: 'high' }))).toEqual(['KNOWN', [PEANUT, PENICILLIN], []]);
});

test('what was refuted, is past or was an error answers nothing', () => {
  for (const more of [{ verificationStatus: 'refuted' }, { verificationStatus: 'entered-in-error' }, { clinicalStatus: 'resolved' }])
    for (const code of [PENICILLIN, NONE]) expect(say(recorded(code, more))).toEqual(['NOT_ASKED', [], []]);
});

test('a code of another system is not taken for a statement', () => {
  const local = { ...recorded(NONE), code: { text: 'x', codings: [{ system: 'urn:local', code: NONE }] } };
  expect(say(local)).toEqual(['KNOWN', ['x'], []]);
});
