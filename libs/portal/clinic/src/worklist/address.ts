import type { Params } from '@angular/router';
import type { WorkKind } from '../generated/graph.ts';
import type { Work } from './rows.ts';

/** Where in the chart each kind of work is done: a tab of the drawer, or a pane that is brought into view. */
const PLACES = {
  INTAKE: { at: 'intakes' },
  RESULT: { at: 'reviews' },
  MESSAGE: { tab: 'message' },
  REFILL: { tab: 'medicines' },
  COLLECTION: { tab: 'medicines' },
  TASK: { tab: 'plan' },
  PLAN: { tab: 'plan' },
  ORDER: { tab: 'requests' },
  REFERRAL: { tab: 'requests' },
  WAITING: { at: 'appointments' },
  OFFER: { at: 'appointments' },
  APPOINTMENT: { at: 'appointments' },
  VISIT: {},
  OUTCOME: { at: 'outcomes' },
} as const satisfies Record<WorkKind, Params>;

/** The page on which it is done: the patient's chart, or the room in which somebody waits. */
export const linkOf = ({ item, member }: Pick<Work, 'item' | 'member'>): string =>
  item.__typename === 'VideoVisit' ? `/clinic/video/${item.id}` : `/clinic/patient/${member.id}`;

/** The parameters of a chart's address that open the thing which waits. */
export function placeOf({ kind, item }: Pick<Work, 'kind' | 'item'>): Params {
  if (item.__typename === 'Thread') return { ...PLACES[kind], thread: item.id };
  // of several plans the one that it is about
  const plan = item.__typename === 'Plan' ? item.id : item.__typename === 'Task' ? item.plan.id : undefined;
  return plan === undefined ? PLACES[kind] : { ...PLACES[kind], plan };
}
