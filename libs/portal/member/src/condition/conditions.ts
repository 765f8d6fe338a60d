import type { MemberConditionsQuery } from '../generated/graph.ts';

export type Condition = NonNullable<MemberConditionsQuery['record']>['conditions'][number];
type Plan = NonNullable<MemberConditionsQuery['planned']>['plans'][number];

/** Where a condition stands on the page: there now, being looked into, or behind one. */
export function groupOf({ active, verificationStatus }: Condition): 'now' | 'suspected' | 'past' {
  if (verificationStatus === 'refuted' || !active) return 'past';
  return verificationStatus === 'confirmed' ? 'now' : 'suspected';
}

/** Plans that are for this condition: by their own word, else by the journey that both are on. Drafts and what is over are left out. */
export const plansFor = ({ id, journeyId }: Condition, plans: readonly Plan[]): readonly Plan[] =>
  plans.filter(
    (plan) =>
      (plan.status === 'ACTIVE' || plan.status === 'ON_HOLD') &&
      (plan.addresses.some((one) => one?.id === id) || (plan.addresses.length === 0 && plan.journeyId === journeyId)),
  );

/** Which words stand under its name besides its dates; a status that we have no plain words for says nothing. */
export function noteOf({ active, verificationStatus, clinicalStatus }: Condition): string | undefined {
  if (verificationStatus === 'refuted') return 'refuted';
  if (!active) return undefined;
  if (verificationStatus === 'differential') return 'differential';
  if (verificationStatus !== 'confirmed') return 'provisional';
  return clinicalStatus === 'active' ? undefined : 'back';
}
