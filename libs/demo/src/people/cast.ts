import type { Locale } from '@careway/identity';
import { type Clock, YEAR } from '../kit/clock.ts';
import { type ClinicKey, named, type Person, type Sex } from './person.ts';

type Life = Pick<Person, 'coveredYears' | 'diedDaysAgo' | 'lapsedDaysAgo'>;
type Row = readonly [
  key: string,
  own: string,
  latin: string,
  born: string | number,
  sex: Sex,
  language: Locale,
  clinic: ClinicKey,
  home: string,
  life?: Partial<Life>,
];

/** Whoever is registered last: with this person the walk is complete. */
export const LAST = 'hila';
/** Whose birth tells on which day the demo was first populated. */
export const NEWBORN = { key: 'maya', days: 19 } as const;

/** `born` is a date, or an age in years: then the birthday lies some weeks back. Families share a home. */
const ROWS: readonly Row[] = [
  // The family of the golden journey.
  ['noa', 'ברק נועה', 'Barak Noa', '1979-03-14', 'female', 'he', 'neve-alon', 'barak', { coveredYears: 20 }],
  ['yoav', 'ברק יואב', 'Barak Yoav', 49, 'male', 'he', 'neve-alon', 'barak'],
  ['tamar', 'ברק תמר', 'Barak Tamar', 15, 'female', 'he', 'neve-alon', 'barak'],
  ['dan', 'ברק דן', 'Barak Dan', 7, 'male', 'he', 'neve-alon', 'barak', { coveredYears: 7 }],
  ['ruth', 'אלון רות', 'Alon Ruth', 76, 'female', 'he', 'neve-alon', 'alon'],
  // A story each.
  ['yosef', 'حداد يوسف', 'Haddad Yousef', 68, 'male', 'ar', 'maale-oren', 'haddad'],
  ['mariam', 'حداد مريم', 'Haddad Mariam', 64, 'female', 'ar', 'maale-oren', 'haddad'],
  ['salma', 'زعبي سلمى', 'Zoabi Salma', 33, 'female', 'ar', 'maale-oren', 'zoabi'],
  ['karim', 'زعبي كريم', 'Zoabi Karim', 35, 'male', 'ar', 'maale-oren', 'zoabi'],
  ['adam', 'زعبي آدم', 'Zoabi Adam', 3, 'male', 'ar', 'maale-oren', 'zoabi', { coveredYears: 3 }],
  ['galina', 'Петрова Галина', 'Petrova Galina', 74, 'female', 'ru', 'ein-shaked', 'petrov'],
  ['dmitry', 'Петров Дмитрий', 'Petrov Dmitry', 45, 'male', 'ru', 'hof-dekel', 'petrov-2'],
  ['avi', 'מזרחי אבי', 'Mizrahi Avi', 55, 'male', 'he', 'neve-alon', 'mizrahi'],
  ['eitan', 'שפירא איתן', 'Shapira Eitan', 29, 'male', 'he', 'neve-alon', 'shapira'],
  ['miriam', 'כץ מרים', 'Katz Miriam', 81, 'female', 'he', 'hof-dekel', 'katz'],
  ['orly', 'כץ אורלי', 'Katz Orly', 52, 'female', 'he', 'hof-dekel', 'katz-2'],
  ['inbar', 'שקד ענבר', 'Shaked Inbar', 38, 'female', 'he', 'hof-dekel', 'shaked'],
  ['almaz', 'טספאיה אלמז', 'Tesfaye Almaz', 42, 'female', 'he', 'ein-shaked', 'tesfaye'],
  ['olivia', 'Bennett Olivia', 'Bennett Olivia', 26, 'female', 'en', 'shaar-hayam', 'bennett', { coveredYears: 2 }],
  ['sylvie', 'Abitbol Sylvie', 'Abitbol Sylvie', 58, 'female', 'en', 'shaar-hayam', 'abitbol'],
  ['michel', 'Abitbol Michel', 'Abitbol Michel', 61, 'male', 'en', 'shaar-hayam', 'abitbol'],
  ['zelda', 'פרידמן זלדה', 'Friedman Zelda', 97, 'female', 'he', 'hof-dekel', 'friedman', { coveredYears: 20 }],
  ['lior', 'גבאי ליאור', 'Gabay Lior', 31, 'male', 'he', 'hof-dekel', 'gabay'],
  // A newborn, her mother at home again.
  ['maya', 'כרמי מאיה', 'Carmi Maya', 0, 'female', 'he', 'neve-alon', 'carmi', { coveredYears: 0 }],
  ['shani', 'כרמי שני', 'Carmi Shani', 30, 'female', 'he', 'neve-alon', 'carmi'],
  // One person, two records: registered again when she came back from abroad under her maiden name.
  ['elena', 'Шульман Елена', 'Shulman Elena', '1968-07-02', 'female', 'ru', 'hof-dekel', 'shulman'],
  ['elena-2', 'Рубин Елена', 'Rubin Elena', '1968-07-02', 'female', 'ru', 'ein-shaked', 'rubin', { coveredYears: 1 }],
  // Remembered.
  ['boris', 'Лебедев Борис', 'Lebedev Boris', 86, 'male', 'ru', 'ein-shaked', 'lebedev', { diedDaysAgo: 40 }],
  ['hanna', 'רוזן חנה', 'Rosen Hanna', 91, 'female', 'he', 'neve-alon', 'rosen', { diedDaysAgo: 210 }],
  // No longer insured here.
  ['henry', 'Walsh Henry', 'Walsh Henry', 36, 'male', 'en', 'shaar-hayam', 'walsh', { coveredYears: 2, lapsedDaysAgo: 75 }],
  ['samer', 'طه سامر', 'Taha Samer', 40, 'male', 'ar', 'maale-oren', 'taha', { lapsedDaysAgo: 20 }],
  ['gabriel', 'Moreau Gabriel', 'Moreau Gabriel', 28, 'male', 'en', 'shaar-hayam', 'moreau', { coveredYears: 1, lapsedDaysAgo: 160 }],
  // Joined some weeks ago, and has seen nobody yet: what he sends comes to his clinic.
  ['itai', 'פלד איתי', 'Peled Itai', 33, 'male', 'he', 'neve-alon', 'peled', { coveredYears: 0 }],
  // The last to join: an empty record, and the sign that the walk came to its end.
  ['hila', 'נחום הילה', 'Nahum Hila', 24, 'female', 'he', 'neve-alon', 'nahum', { coveredYears: 0 }],
];

/** The people whose stories were written by hand. */
export function cast(clock: Clock): readonly Person[] {
  return ROWS.map(([key, own, latin, born, sex, language, clinic, home, life], n): Person => {
    const back = key === NEWBORN.key ? NEWBORN.days : 40 + ((n * 37) % 250);
    return {
      key,
      name: named(own, latin),
      birthDate: typeof born === 'string' ? born : clock.date(born * YEAR + back),
      sex,
      language,
      clinic,
      household: home,
      coveredYears: 12,
      ...life,
    };
  });
}
