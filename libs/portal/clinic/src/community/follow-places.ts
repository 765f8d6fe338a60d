import { live } from '@careway/portal-graph';
import { ClinicCommunityChangedDocument } from '../generated/graph.ts';

/** Looks anew when it rings at a place: a community's, or the desk's. Call it where a component is made. */
export function followPlace(place: () => string | undefined, look: () => void): void {
  const where = (): { memberId: string } | undefined => {
    const memberId = place();
    return memberId === undefined ? undefined : { memberId };
  };
  live(ClinicCommunityChangedDocument, where, { next: look, gap: look });
}
