import type { Relation } from '@careway/access';
import type { Area, Sensitivity, Stage } from '@careway/contracts';
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

/** A stage as the view has it; `held`: all that says so is the draft of a plan. */
export interface ReachedStep {
  readonly stage: Stage;
  readonly reachedAt: string;
  readonly held?: true;
}

/** The stages that this reader may know of: nobody but who treats the member knows of a draft. */
export const visibleSteps = (steps: readonly ReachedStep[], treats: boolean): readonly ReachedStep[] =>
  treats ? steps : steps.filter(({ held }) => !held);

/** What a journey is about, without the diagnosis or the plan where the reader was not given that room, or may not know of the plan yet. */
export function visibleConcern(
  { heldAs, ...told }: Concern,
  relation: Relation | undefined,
  treats: boolean,
): Omit<Concern, 'key' | 'heldAs'> & { key: Concern['key'] | 'private' } {
  const concern = heldAs && !treats ? { key: heldAs, coding: null, conditionId: null } : told;
  const room =
    concern.key === 'plan' ? 'plan' : concern.key === 'question' ? 'messages' : concern.key === 'condition' ? 'conditions' : undefined;
  if (relation && (!room || mayEnter(relation, room))) return concern;
  return { key: 'private', coding: null, conditionId: null };
}
