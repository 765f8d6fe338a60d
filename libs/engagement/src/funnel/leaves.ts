import { type Stage, STAGES } from '@careway/contracts';
import { NO_CLINIC } from './contributions.ts';
import { type Dimension, type Place } from './suppression.rules.ts';

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
/** The smallest group that is told apart at a stage: one clinic (or none), one age band, one sex. */
export interface Leaf {
  /** The node above the clinic. */
  readonly district: string;
  readonly place: Place;
  readonly journeys: number;
  readonly members: number;
}

export const ALL = 'all';
export const AGE_BANDS = ['0-5', '6-17', '18-39', '40-64', '65-74', '75-plus'] as const;
export const GENDERS = ['female', 'male', 'other', 'unknown'] as const;
const UPPER_ENDS = [5, 17, 39, 64, 74, Infinity];
export const bandOf = (birthYear: number, year: number): string => AGE_BANDS[UPPER_ENDS.findIndex((end) => year - birthYear <= end)]!;
export const districtNode = (district: string): string => `district ${district}`;
export const clinicNode = (clinicId: string): string => `clinic ${clinicId}`;
export const noClinicNode = (district: string): string => `none ${district}`;

export const leafKey = ({ district, place }: Pick<Leaf, 'district' | 'place'>): string => [district, ...place].join('\u001f');

const flat = (nodes: readonly string[]): Dimension =>
  new Map<string, string | null>([[ALL, null], ...nodes.map((node): [string, string] => [node, ALL])]);

/** Place, age and sex, with every place that has a leaf. */
export function dimensionsOf(leaves: readonly Leaf[]): readonly Dimension[] {
  const places = new Map<string, string | null>([[ALL, null]]);
  for (const { district, place } of leaves) places.set(district, ALL).set(place[0]!, district);
  return [places, flat(AGE_BANDS), flat(GENDERS)];
}

/**
 * Stored cells as the leaves of each stage: years of birth fall together into bands, and a clinic counts in the district where it lies.
 * @param year the year that ages are counted to
 */
export function leavesOf(rows: readonly FunnelRow[], districtOf: ReadonlyMap<string, string>, year: number): ReadonlyMap<Stage, Leaf[]> {
  const stages = new Map(STAGES.map((stage) => [stage, new Map<string, Leaf>()]));
  for (const { stage, clinic_id, district, birth_year, gender, journeys, members } of rows) {
    const none = clinic_id === NO_CLINIC;
    const its = none ? district : (districtOf.get(clinic_id) ?? '');
    const place = [none ? noClinicNode(its) : clinicNode(clinic_id), bandOf(birth_year, year), gender];
    const leaf = { district: districtNode(its), place };
    const known = stages.get(stage)?.get(leafKey(leaf));
    const sum = { ...leaf, journeys: journeys + (known?.journeys ?? 0), members: members + (known?.members ?? 0) };
    stages.get(stage)?.set(leafKey(leaf), sum);
  }
  return new Map([...stages].map(([stage, leaves]) => [stage, [...leaves.values()]]));
}
