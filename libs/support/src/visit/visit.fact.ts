import type { Ctx } from '@careway/access';
import { type MemberRef, toGlobalId } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { VideoVisit } from './visit.entity.ts';

type Step = Pick<VideoVisit, 'memberId' | 'journeyId' | 'sensitivity' | 'id' | 'appointmentId' | 'clinicianId'>;

/** What every fact about a video visit says. */
export const stepOf = ({ memberId, journeyId, sensitivity, id, appointmentId, clinicianId }: Step, now: Date) => ({
  ...{ memberId, journeyId, sensitivity, visitId: id, appointmentId, clinicianId },
  ...{ occurredAt: now.toISOString(), precision: 'instant' as const },
});

/** Of a step that the acting person took. */
export const takenStepOf = (visit: Step, { now, principal }: Ctx) => ({ ...stepOf(visit, now), by: principal.personId });

export const ringVisit = (tx: Pick<Tx, 'ring'>, ref: MemberRef): void => tx.ring(ref.memberId, 'videoVisitChanged', toGlobalId(ref));

/** Who waits for the same clinician has another place now: each open page is told to look at its own visit. */
export async function ringQueue(
  tx: Pick<Tx, 'ring' | 'query'>,
  { clinicianId, id }: Pick<VideoVisit, 'clinicianId' | 'id'>,
): Promise<void> {
  for (const ref of await tx.query<MemberRef>('select * from visits_behind($1, $2)', [clinicianId, id])) ringVisit(tx, ref);
}
