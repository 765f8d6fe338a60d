import { expect, test } from '@jest/globals';
import { placeName } from './place-name.ts';

test.each([
  ["BRIGHAM AND WOMEN'S FAULKNER HOSPITAL", "Brigham and Women's Faulkner Hospital"],
  ['HEYWOOD HOSPITAL -', 'Heywood Hospital'],
  ['BOSTON MEDICAL CENTER CORPORATION-', 'Boston Medical Center Corporation'],
  ['NEWTON-WELLESLEY HOSPITAL', 'Newton-Wellesley Hospital'],
  ["SHRINERS' HOSPITAL FOR CHILDREN (THE)", "Shriners' Hospital for Children (The)"],
  ['PRIMA CARE / SOMERSET SWANSEA WALK IN CARE CENTER', 'Prima Care / Somerset Swansea Walk in Care Center'],
  ['ST VINCENT HOSPITAL', 'St Vincent Hospital'],
  ['MCLEAN HOSPITAL', 'McLean Hospital'],
  ["O'BRIEN CLINIC", "O'Brien Clinic"],
  ['THE VA CLINIC OF ÎLE D’OR', 'The VA Clinic of Île D’Or'],
])('%s is said %s', (written, said) => {
  expect(placeName(written)).toBe(said);
});

test.each(['Neve Alon', 'מרפאת נווה אלון', 'عيادة حيفا', 'Клиника', 'MA', 'HMO', '', 'iHEALTH CLINIC'])(
  '“%s” was written with care, or is no word, and stays',
  (written) => {
    expect(placeName(written)).toBe(written);
  },
);
