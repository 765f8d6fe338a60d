import { isNews } from '../release/release.rules.ts';

/** How a result presses: by the laboratory's word or a guideline's grade, outside its range, or only because it is held. */
export type ReviewLevel = 'critical' | 'abnormal' | 'usual';
export const ACTIONS = ['nothing-needed', 'repeat-test', 'treatment-changed', 'referred', 'talk-planned'] as const;
export type ReviewAction = (typeof ACTIONS)[number];
/** How the member came to know: reads it in Careway, was written to, was talked to. */
export type ToldHow = 'shown' | 'written' | 'talked';

/** HL7 codes without a level of their own that need nobody: not found, as it should be, better, below what can be measured. */
const QUIET: readonly string[] = ['NEG', 'ND', 'NR', 'B', 'S', 'VS', 'MS', '<', 'OBX'];

/**
 * What is critical presses wherever it was measured. What is only outside its range presses where a laboratory reports it: who measures a
 * weight or a pressure during a visit has seen it. Found, not clear, failed, and a code that we cannot read are taken for abnormal: nobody
 * knows that they are not.
 */
export function levelOf({ level, code }: { readonly level: string; readonly code: string | null }, category: string): ReviewLevel {
  if (level === 'VERY') return 'critical';
  if (category !== 'laboratory') return 'usual';
  return level === 'FAR' || level === 'NEAR' || (level === 'UNKNOWN' && code !== null && !QUIET.includes(code)) ? 'abnormal' : 'usual';
}

interface Arrived {
  readonly level: ReviewLevel;
  readonly waitsFor: 'days' | 'review' | 'talk' | null;
  readonly reportedAt: Date;
}
/** Whether a new result waits for a clinician. */
export const needsReview = ({ level, waitsFor, reportedAt }: Arrived, now: Date): boolean =>
  isNews(reportedAt, now) && (level !== 'usual' || waitsFor === 'review' || waitsFor === 'talk');
