import { expect, test } from '@jest/globals';
import { wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { isLoinc } from '../coding/check-digit.ts';
import { SYSTEM } from '../coding/systems.ts';
import { IMAGING_NAMES } from '../order/imaging.ts';
import { LOINC_CODES } from '../sensitivity/loinc.ts';
import { releaseOf, type ReleasePreference, releaseRule } from './release.ts';
import { AT_ONCE, RELEASE_RULES } from './rules.ts';

const DAY = 86_400_000;
const REPORTED = Date.parse('2026-11-22T08:00:00Z');
const loinc = (...codes: readonly string[]) => codes.map((code) => ({ system: SYSTEM.loinc, code }));
const HBA1C = '4548-4';
const HIV = '75622-1';
const STOOL = '57905-2';
const CEA = '2039-6';

interface When {
  readonly preference?: ReleasePreference;
  readonly reviewed?: number;
  readonly talked?: number;
  readonly day?: number;
}
const at = (day: number | undefined) => (day === undefined ? null : REPORTED + day * DAY);
const release = (code: string, { preference = 'as-ruled', reviewed, talked, day = 0 }: When = {}) =>
  releaseOf({ codings: loinc(code), reportedAt: REPORTED }, preference, at(reviewed), at(talked), REPORTED + day * DAY);
const state = (code: string, when: When = {}) => {
  const { state: says, waitsFor } = release(code, when);
  return waitsFor ? `${says} for ${waitsFor}` : says;
};

test('an ordinary result is shown at once', () => {
  expect(state(HBA1C)).toBe('shown');
  expect(release(HBA1C).rule).toBe(AT_ONCE);
});

test('a hold ends with its days, to the millisecond, or when somebody looked at it', () => {
  expect([state(STOOL), state(STOOL, { day: 2 - 1 / DAY }), state(STOOL, { day: 2 })]).toEqual(['held for days', 'held for days', 'shown']);
  expect(state(STOOL, { reviewed: 0.5, day: 1 })).toBe('shown');
  expect(release(STOOL).shownAt).toBe(REPORTED + 2 * DAY);
});

test('what waits for a review is shown after it, and in the end without it', () => {
  expect([state(CEA), state(CEA, { reviewed: 1, day: 1 }), state(CEA, { day: 4.9 }), state(CEA, { day: 5 })]).toEqual([
    ...['held for review', 'shown', 'held for review', 'shown'],
  ]);
});

test('what waits for a talk waits for it, a review is not enough, and a late talk becomes a task', () => {
  expect([state(HIV), state(HIV, { reviewed: 1, day: 2 }), state(HIV, { day: 400 }), state(HIV, { talked: 1, day: 1 })]).toEqual([
    ...['held for talk', 'held for talk', 'held for talk', 'shown'],
  ]);
  expect([release(HIV, { day: 6.9 }).overdue, release(HIV, { day: 7 }).overdue, release(HIV).shownAt]).toEqual([false, true, null]);
});

test('a talk or a review that lies in the future did not happen yet', () => {
  expect([state(HIV, { talked: 2, day: 1 }), state(CEA, { reviewed: 2, day: 1 })]).toEqual(['held for talk', 'held for review']);
});

test('the member may hasten days and reviews, never a talk that the law wants', () => {
  const preference = 'at-once';
  expect([state(STOOL, { preference }), state(CEA, { preference }), state(HIV, { preference })]).toEqual([
    'shown',
    'shown',
    'held for talk',
  ]);
  expect([release(STOOL, { preference }).byMember, release(HBA1C, { preference }).byMember]).toEqual([true, false]);
});

test('the member may ask for a talk before everything', () => {
  const preference = 'after-talk';
  expect([state(HBA1C, { preference, day: 30 }), state(HBA1C, { preference, talked: 1, day: 1 })]).toEqual(['held for talk', 'shown']);
  expect([release(HBA1C, { preference }).byMember, release(HIV, { preference }).byMember]).toEqual([true, false]);
});

test('of several codes the strictest decides; codes of other systems decide nothing', () => {
  expect(releaseRule(loinc(HBA1C, STOOL, HIV)).id).toBe('hiv');
  expect(releaseRule(loinc(STOOL, CEA)).id).toBe('tumor-markers');
  expect(releaseRule([{ system: SYSTEM.snomed, code: HIV }])).toBe(AT_ONCE);
});

test('every picture that can be ordered here waits for the days in which somebody can explain it; a tracing of the heart does not', () => {
  const rules = IMAGING_NAMES.map(({ loinc: [code = ''], names }) => [names.en, releaseRule(loinc(code)).id] as const);
  expect(rules.filter(([, rule]) => rule !== 'images')).toEqual([['Heart tracing (ECG)', 'at-once']]);
  for (const code of ['24725-4', '24627-2', '24590-2']) {
    expect([code, state(code), state(code, { day: 3 })]).toEqual([code, 'held for days', 'shown']);
    expect([code, state(code, { preference: 'at-once' }), state(code, { reviewed: 1, day: 1 })]).toEqual([code, 'shown', 'shown']);
  }
});

test('what is labelled HIV or genetic waits for a talk', () => {
  // The CD4 count is a follow-up of a known infection.
  const tests = [...LOINC_CODES.hiv.filter((code) => code !== '24467-3'), ...LOINC_CODES.genetic];
  expect(tests.filter((code) => releaseRule(loinc(code)).release.when !== 'after-talk')).toEqual([]);
});

test('each rule has a source, a reason in four languages, and codes that no other rule has', () => {
  for (const { id, reason, source } of [AT_ONCE, ...RELEASE_RULES])
    expect([id, wrongScripts(reason), sourceFault(source)]).toEqual([id, [], undefined]);
  const codes = RELEASE_RULES.flatMap((rule) => rule.loinc);
  expect(codes.filter((code, n) => codes.indexOf(code) !== n)).toEqual([]);
  expect(codes.filter((code) => !isLoinc(code))).toEqual([]);
});
