import type { VisitFieldsFragment } from '../generated/graph.ts';

/** Why somebody was in the record, as the key of a sentence. */
export function reasonKeyOf({ relation, opening }: Pick<VisitFieldsFragment, 'relation' | 'opening'>): string {
  if (opening) return `member.reason.${opening.reasonCode.toLowerCase().replaceAll('_', '-')}`;
  return `member.relation.${relation.toLowerCase().replaceAll('_', '-')}`;
}
