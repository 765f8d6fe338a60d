import { expect, test } from '@jest/globals';
import { placeIn } from './place.pipe.ts';

test('a clinic is called as the reader’s language calls it, where its source says so; else as it is written', () => {
  const clinic = { name: 'Neve Alon', names: [{ language: 'HE', name: 'נווה אלון' }] };
  expect([placeIn(clinic, 'he'), placeIn(clinic, 'ru'), placeIn({ name: 'Harvard Clinic' }, 'he')]).toEqual([
    ...['נווה אלון', 'Neve Alon', 'Harvard Clinic'],
  ]);
});
