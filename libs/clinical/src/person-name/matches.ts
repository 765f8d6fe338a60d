import { normalise, wordsOf } from './normalise.ts';
import { groupsOf, searchKeys } from './search-keys.ts';

/**
 * Whether what was typed fits a name, as the registry's search finds it: by the beginning of each word or by how it sounds, in whatever
 * script either is written. A single letter, and a part of a word, fit as they stand.
 */
export function matches(typed: string, name: string): boolean {
  if (wordsOf(name).join(' ').includes(wordsOf(typed).join(' ')) || normalise(name).includes(normalise(typed.trim()))) return true;
  const groups = groupsOf(typed);
  const keys = new Set(searchKeys({ names: [{ family: name, given: '' }], birthDate: '', identifiers: [] }));
  return groups.length > 0 && groups.every((group) => group.some((key) => keys.has(key)));
}
