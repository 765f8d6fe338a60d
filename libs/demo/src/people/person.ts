import type { Locale } from '@careway/identity';

export type Culture = 'hebrew' | 'arabic' | 'russian' | 'english' | 'ethiopian' | 'french';
export type Sex = 'female' | 'male';
export type ClinicKey = 'neve-alon' | 'shaar-hayam' | 'ein-shaked' | 'hof-dekel' | 'maale-oren';

export interface WrittenName {
  readonly family: string;
  readonly given: string;
}
/** A name as its bearer writes it, and in Latin letters. */
export interface Name extends WrittenName {
  readonly latin: WrittenName;
}

/** A member of the demo. Everybody here is invented. */
export interface Person {
  /** Also the user name. */
  readonly key: string;
  readonly name: Name;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly language: Locale;
  readonly clinic: ClinicKey;
  /** Under one roof: the key of the household. */
  readonly household: string;
  /** Years for which the payer has insured this person, at most. */
  readonly coveredYears: number;
  /** Days ago; absent for the living. */
  readonly diedDaysAgo?: number;
  /** Days ago on which coverage ended; absent while it goes on. */
  readonly lapsedDaysAgo?: number;
}

/** The shortest way to write a name in a table: "family given" in the own script and in Latin letters. */
export const named = (own: string, latin: string): Name => {
  const [family = '', ...given] = own.split(' ');
  const [latinFamily = '', ...latinGiven] = latin.split(' ');
  const join = (words: readonly string[]) => words.join(' ').replaceAll('_', ' ');
  return { family: join([family]), given: join(given), latin: { family: join([latinFamily]), given: join(latinGiven) } };
};

/** The writing that a culture's names are in; Ethiopian and French families of this payer write Hebrew and Latin. */
export const SCRIPT: Readonly<Record<Culture, RegExp>> = {
  hebrew: /^[\p{Script=Hebrew} '׳״־-]+$/u,
  ethiopian: /^[\p{Script=Hebrew} '׳״־-]+$/u,
  arabic: /^[\p{Script=Arabic} '-]+$/u,
  russian: /^[\p{Script=Cyrillic} -]+$/u,
  english: /^[\p{Script=Latin} '-]+$/u,
  french: /^[\p{Script=Latin} '-]+$/u,
};
