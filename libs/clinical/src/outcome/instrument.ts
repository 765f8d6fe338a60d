import type { Names } from '../name/names.ts';
import type { Questionnaire } from '../questionnaire/fhir.ts';
import type { Source } from '../source/source.ts';

/** PROM: how somebody is, by their own word. PREM: how care was for them. */
export const INSTRUMENT_KINDS = ['prom', 'prem'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** How a score stands: as it should be, a little off, far off. */
export type BandStanding = 'goal' | 'near' | 'far';

/** A stretch of the score, from its first value on up to the next band. */
export interface Band {
  readonly from: number;
  readonly standing: BandStanding;
  /** A few words beside the number. */
  readonly name: Names;
  /** What it means, in plain words. */
  readonly means: Names;
}

/** A questionnaire whose answers make a number that can be followed over time. */
export interface Instrument {
  /** The id of its document, kept over all versions. */
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly document: Questionnaire;
  /** LOINC of its score as an observation, where it has one: then a result of the record is made of it. */
  readonly loinc?: string;
  /** What it asks about, for a list. */
  readonly name: Names;
  readonly lowest: number;
  readonly highest: number;
  /** Which end is the good one. */
  readonly better: 'lower' | 'higher';
  /** From the lowest score to the highest, without gaps. */
  readonly bands: readonly Band[];
  /** The smallest change that matters to whom it is about, in points, where somebody has found one. */
  readonly difference?: { readonly points: number; readonly source: Source };
}

/** The stretch that a score falls into. */
export const bandOf = ({ bands }: Instrument, score: number): Band => bands.findLast(({ from }) => score >= from) ?? bands[0]!;

/** Where a score stands against the one before: `same` while the change is smaller than what matters, or none is known and it stays in its band. */
export type Course = 'better' | 'same' | 'worse';

/**
 * How it went since the score before. With a published difference, by that; without one only a change into another band counts, since
 * nobody knows how many points matter.
 */
export function courseOf(instrument: Instrument, before: number, now: number): Course {
  const { better, difference, bands } = instrument;
  const change = better === 'lower' ? before - now : now - before;
  const place = (score: number) => bands.indexOf(bandOf(instrument, score));
  const matters = difference ? Math.abs(change) >= difference.points : place(before) !== place(now);
  if (!matters || change === 0) return 'same';
  return change > 0 ? 'better' : 'worse';
}
