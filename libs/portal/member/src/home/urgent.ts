import type { MemberHomeQuery, ResultFieldsFragment } from '../generated/graph.ts';
import { isCritical } from '../result/standing.ts';

const URGENT_FOR_MS = 3 * 86_400_000;

interface Measured extends Pick<ResultFieldsFragment, 'occurredAt' | 'meaning'> {
  readonly components: readonly Pick<ResultFieldsFragment['components'][number], 'meaning'>[];
}

/**
 * What the laboratory called critical, for three days: after that somebody has called, or the page would cry wolf. The codes are the
 * laboratory's; no threshold of ours decides what is urgent.
 */
export const isUrgent = ({ occurredAt, meaning, components }: Measured, now: Date): boolean =>
  now.getTime() - Date.parse(occurredAt) < URGENT_FOR_MS && [meaning, ...components.map((one) => one.meaning)].some(isCritical);

/** The newest of what is urgent. */
export function urgentResult({ news }: MemberHomeQuery, now: Date): ResultFieldsFragment | undefined {
  const results = (news?.timeline.edges ?? []).flatMap(({ node }) => (node.item.__typename === 'Result' ? [node.item] : []));
  return results.find((one) => isUrgent(one, now));
}
