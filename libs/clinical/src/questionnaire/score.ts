import { ordinalOf } from './extensions.ts';
import type { Questionnaire, QuestionnaireResponse } from './fhir.ts';
import { countedAnswers } from './progress.ts';
import { allItems } from './tree.ts';
import { plainOf, samePlain } from './value.ts';

export interface Score {
  /** The sum of the weights of what was answered. */
  readonly sum: number;
  /** False while an item of the score has no answer: then the sum is a lower bound, not a result. */
  readonly complete: boolean;
}

/** The sum over all questions whose options carry a weight; undefined for a document without any. */
export function scoreOf(document: Questionnaire, response: Pick<QuestionnaireResponse, 'item'>): Score | undefined {
  const weighed = allItems(document.item).filter(({ answerOption }) => answerOption?.some((option) => ordinalOf(option) !== undefined));
  if (weighed.length === 0) return undefined;
  const counted = countedAnswers(document, response);
  const weights = weighed.map(({ linkId, answerOption }) => {
    const given = (counted.get(linkId) ?? []).flatMap((answer) => plainOf(answer) ?? []);
    const chosen = (answerOption ?? []).filter((option) => given.some((one) => samePlain(one, plainOf(option)!)));
    return chosen.length === 0 ? undefined : chosen.reduce((sum, option) => sum + (ordinalOf(option) ?? 0), 0);
  });
  return { sum: weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0), complete: !weights.includes(undefined) };
}

export type Severity = 'none' | 'mild' | 'moderate' | 'moderately-severe' | 'severe';
interface Band {
  readonly from: number;
  readonly severity: Severity;
}

/** PHQ-9: Kroenke, Spitzer, Williams, J Gen Intern Med 2001, doi:10.1046/j.1525-1497.2001.016009606.x */
export const PHQ9_BANDS: readonly Band[] = [
  { from: 0, severity: 'none' },
  { from: 5, severity: 'mild' },
  { from: 10, severity: 'moderate' },
  { from: 15, severity: 'moderately-severe' },
  { from: 20, severity: 'severe' },
];
/** GAD-7: Spitzer, Kroenke, Williams, Löwe, Arch Intern Med 2006, doi:10.1001/archinte.166.10.1092 */
export const GAD7_BANDS: readonly Band[] = [
  { from: 0, severity: 'none' },
  { from: 5, severity: 'mild' },
  { from: 10, severity: 'moderate' },
  { from: 15, severity: 'severe' },
];

/** The band that a sum falls into. */
export const severityOf = (sum: number, bands: readonly Band[]): Severity => bands.findLast(({ from }) => sum >= from)?.severity ?? 'none';
