import type { StageState } from '@careway/portal-ui/way';
import type { RefillFieldsFragment } from '../generated/graph.ts';

export interface RefillStage {
  readonly key: 'requested' | 'approved' | 'refused' | 'dispensed' | 'collected';
  readonly state: StageState;
  readonly at: string | null;
}

type Steps = Pick<RefillFieldsFragment, 'status' | 'requestedAt' | 'decidedAt' | 'dispensedAt' | 'collectedAt'>;

/** The stations of a request with their times: one that was refused ends there. Empty: nothing has been requested. */
export function stagesOf(refill: Steps | null): RefillStage[] {
  if (!refill) return [];
  const { status, requestedAt, decidedAt, dispensedAt, collectedAt } = refill;
  if (status === 'REFUSED')
    return [
      { key: 'requested', state: 'done', at: requestedAt },
      { key: 'refused', state: 'here', at: decidedAt },
    ];
  const all = [
    { key: 'requested', at: requestedAt },
    { key: 'approved', at: decidedAt },
    { key: 'dispensed', at: dispensedAt },
    { key: 'collected', at: collectedAt },
  ] as const;
  const here = all.findLastIndex(({ at }) => at !== null);
  return all.map((stage, n) => ({ ...stage, state: n < here || collectedAt !== null ? 'done' : n === here ? 'here' : 'next' }));
}

/** Nothing is under way, so that more can be asked for. */
export const mayAsk = (refill: RefillFieldsFragment | null): boolean =>
  refill === null || refill.status === 'REFUSED' || refill.status === 'COLLECTED';
