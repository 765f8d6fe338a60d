import { HOW_OFTEN } from '../../questionnaire/documents/often.ts';

/** Answers with that sum: 3 to each item in turn, until the sum is reached. For the cases of scored documents. */
export function answersWithSum(items: readonly string[], sum: number): Record<string, string> {
  let left = sum;
  return Object.fromEntries(
    items.map((linkId) => {
      const weight = Math.min(3, left);
      left -= weight;
      return [linkId, HOW_OFTEN[weight]!];
    }),
  );
}
