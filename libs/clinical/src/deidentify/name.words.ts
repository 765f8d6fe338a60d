import { restsOf, russianForms } from './inflect.ts';
import * as data from './name.data.ts';
import { plainWord, type Word } from './text.ts';

/** How surely a word is a name: by itself, beside another one, or only where something says that a name follows. */
export type Weight = 'sure' | 'either' | 'eponym';
export type Script = 'he' | 'ar' | 'ru' | 'en';

export const scriptOf = (word: string): Script | undefined =>
  /^[\u0590-\u05ff]/u.test(word)
    ? 'he'
    : /^[\u0600-\u06ff]/u.test(word)
      ? 'ar'
      : /^[\u0400-\u04ff]/u.test(word)
        ? 'ru'
        : /^\p{Script=Latin}/u.test(word)
          ? 'en'
          : undefined;

const put = (
  weights: Map<string, Weight>,
  weight: Weight,
  names: readonly string[],
  forms = (name: string): readonly string[] => [plainWord(name)],
) => {
  for (const name of names) for (const form of forms(name)) weights.set(form, weight);
};
const LEXICON: Readonly<Record<Script, Map<string, Weight>>> = { he: new Map(), ar: new Map(), ru: new Map(), en: new Map() };
put(LEXICON.he, 'sure', [...data.HE_NAMES, ...data.HE_FAMILIES]);
put(LEXICON.he, 'either', data.HE_EITHER);
put(LEXICON.ar, 'sure', [...data.AR_NAMES, ...data.AR_FAMILIES]);
put(LEXICON.ar, 'either', data.AR_EITHER);
put(LEXICON.ru, 'sure', [...data.RU_NAMES, ...data.RU_FAMILIES], russianForms);
put(LEXICON.ru, 'either', data.RU_EITHER, russianForms);
put(LEXICON.en, 'sure', [...data.EN_NAMES, ...data.EN_FAMILIES]);
put(LEXICON.en, 'either', data.EN_EITHER);
for (const eponym of data.EPONYMS) {
  const script = scriptOf(eponym)!;
  put(LEXICON[script], 'eponym', [eponym], script === 'ru' ? russianForms : undefined);
}

/** What Arabic and Hebrew write before a word without a space. The article is part of some family names, of no given one. */
const JOINED: Readonly<Partial<Record<Script, readonly [RegExp, number]>>> = { he: [/^[ובלמשכ]+$/u, 3], ar: [/^[وف]?[بلك]?$/u, 2] };
export const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The weight of a word in its script and how many letters before it are no part of the name. */
export function weigh({ raw, plain }: Word): { readonly weight: Weight; readonly cut: number } | undefined {
  const script = scriptOf(raw);
  if (!script) return undefined;
  // "on", which is written as Ali is but for its last letter
  if (script === 'ar' && /على$/u.test(raw)) return undefined;
  if (script === 'en' || script === 'ru') {
    if (!capital(raw)) return undefined;
    const weight = LEXICON[script].get(script === 'en' ? possessed(plain) : plain);
    return weight && { weight, cut: 0 };
  }
  const [joined, longest] = JOINED[script]!;
  for (const { rest, cut } of restsOf(plain.replace(/'$/u, ''), joined, longest)) {
    const weight = LEXICON[script].get(rest);
    if (weight && (cut === 0 || rest.length >= 3)) return { weight, cut };
  }
  return undefined;
}

/** Without the genitive. */
export const possessed = (plain: string): string => plain.replace(/'s?$/u, '');

/** Фамилия или отчество by the ending, in every case. "-ин" alone is left out: half of all medicines end so. */
const PATRONYMIC = /(?:[оеь]вич(?:а|у|ем|е)?|ьич(?:а|у|ем|е)?|(?:[ое]вн|иничн|[иь]ичн)(?:а|ы|е|у|ой|ою))$/u;
const FAMILY =
  /(?:[а-я]{2}[ое]в(?:а|у|ым|ой|ою|е|ы|ых|ыми)?|[а-я]{2}(?:ск|цк)(?:ий|ая|ого|ому|им|ом|ую|ой|ие|их)|[а-я]{2}енко|[а-я]{2}(?:чук|щук|нюк)(?:а|у|ом|е)?|[а-я]{3}(?:швили|дзе)|[а-я]{3}(?:чик|берг|штейн|штайн|ейн|ман|вич)(?:а|у|ом|е)?)$/u;
/** Endings that family names of many countries have and hardly a medicine. */
const LATIN_FAMILY = /[a-z]{2}(?:stein|berg|witz|wicz|czyk|enko|chuk|shvili|vich|ovsky|owski|[lnr]sky|insky)$/u;
export const isLatinFamily = ({ raw, plain }: Word): boolean => capital(raw) && LATIN_FAMILY.test(possessed(plain));
export const isPatronymic = ({ raw, plain }: Word): boolean => capital(raw) && PATRONYMIC.test(plain);
export const isRussianFamily = ({ raw, plain }: Word): boolean => capital(raw) && plain.length >= 5 && FAMILY.test(plain);
