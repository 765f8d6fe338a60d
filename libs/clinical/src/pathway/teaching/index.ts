import type { Text } from '../pathway.ts';
import { COMMUNITIES } from './communities.ts';
import { MEASURES } from './measures.ts';

function named(all: Readonly<Record<string, Text>>, id: string): Text {
  const name = all[id];
  if (!name) throw new Error(`Nothing is called ${id}.`);
  return name;
}
/** What the community of a pathway is called. @throws where nothing is: `teaching.spec.ts` asks for all of them */
export const communityName = (id: string): Text => named(COMMUNITIES, id);
/** What is counted, in words. @throws as above */
export const measureName = (id: string): Text => named(MEASURES, id);
export const MEASURE_IDS: readonly string[] = Object.keys(MEASURES);
export const COMMUNITY_IDS: readonly string[] = Object.keys(COMMUNITIES);
