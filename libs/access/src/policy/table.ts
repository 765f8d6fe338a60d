import { communityPolicy } from './community.ts';
import { consultPolicy } from './consult.ts';
import { diagnosisPolicy } from './diagnosis.ts';
import { engagementPolicy } from './engagement.ts';
import { journeyPolicy } from './journey.ts';
import { registryPolicy } from './registry.ts';
import type { PolicyRow } from './row.ts';
import { supportPolicy } from './support.ts';
import { treatmentPolicy } from './treatment.ts';

/** The one policy table. A new action is a new row in its context's file; an action that is not here cannot be named. */
export const POLICY = {
  ...registryPolicy,
  ...diagnosisPolicy,
  ...treatmentPolicy,
  ...supportPolicy,
  ...communityPolicy,
  ...consultPolicy,
  ...journeyPolicy,
  ...engagementPolicy,
} as const;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as readonly Action[];
export const policyOf = (action: Action): PolicyRow => POLICY[action];
export const isAction = (value: string): value is Action => Object.hasOwn(POLICY, value);
