import type { ClinicKey } from './person.ts';

export interface ClinicRow {
  readonly key: ClinicKey;
  readonly name: string;
  readonly district: string;
}

/** Places that are on no map, named in the manner of the country. */
export const CLINICS: readonly ClinicRow[] = [
  { key: 'neve-alon', name: 'Neve Alon', district: 'Carmel Coast' },
  { key: 'shaar-hayam', name: 'Shaar HaYam', district: 'Carmel Coast' },
  { key: 'maale-oren', name: 'Maale Oren', district: 'Upper Valley' },
  { key: 'hof-dekel', name: 'Hof Dekel', district: 'Central Plain' },
  { key: 'ein-shaked', name: 'Ein Shaked', district: 'Southern Gate' },
];

export const districtOf = (clinic: ClinicKey): string => CLINICS.find(({ key }) => key === clinic)!.district;
