import { expect, test } from '@jest/globals';
import { ACTIVITY_NAMES, plainWords } from './activities.ts';

test('what a terminology words is said in our words, whatever its case; what somebody wrote is left', () => {
  expect(plainWords('Pulmonary rehabilitation (regime/therapy)')?.he).toBe('שיקום ריאות');
  expect(plainWords('  LOW SALT diet  education ')?.ru).toBe('Научиться есть с меньшим количеством соли');
  expect(plainWords('Address patient knowledge deficit on diabetic self-care')?.en).toBe('Learn to look after your own diabetes');
  expect(plainWords('Walk twenty minutes with the dog')).toBeUndefined();
});

test('each has a code of its own and four languages, none of them in the words of the terminology', () => {
  const codes = ACTIVITY_NAMES.flatMap(({ snomed }) => snomed);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { names, told } of ACTIVITY_NAMES) {
    expect(Object.values(names).every((name) => name !== '' && !/\(.*\)/.test(name))).toBe(true);
    expect(told.every((text) => plainWords(text) === names)).toBe(true);
  }
});
