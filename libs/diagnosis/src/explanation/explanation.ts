import { explanationOf } from '@careway/clinical/explanation';
import type { Language, Names } from '@careway/clinical';
import type { Concept } from '../item/item.entity.ts';

/** Our text on a coded test or condition in one language, by the first of its codes that has one; null where none has. */
export function explain({ codings }: Concept, language: Language) {
  for (const coding of codings) {
    const found = explanationOf(coding);
    if (!found) continue;
    const { about, source, reviewedOn } = found;
    const say = (names: Names | null) => names && names[language];
    const more =
      found.kind === 'test'
        ? { high: say(found.high), low: say(found.low), helps: null }
        : { high: null, low: null, helps: say(found.helps) };
    return { about: about[language], ...more, source, reviewedOn };
  }
  return null;
}
