import type { StageState } from '@careway/portal-ui/way';
import type { OrderFieldsFragment } from '../generated/graph.ts';

export interface OrderStage {
  readonly key: 'placed' | 'collected' | 'imaged' | 'fulfilled' | 'held' | 'cancelled';
  readonly state: StageState;
  readonly at: string | null;
}
type Steps = Pick<OrderFieldsFragment, 'status' | 'category' | 'placedAt' | 'collectedAt' | 'completedAt' | 'cancelledAt' | 'held'>;

/** The stations of an order with their times: one that was taken back ends there, and a held result says that somebody looks first. */
export function stagesOf({ status, category, placedAt, collectedAt, completedAt, cancelledAt, held }: Steps): OrderStage[] {
  if (status === 'REVOKED')
    return [
      { key: 'placed', state: 'done', at: placedAt },
      { key: 'cancelled', state: 'here', at: cancelledAt },
    ];
  const all = [
    { key: 'placed', at: placedAt },
    { key: category === 'IMAGING' ? 'imaged' : 'collected', at: collectedAt },
    { key: held ? 'held' : 'fulfilled', at: completedAt },
  ] as const;
  const here = all.findLastIndex(({ at }) => at !== null);
  return all.map((stage, n) => ({ ...stage, state: n < here || (completedAt !== null && !held) ? 'done' : n === here ? 'here' : 'next' }));
}

/** Still on its way to the member: open, or its result is held. */
export const isUnderWay = ({ status, held }: Pick<OrderFieldsFragment, 'status' | 'held'>): boolean => status === 'ACTIVE' || held;
