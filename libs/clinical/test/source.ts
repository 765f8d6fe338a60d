import type { Source } from '../src/source/source.ts';

/** What is wrong with a source; undefined when nothing is. */
export function sourceFault({ title, url, year }: Source): string | undefined {
  if (title.length < 3) return 'no title';
  if (!/^https:\/\/[a-z0-9.-]+\.[a-z]+\/\S*$/i.test(url)) return `no https address: ${url}`;
  if (!Number.isInteger(year) || year < 1980 || year > 2030) return `no year: ${year}`;
  return undefined;
}
