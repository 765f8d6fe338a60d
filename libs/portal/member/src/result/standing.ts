import type { Standing } from '@careway/portal-ui/tag';
import type { MeaningFieldsFragment, ResultLevel } from '../generated/graph.ts';

export const STANDING_OF: Readonly<Record<ResultLevel, Standing>> = {
  NORMAL: 'in-goal',
  NEAR: 'near',
  FAR: 'far',
  VERY: 'far',
  UNKNOWN: 'unmeasured',
};

/** HL7 codes that say something else than how high: the last part of the key of their words. */
const SAID_BY_CODE: Readonly<Record<string, string>> = {
  POS: 'found',
  DET: 'found',
  RR: 'found',
  NEG: 'not-found',
  ND: 'not-found',
  NR: 'not-found',
  IND: 'unclear',
  E: 'unclear',
  IE: 'unclear',
  B: 'better',
  W: 'worse',
  '<': 'too-low',
  '>': 'too-high',
  HM: 'waits',
  OBX: 'parts',
};

/** What a laboratory calls critical; only that is urgent on a home page. */
const CRITICAL: readonly (string | null)[] = ['AA', 'HH', 'LL', 'HU', 'LU', 'H>', 'L<'];
export const isCritical = ({ code }: MeaningFieldsFragment): boolean => CRITICAL.includes(code);

/**
 * The key of a result's meaning in words, or the raw text for a code that we have no word for: better raw than silent. Undefined
 * where nothing can be said.
 */
export function meaningOf(meaning: MeaningFieldsFragment): { key: string } | { raw: string } | undefined {
  if (meaning.level !== 'UNKNOWN') return { key: `member.flag.${meaning.level.toLowerCase()}-${meaning.direction.toLowerCase()}` };
  const said = meaning.code === null ? undefined : SAID_BY_CODE[meaning.code];
  if (said) return { key: `member.flag.${said}` };
  return meaning.text === '' ? undefined : { raw: meaning.text };
}
