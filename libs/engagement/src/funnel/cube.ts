import { type Stage, STAGES } from '@careway/contracts';
import { NO_CLINIC } from './contributions.ts';
import { type Dimension, hiddenPlaces, keyOf, type Place, totalsOf } from './suppression.rules.ts';

/** One stored cell. */
export interface FunnelRow {
  readonly district: string;
  readonly clinic_id: string;
  readonly birth_year: number;
  readonly gender: string;
  readonly stage: Stage;
  readonly journeys: number;
  readonly members: number;
}
export interface Cell {
  readonly stage: Stage;
  readonly journeys: number | null;
  readonly members: number | null;
  readonly hidden: boolean;
}

export const ALL = 'all';
export const AGE_BANDS = ['0-5', '6-17', '18-39', '40-64', '65-74', '75-plus'] as const;
export const GENDERS = ['female', 'male', 'other', 'unknown'] as const;
const UPPER_ENDS = [5, 17, 39, 64, 74, Infinity];
export const bandOf = (birthYear: number, year: number): string => AGE_BANDS[UPPER_ENDS.findIndex((end) => year - birthYear <= end)]!;
/** How those are called of whom no district is known: an empty key would be no filter. */
export const NO_DISTRICT = 'none';
/** Of a district by its name, or by {@link NO_DISTRICT}. */
export const districtNode = (district: string): string => `district ${district || NO_DISTRICT}`;
export const clinicNode = (clinicId: string): string => `clinic ${clinicId}`;
export const noClinicNode = (district: string): string => `none ${district || NO_DISTRICT}`;

/** The whole funnel with everything hidden that must be: built once per answer, whatever the filter, so that filters agree. */
export interface Cube {
  readonly places: Dimension;
  cells(place: Place): Cell[];
}

/** @param year the year that ages are counted to */
export function cubeOf(rows: readonly FunnelRow[], districtOf: ReadonlyMap<string, string>, year: number): Cube {
  const places = new Map<string, string | null>([[ALL, null]]);
  const clinicOrNone = ({ clinic_id, district }: FunnelRow): string => {
    const its = clinic_id === NO_CLINIC ? district : (districtOf.get(clinic_id) ?? '');
    const leaf = clinic_id === NO_CLINIC ? noClinicNode(its) : clinicNode(clinic_id);
    places.set(districtNode(its), ALL).set(leaf, districtNode(its));
    return leaf;
  };
  const located = rows.map((row) => ({ row, place: [clinicOrNone(row), bandOf(row.birth_year, year), row.gender] }));
  const flat = (nodes: readonly string[]): Dimension =>
    new Map<string, string | null>([[ALL, null], ...nodes.map((node): [string, string] => [node, ALL])]);
  const dimensions = [places, flat(AGE_BANDS), flat(GENDERS)];
  const stages = STAGES.map((stage) => {
    const own = located.filter(({ row }) => row.stage === stage);
    const members = merged(own.map(({ row, place }) => [place, row.members]));
    return {
      stage,
      // The unit of privacy is the member: where few members stand, their journeys are hidden with them.
      hidden: hiddenPlaces(dimensions, members),
      members: totalsOf(dimensions, members),
      journeys: totalsOf(dimensions, merged(own.map(({ row, place }) => [place, row.journeys]))),
    };
  });
  return {
    places,
    cells: (place) =>
      stages.map(({ stage, hidden, members, journeys }) => {
        const key = keyOf(place);
        return hidden.has(key)
          ? { stage, journeys: null, members: null, hidden: true }
          : { stage, journeys: journeys.get(key) ?? 0, members: members.get(key) ?? 0, hidden: false };
      }),
  };
}

/** Years of birth fall together into bands. */
function merged(base: readonly (readonly [Place, number])[]): [Place, number][] {
  const cells = new Map<string, [Place, number]>();
  for (const [place, count] of base) cells.set(keyOf(place), [place, (cells.get(keyOf(place))?.[1] ?? 0) + count]);
  return [...cells.values()];
}
