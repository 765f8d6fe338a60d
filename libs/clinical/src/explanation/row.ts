import { type Names, names } from '../name/names.ts';
import { type Source, source } from '../source/source.ts';

/** What a test measures and what its result can mean, in words of about reading grade 6. */
export interface TestExplanation {
  readonly loinc: readonly string[];
  readonly about: Names;
  /** What more than usual can mean; for a test that finds something or not: that it was found. Null where it says nothing. */
  readonly high: Names | null;
  readonly low: Names | null;
  readonly source: Source;
}

export type Four = readonly [en: string, he: string, ar: string, ru: string];
const say = (words: Four | null): Names | null => words && names(...words);

/** A page of MedlinePlus, US National Library of Medicine: what the facts were checked against. The words are ours. */
export const medlinePlus = (title: string, path: string): Source =>
  source(`MedlinePlus: ${title}`, 2025, `https://medlineplus.gov/${path}`);

/** `path` of the page under medlineplus.gov/lab-tests. */
export const test = (
  loinc: string,
  [title, path]: readonly [title: string, path: string],
  { about, high, low }: { about: Four; high: Four | null; low: Four | null },
): TestExplanation => ({
  loinc: loinc.split(' '),
  about: names(...about),
  high: say(high),
  low: say(low),
  source: medlinePlus(title, path.includes('.htm') ? path : `lab-tests/${path}/`),
});
