import type { Coding } from '../coding/systems.ts';
import { among } from './criterion.ts';
import { type PathwayDiff, diffOf } from './diff.ts';
import type { Pathway } from './pathway.ts';
import { PATHWAYS } from './pathways.ts';

const versionsOf = (id: string) => PATHWAYS.filter((pathway) => pathway.id === id).sort((a, b) => b.version - a.version);

/** Each pathway in its newest version. */
export const CURRENT: readonly Pathway[] = [...new Set(PATHWAYS.map(({ id }) => id))].map((id) => versionsOf(id)[0]!);

/** A pathway in the version that a plan was made from, the newest without one; undefined where there is none such. */
export const pathwayOf = (id: string, version?: number): Pathway | undefined =>
  versionsOf(id).find((pathway) => version === undefined || pathway.version === version);

/** The longest ICD-10 category of a pathway that the coding falls in; a SNOMED CT concept is exact. */
const exactness = ({ conditions }: Pathway, coding: Coding): number =>
  Math.max(
    0,
    ...conditions.snomed.filter((code) => among({ snomed: [code], icd10: [] }, coding)).map(() => Infinity),
    ...conditions.icd10.filter((code) => among({ snomed: [], icd10: [code] }, coding)).map((code) => code.length),
  );

/** The newest pathway for a diagnosis; of several the one whose code is the more exact. Undefined where we have none. */
export function pathwayFor(coding: Coding): Pathway | undefined {
  const fitting = CURRENT.filter((pathway) => exactness(pathway, coding) > 0);
  return fitting.sort((a, b) => exactness(b, coding) - exactness(a, coding))[0];
}

/** What a newer version would change in a plan that was made from this one; undefined where there is no newer one, or not this one. */
export function upgradeOf(id: string, version: number): PathwayDiff | undefined {
  const [mine, newest] = [pathwayOf(id, version), pathwayOf(id)];
  return mine && newest && newest.version > mine.version ? diffOf(mine, newest) : undefined;
}
