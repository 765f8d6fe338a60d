import type { ClinicKey } from './person.ts';

export interface ClinicRow {
  readonly key: ClinicKey;
  readonly name: string;
  readonly district: string;
  readonly names: { readonly he: string; readonly ar: string; readonly ru: string };
}

/** Places that are on no map, named in the manner of the country. */
export const CLINICS: readonly ClinicRow[] = [
  { key: 'neve-alon', name: 'Neve Alon', district: 'Carmel Coast', names: { he: 'נווה אלון', ar: 'نفيه ألون', ru: 'Неве-Алон' } },
  { key: 'shaar-hayam', name: 'Shaar HaYam', district: 'Carmel Coast', names: { he: 'שער הים', ar: 'شاعر هيام', ru: 'Шаар ха-Ям' } },
  { key: 'maale-oren', name: 'Maale Oren', district: 'Upper Valley', names: { he: 'מעלה אורן', ar: 'معاليه أورن', ru: 'Маале-Орен' } },
  { key: 'hof-dekel', name: 'Hof Dekel', district: 'Central Plain', names: { he: 'חוף דקל', ar: 'حوف دكل', ru: 'Хоф-Декель' } },
  { key: 'ein-shaked', name: 'Ein Shaked', district: 'Southern Gate', names: { he: 'עין שקד', ar: 'عين شكيد', ru: 'Эйн-Шакед' } },
];

export const districtOf = (clinic: ClinicKey): string => CLINICS.find(({ key }) => key === clinic)!.district;
