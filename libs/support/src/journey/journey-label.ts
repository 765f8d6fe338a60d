import { strictest } from '@careway/clinical';
import type { Sensitivity } from '@careway/contracts';

interface Asks {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** How private something about a journey is: as its author wants it, and at least as private as the journey itself. */
export async function labelIn(tx: Asks, memberId: string, journeyId: string, wanted: Sensitivity): Promise<Sensitivity> {
  const [row] = await tx.query<{ labels: Sensitivity[] }>('select labels from journey_label where member_id = $1 and journey_id = $2', [
    memberId,
    journeyId,
  ]);
  const labels = [wanted, ...(row?.labels ?? [])];
  // a minor's private matter stays one
  return labels.includes('minor') ? 'minor' : strictest(labels.filter((label) => label !== 'minor'));
}
