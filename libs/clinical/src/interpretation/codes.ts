/**
 * How far a result is from where it should be: for colour and order, never alone. `very` is said by the laboratory (HL7 AA, HH, LL and the
 * like) or by a guideline's grade, never by a distance from a range: there is no multiple of a range that is dangerous for every test.
 */
export type Level = 'normal' | 'near' | 'far' | 'very' | 'unknown';
export type Direction = 'low' | 'high' | 'none';
export interface Meaning {
  /** In plain words, in English; pages translate by the code. */
  readonly text: string;
  readonly level: Level;
  readonly direction: Direction;
}

const row = (text: string, level: Level = 'unknown', direction: Direction = 'none'): Meaning => ({ text, level, direction });

/**
 * HL7 v3 ObservationInterpretation, all codes that can stand on a result; the words are ours.
 * https://terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html
 */
export const INTERPRETATIONS: Readonly<Record<string, Meaning>> = {
  // normality
  N: row('normal', 'normal'),
  A: row('not as usual', 'near'),
  AA: row('far from usual: needs attention', 'very'),
  H: row('high', 'near', 'high'),
  HH: row('very high: needs attention', 'very', 'high'),
  HU: row('much too high', 'very', 'high'),
  'H>': row('much too high', 'very', 'high'),
  L: row('low', 'near', 'low'),
  LL: row('very low: needs attention', 'very', 'low'),
  LU: row('much too low', 'very', 'low'),
  'L<': row('much too low', 'very', 'low'),
  // outside of a threshold that was set for this test
  EX: row('outside the set limit', 'near'),
  HX: row('above the set limit', 'near', 'high'),
  LX: row('below the set limit', 'near', 'low'),
  // the instrument could not say how much
  '<': row('too low to be measured', 'unknown', 'low'),
  '>': row('too high to be measured', 'unknown', 'high'),
  // compared with the result before
  B: row('better than before'),
  W: row('worse than before'),
  U: row('clearly higher than before', 'unknown', 'high'),
  D: row('clearly lower than before', 'unknown', 'low'),
  // found or not: whether that is good depends on the test
  POS: row('positive: it was found'),
  NEG: row('negative: it was not found'),
  DET: row('found'),
  ND: row('not found'),
  IND: row('no clear result'),
  E: row('no clear result'),
  IE: row('not enough to tell'),
  RR: row('reactive: it was found'),
  WR: row('weakly reactive'),
  NR: row('not reactive: it was not found'),
  EXP: row('as expected', 'normal'),
  UNE: row('not as expected', 'near'),
  CAR: row('carrier'),
  // germs and medicines
  S: row('the medicine works against it'),
  VS: row('the medicine works very well against it'),
  MS: row('the medicine works fairly well against it'),
  I: row('the medicine works partly against it'),
  SDD: row('the medicine works in a higher dose'),
  R: row('the medicine does not work against it'),
  NS: row('the medicine may not work against it'),
  NCL: row('there is no agreed limit for this medicine'),
  'SYN-S': row('both medicines together work against it'),
  'SYN-R': row('both medicines together do not work against it'),
  // the test itself failed
  AC: row('could not be measured: something in the sample disturbed it'),
  TOX: row('could not be measured: the sample harmed the test'),
  QCF: row('could not be measured: the quality check failed'),
  HM: row('waits for a doctor to look at it'),
  OBX: row('see the parts of this result'),
};
