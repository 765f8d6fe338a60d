import type { Locale } from '@careway/identity';
import type { Culture, Name, Sex } from '../person.ts';
import { ARABIC } from './arabic.ts';
import { ENGLISH } from './english.ts';
import { ETHIOPIAN } from './ethiopian.ts';
import { FRENCH } from './french.ts';
import { HEBREW } from './hebrew.ts';
import { RUSSIAN } from './russian.ts';

/** Words of names, each as "own script|Latin". In Russian the family name has a form for women, after a slash. */
export interface NamePool {
  readonly language: Locale;
  readonly families: readonly string[];
  readonly female: readonly string[];
  readonly male: readonly string[];
}

export const POOLS: Readonly<Record<Culture, NamePool>> = {
  hebrew: HEBREW,
  arabic: ARABIC,
  russian: RUSSIAN,
  english: ENGLISH,
  ethiopian: ETHIOPIAN,
  french: FRENCH,
};

const split = (word: string): readonly [string, string] => {
  const [own = '', latin = own] = word.split('|');
  return [own, latin];
};
const gendered = (text: string, sex: Sex): string => {
  const [male = '', female = male] = text.split('/');
  return sex === 'male' ? male : female;
};

/** One name of two words of a pool. */
export function nameFrom(family: string, given: string, sex: Sex): Name {
  const [ownFamily, latinFamily] = split(family);
  const [own, latin] = split(given);
  return {
    family: gendered(ownFamily, sex),
    given: own,
    latin: { family: gendered(latinFamily, sex), given: latin },
  };
}
