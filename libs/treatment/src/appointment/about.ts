import { type Relation } from '@careway/access';
import { strictest } from '@careway/clinical';
import { fromGlobalId, type Sensitivity, uuidv5 } from '@careway/contracts';
import { NotFoundError, type Tx } from '@careway/store';
import { textFrom } from '../item/input.ts';

/** What an appointment is for, as somebody gave it. Ids are opaque. */
export interface GivenPurpose {
  readonly journeyId?: string | null;
  readonly basedOn?: string | null;
  readonly reason?: string | null;
  readonly sensitivity?: Sensitivity | null;
}

/**
 * Journey and label. Without a concern it belongs to general care. It is as private as whoever booked it says, else as the conditions of
 * its journey or the calendar are. Whoever may not see such items can't make one. @throws NotFoundError
 */
export async function purposeOf(tx: Tx, { memberId, labels }: Relation, given: GivenPurpose, calendar: readonly Sensitivity[]) {
  const own = (globalId: string | null | undefined): string | null => {
    if (!globalId) return null;
    const ref = fromGlobalId(globalId);
    if (ref?.memberId !== memberId) throw new NotFoundError();
    return ref.id;
  };
  const [journey, basedOn] = [own(given.journeyId), own(given.basedOn)];
  const conditions = journey
    ? await tx.query<{ sensitivity: Sensitivity }>('select sensitivity from condition where member_id = $1 and journey_id = $2', [
        memberId,
        journey,
      ])
    : [];
  const told = [...calendar, ...conditions.map((one) => one.sensitivity)].filter((one) => one !== 'minor');
  const sensitivity = given.sensitivity && given.sensitivity !== 'general' ? given.sensitivity : strictest(told);
  if (!labels.includes(sensitivity)) throw new NotFoundError();
  const reason = given.reason?.trim() ? textFrom('reason', given.reason, 300) : null;
  return { journeyId: journey ?? uuidv5('general-care', memberId), basedOn, reason, sensitivity };
}
