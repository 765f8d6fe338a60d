import type { StageState } from '@careway/portal-ui/way';
import type { ReferralFieldsFragment } from '../generated/graph.ts';

export interface ReferralStage {
  readonly key: 'requested' | 'accepted' | 'booked' | 'done' | 'reported' | 'refused' | 'cancelled' | 'expired';
  readonly state: StageState;
  readonly at: string | null;
}
type Steps = Pick<
  ReferralFieldsFragment,
  'status' | 'requestedAt' | 'acceptedAt' | 'bookedFor' | 'doneAt' | 'reportedAt' | 'endedAt' | 'expiresOn'
>;

/** The stations of a referral with their times: one that ended before the visit ends there. */
export function stagesOf(referral: Steps): ReferralStage[] {
  const all = [
    { key: 'requested', at: referral.requestedAt },
    { key: 'accepted', at: referral.acceptedAt },
    { key: 'booked', at: referral.bookedFor },
    { key: 'done', at: referral.doneAt },
    { key: 'reported', at: referral.reportedAt },
  ] as const;
  const end = endOf(referral);
  if (end) return [...all.filter(({ at }) => at !== null).map((stage) => ({ ...stage, state: 'done' as const })), end];
  const here = all.findLastIndex(({ at }) => at !== null);
  return all.map((stage, n) => ({ ...stage, state: n < here || referral.reportedAt !== null ? 'done' : n === here ? 'here' : 'next' }));
}

function endOf({ status, endedAt, expiresOn }: Steps): ReferralStage | undefined {
  switch (status) {
    case 'REFUSED':
      return { key: 'refused', state: 'here', at: endedAt };
    case 'CANCELLED':
      return { key: 'cancelled', state: 'here', at: endedAt };
    case 'EXPIRED':
      return { key: 'expired', state: 'here', at: expiresOn };
    default:
      return undefined;
  }
}

/** Before the visit it can be taken back. */
export const mayCancel = ({ status }: Pick<ReferralFieldsFragment, 'status'>): boolean =>
  status === 'REQUESTED' || status === 'ACCEPTED' || status === 'BOOKED';

/** It goes on by itself or by somebody. */
export const isOpen = ({ status }: Pick<ReferralFieldsFragment, 'status'>): boolean =>
  status === 'REQUESTED' || status === 'ACCEPTED' || status === 'BOOKED' || status === 'DONE';

export const keyOf = (name: string): string => name.toLowerCase().replaceAll('_', '-');
