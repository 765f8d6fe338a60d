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
  U: 'higher',
  D: 'lower',
  WR: 'found-weakly',
  CAR: 'carrier',
  EXP: 'expected',
  UNE: 'unexpected',
  S: 'works',
  VS: 'works',
  MS: 'works-partly',
  I: 'works-partly',
  SDD: 'works-more',
  R: 'works-not',
  NS: 'works-maybe-not',
  NCL: 'no-limit',
  'SYN-S': 'works-both',
  'SYN-R': 'works-both-not',
  AC: 'failed',
  TOX: 'failed',
  QCF: 'failed',
  EX: 'outside-limit',
  HX: 'above-limit',
  LX: 'below-limit',
};
/** What a laboratory says where no range tells how much: "high" is not "a little high". */
const PLAIN: Readonly<Record<string, string>> = { high: 'far-high', low: 'far-low' };

/** What a laboratory calls critical; only that is urgent on a home page. */
const CRITICAL: readonly (string | null)[] = ['AA', 'HH', 'LL', 'HU', 'LU', 'H>', 'L<'];
export const isCritical = ({ code }: MeaningFieldsFragment): boolean => CRITICAL.includes(code);

/**
 * The key of a result's meaning in words, or the raw text for a code that we have no word for: better raw than silent. Undefined
 * where nothing can be said.
 */
export function meaningOf(meaning: MeaningFieldsFragment): { key: string } | { raw: string } | undefined {
  const said = meaning.code !== null && Object.hasOwn(SAID_BY_CODE, meaning.code) ? SAID_BY_CODE[meaning.code] : undefined;
  if (said) return { key: `member.flag.${said}` };
  if (Object.hasOwn(PLAIN, meaning.text)) return { key: `member.flag.${PLAIN[meaning.text]}` };
  if (meaning.level !== 'UNKNOWN') return { key: `member.flag.${meaning.level.toLowerCase()}-${meaning.direction.toLowerCase()}` };
  return meaning.text === '' ? undefined : { raw: meaning.text };
}
