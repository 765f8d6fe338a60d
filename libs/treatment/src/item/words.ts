import { displayName } from '@careway/clinical';
import type { Concept } from './item.entity.ts';

/** A concept with words to show: the source's, else ours, else the code itself. */
export function words({ codings, text }: Concept): Concept {
  return { codings, text: text || displayName(codings, 'en') || (codings[0]?.code ?? '') };
}
export const wordsOrNull = (concept: Concept | null): Concept | null => concept && words(concept);
