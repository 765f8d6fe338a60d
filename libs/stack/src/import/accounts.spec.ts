import type { Person } from '@careway/fhir';
import { expect, test } from '@jest/globals';
import { usernameOf } from './accounts.ts';

const person = (more: Partial<Person> = {}): Person => ({
  personId: '64f4649d-8d2e-50ae-811d-7316accdf5ee',
  kind: 'member',
  family: 'Hartmann',
  given: 'Adalberto José',
  prefix: '',
  language: 'en',
  ...more,
});

test('a user name is made of the name and a number that stays', () => {
  expect(usernameOf(person(), 4)).toMatch(/^adalberto\.hartmann\.\d{4}$/);
  expect(usernameOf(person(), 4)).toBe(usernameOf(person(), 4));
  expect(usernameOf(person(), 10)).toMatch(/\.\d{10}$/);
});

test('accents are left away; names in other scripts have a word in place of letters', () => {
  expect(usernameOf(person({ given: 'Zoë', family: "O'Neil" }), 4)).toMatch(/^zoe\.oneil\.\d{4}$/);
  expect(usernameOf(person({ given: 'נועה', family: 'אלמוג' }), 4)).toMatch(/^member\.\d{4}$/);
  expect(usernameOf(person({ kind: 'clinician', given: 'سامي', family: 'حدّاد' }), 4)).toMatch(/^clinician\.\d{4}$/);
});
