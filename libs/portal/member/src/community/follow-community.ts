import { live } from '@careway/portal-graph';
import { MemberCommunityChangedDocument } from '../generated/graph.ts';

/** Looks anew when something was written, decided or taken away in a community. Call it where a component is made. */
export function followCommunity(place: () => string | undefined, look: () => void): void {
  const where = (): { memberId: string } | undefined => {
    const memberId = place();
    return memberId === undefined ? undefined : { memberId };
  };
  live(MemberCommunityChangedDocument, where, { next: look, gap: look });
}
