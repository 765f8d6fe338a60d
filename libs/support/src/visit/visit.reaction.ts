import {
  appointmentBooked,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMissed,
  appointmentRescheduled,
  type CareEvent,
  type DataOf,
  is,
  type Sensitivity,
  type VisitCancelReason,
  videoVisitCancelled,
  videoVisitMissed,
  videoVisitMoved,
  videoVisitPlanned,
} from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { ringQueue, ringVisit, stepOf } from './visit.fact.ts';
import { visitIdOf } from './visit.queries.ts';
import { beforeState } from './visit.rules.ts';

type Timed = DataOf<typeof appointmentBooked> | DataOf<typeof appointmentRescheduled>;

/**
 * An appointment by video has its visit: made with it, moved with it, cancelled with it. It acts on facts alone, and whoever waits is rung
 * in the same transaction.
 */
export const visitsReaction: Projection = {
  name: 'support.visits',
  sources: ['treatment'],
  tables: [],
  async apply(tx, events) {
    for (const event of events) {
      if (is(appointmentBooked, event) || is(appointmentRescheduled, event)) await plan(tx, event, event.data);
      else if (is(appointmentCancelled, event)) await cancel(tx, event, event.data, 'appointment');
      else if (is(appointmentFulfilled, event)) await cancel(tx, event, event.data, 'held-otherwise');
      else if (is(appointmentMissed, event)) await miss(tx, event, event.data);
    }
  },
};

interface About {
  readonly memberId: string;
  readonly appointmentId: string;
  readonly occurredAt: string;
  readonly by: string;
}
interface Row {
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly clinicianId: string;
  readonly waited: boolean;
}
const RETURNING = `returning journey_id as "journeyId", sensitivity, clinician_id as "clinicianId", waiting_since is not null as waited`;
const refOf = ({ memberId, appointmentId }: About) => ({ memberId, id: visitIdOf(memberId, appointmentId) });

async function plan(tx: EffectTx, event: CareEvent, told: Timed): Promise<void> {
  if (told.serviceType !== 'video') return;
  const { memberId, journeyId, sensitivity, appointmentId, clinicianId, startsAt, endsAt, by, occurredAt } = told;
  const ref = refOf(told);
  const [row] = await tx.query<Row & { created: boolean }>(
    `insert into video_visit (member_id, id, version, journey_id, sensitivity, appointment_id, state, clinician_id, starts_at, ends_at)
     values ($1, $2, 1, $3, $4, $5, 'planned', $6, $7, $8)
     on conflict (member_id, id) do update set version = video_visit.version + 1, state = 'planned', clinician_id = excluded.clinician_id,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, waiting_since = null where video_visit.state = any ($9)
     ${RETURNING}, xmax = 0 as created`,
    [memberId, ref.id, journeyId, sensitivity, appointmentId, clinicianId, startsAt, endsAt, beforeState('planned')],
  );
  if (!row) return;
  const step = { ...stepOf({ ...row, ...ref, appointmentId }, new Date(occurredAt)), by, startsAt, endsAt };
  if (row.created) tx.emit(videoVisitPlanned, step, event);
  else tx.emit(videoVisitMoved, step, event);
  await ringAll(tx, ref, row);
}

async function cancel(tx: EffectTx, event: CareEvent, told: About, reason: VisitCancelReason): Promise<void> {
  const ref = refOf(told);
  const [row] = await tx.query<Row>(
    `update video_visit set version = version + 1, state = 'cancelled', cancelled_at = $3, cancel_reason = $4
     where member_id = $1 and id = $2 and state = any ($5) ${RETURNING}`,
    [ref.memberId, ref.id, told.occurredAt, reason, beforeState('cancelled')],
  );
  if (!row) return;
  const step = { ...stepOf({ ...row, ...ref, appointmentId: told.appointmentId }, new Date(told.occurredAt)), by: told.by };
  tx.emit(videoVisitCancelled, { ...step, reason }, event);
  await ringAll(tx, ref, row);
}

async function miss(tx: EffectTx, event: CareEvent, told: About): Promise<void> {
  const ref = refOf(told);
  const [row] = await tx.query<Row>(
    `update video_visit set version = version + 1, state = 'missed', missed_at = $3
     where member_id = $1 and id = $2 and state = any ($4) ${RETURNING}`,
    [ref.memberId, ref.id, told.occurredAt, beforeState('missed')],
  );
  if (!row) return;
  const step = stepOf({ ...row, ...ref, appointmentId: told.appointmentId }, new Date(told.occurredAt));
  tx.emit(videoVisitMissed, { ...step, waited: row.waited }, event);
  await ringAll(tx, ref, row);
}

async function ringAll(tx: EffectTx, ref: { memberId: string; id: string }, { clinicianId }: Row): Promise<void> {
  ringVisit(tx, ref);
  await ringQueue(tx, { clinicianId, id: ref.id });
}
