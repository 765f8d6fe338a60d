import type { ClinicKey } from './person.ts';

type LocalNames = Readonly<Record<'he' | 'ar' | 'ru', string>>;

export interface ClinicRow {
  readonly key: ClinicKey;
  readonly name: string;
  readonly district: string;
  readonly names: LocalNames;
}

/** What the districts are called in the other languages of their people. */
const DISTRICTS: Readonly<Record<string, LocalNames>> = {
  'Carmel Coast': { he: 'חוף הכרמל', ar: 'ساحل الكرمل', ru: 'Побережье Кармель' },
  'Upper Valley': { he: 'העמק העליון', ar: 'الوادي الأعلى', ru: 'Верхняя долина' },
  'Central Plain': { he: 'המישור המרכזי', ar: 'السهل الأوسط', ru: 'Центральная равнина' },
  'Southern Gate': { he: 'שער הדרום', ar: 'بوابة الجنوب', ru: 'Южные ворота' },
};

/** Places that are on no map, named in the manner of the country. */
export const CLINICS: readonly ClinicRow[] = [
  { key: 'neve-alon', name: 'Neve Alon', district: 'Carmel Coast', names: { he: 'נווה אלון', ar: 'نفيه ألون', ru: 'Неве-Алон' } },
  { key: 'shaar-hayam', name: 'Shaar HaYam', district: 'Carmel Coast', names: { he: 'שער הים', ar: 'شاعر هيام', ru: 'Шаар ха-Ям' } },
  { key: 'maale-oren', name: 'Maale Oren', district: 'Upper Valley', names: { he: 'מעלה אורן', ar: 'معاليه أورن', ru: 'Маале-Орен' } },
  { key: 'hof-dekel', name: 'Hof Dekel', district: 'Central Plain', names: { he: 'חוף דקל', ar: 'حوف دكل', ru: 'Хоф-Декель' } },
  { key: 'ein-shaked', name: 'Ein Shaked', district: 'Southern Gate', names: { he: 'עין שקד', ar: 'عين شكيد', ru: 'Эйн-Шакед' } },
];

export const districtOf = (clinic: ClinicKey): string => CLINICS.find(({ key }) => key === clinic)!.district;

/** In the other languages. */
export const districtNamesOf = (district: string): LocalNames => DISTRICTS[district]!;
