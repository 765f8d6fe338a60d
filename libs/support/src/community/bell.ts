import { communityIdOf, DESK_PLACE } from '@careway/contracts';
import type { Tx } from '@careway/store';

/** The subscription that open pages of a community, and of those who look after communities, follow. */
const BELL = 'communityChanged';

/** Somebody who reads in the community may see something else now. */
export function ringCommunity(tx: Tx, community: string): void {
  const place = communityIdOf(community);
  tx.ring(place, BELL, place);
}

/** Something else waits for a moderator, or for the nurse on call. */
export const ringDesk = (tx: Tx): void => tx.ring(DESK_PLACE, BELL, DESK_PLACE);
