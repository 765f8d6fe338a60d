import type { Relation } from '@careway/access';
import type { Area, Sensitivity } from '@careway/contracts';
import type { Concern } from './journey.rules.ts';

/** How many entries of one kind, room and label a journey holds. */
export interface CountRow {
  readonly type: string;
  readonly area: Area;
  readonly sensitivity: Sensitivity;
  readonly entries: number;
}

const mayEnter = (relation: Relation, area: Area): boolean => relation.kind !== 'proxy' || relation.areas.includes(area);

/** The counts of what this reader can see, per kind: a number must not tell of an item that is withheld. */
export function visibleCounts(counts: readonly CountRow[], relation: Relation | undefined): { type: string; entries: number }[] {
  if (!relation) return [];
  const seen = counts.filter(({ area, sensitivity }) => mayEnter(relation, area) && relation.labels.includes(sensitivity));
  return [...Map.groupBy(seen, ({ type }) => type)].map(([type, all]) => ({
    type,
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
  }));
}

/** What a journey is about, without the diagnosis or the plan where the reader was not given that room. */
export function visibleConcern(
  concern: Concern,
  relation: Relation | undefined,
): Omit<Concern, 'key'> & { key: Concern['key'] | 'private' } {
  const room =
    concern.key === 'plan' ? 'plan' : concern.key === 'question' ? 'messages' : concern.key === 'condition' ? 'conditions' : undefined;
  if (relation && (!room || mayEnter(relation, room))) return concern;
  return { key: 'private', coding: null, conditionId: null };
}
