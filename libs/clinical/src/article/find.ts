import { type Coding, SYSTEM } from '../coding/systems.ts';
import { LANGUAGES, type Language } from '../name/names.ts';
import { folded } from '../name/search.ts';
import { among } from '../pathway/criterion.ts';
import type { Article } from './article.ts';
import { ARTICLES } from './catalogue.ts';
import { linesOf, sectionsOf } from './text.ts';

/** Undefined where there is none such. */
export const articleOf = (id: string): Article | undefined => ARTICLES.find((article) => article.id === id);

/** Articles about a condition. */
export const articlesAbout = (coding: Coding): readonly Article[] => ARTICLES.filter(({ conditions }) => among(conditions, coding));

/** What is for everybody who had a test or takes a medicine: whether somebody is pregnant neither of them says. */
const fitsAnybody = ({ topic }: Article): boolean => topic !== 'pregnancy';

/** Articles that tell what a test is about, by its LOINC codes. */
export const articlesAboutTest = (codings: readonly Coding[]): readonly Article[] =>
  ARTICLES.filter((one) => fitsAnybody(one) && codings.some(({ system, code }) => system === SYSTEM.loinc && one.tests.includes(code)));

/** Articles in which a medicine has its place, by the ATC codes that it has. */
export const articlesAboutMedicine = (atc: readonly string[]): readonly Article[] =>
  ARTICLES.filter((one) => fitsAnybody(one) && one.medicines.some((group) => atc.some((code) => code.startsWith(group))));

/** An article by its name in one language: what a list shows of it. */
export const articleLink = ({ id, topic, words, video }: Article, language: Language) => ({
  ...{ article: id, title: words[language].title, summary: words[language].summary, topic: topic.toUpperCase() },
  videoSeconds: video?.seconds ?? null,
});

/** Articles that belong to a pathway: what there is to read about a plan that was made from it. */
export const articlesOfPathway = (pathwayId: string): readonly Article[] => ARTICLES.filter(({ pathways }) => pathways.includes(pathwayId));

const keysOf = ({ words }: Article): readonly string[] => sectionsOf(words.en.plain).flatMap(({ key }) => key ?? []);

/** The article whose section teaches a pathway's education item; the section has the item's id as its key. */
export const articleTeaching = (pathwayId: string, educationId: string): Article | undefined =>
  articlesOfPathway(pathwayId).find((article) => keysOf(article).includes(educationId));

/** Hebrew writes `and`, `the`, `in`, `as`, `to`, `from`, `that` onto the word; Arabic `and` and `the`. */
const PREFIXED = /^(?:[והבכלמש]{1,2}(?=[\u05d0-\u05ea]{2})|و?ال(?=[\u0621-\u064a]{2})|و(?=[\u0621-\u064a]{3}))/u;
const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const keysIn = (text: string): readonly string[] => wordsOf(text).flatMap((word) => [word, word.replace(PREFIXED, '')]);

type Indexed = Readonly<Record<Language, { readonly title: ReadonlySet<string>; readonly text: ReadonlySet<string> }>>;
const indexOf = ({ words }: Article): Indexed =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const { title, summary, plain, more } = words[language];
      const text = [summary, ...[plain, more].flatMap((level) => linesOf(sectionsOf(level)))].join(' ');
      return [language, { title: new Set(keysIn(title)), text: new Set(keysIn(text)) }];
    }),
  ) as unknown as Indexed;
/** Made when somebody searches first: most processes never do. */
let index: ReadonlyMap<string, Indexed> | undefined;

const begins = (words: ReadonlySet<string>, typed: string): boolean => [...words].some((word) => word.startsWith(typed));

/**
 * Articles in whose words each typed word begins one, whatever the language it was typed in: those with all of it in the title first, then
 * those with all of it in the text, the language asked before the others. A typed word loses its small words only where it finds nothing
 * with them, since many a word begins with such letters.
 */
export function searchArticles(text: string, language: Language): readonly Article[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const found = withAll(typed, language);
  return found.length > 0
    ? found
    : withAll(
        typed.map((word) => word.replace(PREFIXED, '')),
        language,
      );
}

function withAll(typed: readonly string[], language: Language): readonly Article[] {
  const all = (index ??= new Map(ARTICLES.map((article) => [article.id, indexOf(article)])));
  const others = LANGUAGES.filter((one) => one !== language);
  const rankOf = ({ id }: Article): number => {
    const of = all.get(id)!;
    const fits = (one: Language, part: 'title' | 'text') =>
      typed.every((word) => begins(of[one].title, word) || (part === 'text' && begins(of[one].text, word)));
    if (fits(language, 'title')) return 0;
    if (others.some((one) => fits(one, 'title'))) return 1;
    if (fits(language, 'text')) return 2;
    return others.some((one) => fits(one, 'text')) ? 3 : Infinity;
  };
  return ARTICLES.map((article) => ({ article, rank: rankOf(article) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ article }) => article);
}
