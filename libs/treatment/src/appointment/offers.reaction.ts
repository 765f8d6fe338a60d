import {
  appointmentCancelled,
  appointmentOffered,
  appointmentOfferLapsed,
  appointmentRescheduled,
  type CareEvent,
  dayIn,
  is,
  type Sensitivity,
  type ServiceType,
  toGlobalId,
  uuidv5,
} from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { offeredUntil } from './appointment.rules.ts';

interface Freed {
  readonly scheduleId: string;
  readonly clinicianId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Who had the offer before: it goes to those behind them. */
  readonly after?: { readonly memberId: string; readonly id: string };
}

function freedBy(event: CareEvent): Freed | undefined {
  if (is(appointmentCancelled, event)) return event.data.freed ?? undefined;
  if (is(appointmentRescheduled, event)) return event.data.from;
  if (!is(appointmentOfferLapsed, event)) return undefined;
  const { scheduleId, clinicianId, startsAt, endsAt, memberId, appointmentId } = event.data;
  return { scheduleId, clinicianId, startsAt, endsAt, after: { memberId, id: appointmentId } };
}

/**
 * A time that became free is offered to who waits longest for such a one, and held for them. It acts on facts and is never rebuilt, so it
 * may ask the clock how late it is.
 */
export const offersReaction: Projection = {
  name: 'treatment.offers',
  sources: ['treatment'],
  tables: [],
  async apply(tx, events) {
    for (const event of events) {
      const freed = freedBy(event);
      if (freed) await offer(tx, event, freed, new Date());
    }
  },
};

interface Waiting {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly serviceType: ServiceType;
}

async function offer(tx: EffectTx, cause: CareEvent, freed: Freed, now: Date): Promise<void> {
  const { scheduleId, clinicianId } = freed;
  const [startsAt, endsAt] = [new Date(freed.startsAt), new Date(freed.endsAt)];
  const until = offeredUntil(startsAt, now);
  const first = until && (await firstWaiting(tx, freed));
  if (!until || !first) return;
  const slotId = uuidv5('offer', cause.id, first.id);
  const held = await tx.query(
    `insert into slot (id, schedule_id, clinician_id, starts_at, ends_at, status, appointment_id) values ($1, $2, $3, $4, $5, 'busy-tentative', $6)
     on conflict do nothing returning id`,
    [slotId, scheduleId, clinicianId, startsAt, endsAt, first.id],
  );
  if (held.length === 0) return;
  const { memberId, id, clinicId } = first;
  await tx.query(
    `update appointment set status = 'pending', version = version + 1, clinician_id = $3, schedule_id = $4, slot_id = $5, starts_at = $6, ends_at = $7, offered_until = $8
     where member_id = $1 and id = $2`,
    [memberId, id, clinicianId, scheduleId, slotId, startsAt, endsAt, until],
  );
  const about = { memberId, journeyId: first.journeyId, sensitivity: first.sensitivity, appointmentId: id, serviceType: first.serviceType };
  tx.emit(
    appointmentOffered,
    {
      ...{ ...about, clinicId, scheduleId, clinicianId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      ...{ occurredAt: now.toISOString(), precision: 'instant', by: memberId, side: 'system', offeredUntil: until.toISOString() },
    },
    cause,
  );
  tx.ring(memberId, 'appointmentChanged', toGlobalId({ memberId, id }));
}

/** Locked, so that two times which become free at once are offered to two people. Nobody is offered a time at which they have another. */
async function firstWaiting(
  tx: EffectTx,
  { scheduleId, startsAt, endsAt, after }: Freed,
): Promise<(Waiting & { clinicId: string }) | undefined> {
  const [first] = await tx.query<Waiting & { clinicId: string }>(
    `select w.member_id as "memberId", w.id, w.journey_id as "journeyId", w.sensitivity, w.service_type as "serviceType", w.clinic_id as "clinicId"
     from appointment w join schedule s on s.id = $1 and s.active
     where w.status = 'waitlist' and w.clinic_id = s.clinic_id and (w.clinician_id is null or w.clinician_id = s.clinician_id)
       and w.service_type = any (s.service_types) and (s.sensitivity = 'general' or s.sensitivity = w.sensitivity)
       and $2 between w.wish ->> 'fromDay' and w.wish ->> 'untilDay'
       and ($5::uuid is null or (w.waiting_since, w.id) > (select l.waiting_since, l.id from appointment l where l.member_id = $5 and l.id = $6))
       and not exists (select from appointment o where o.member_id = w.member_id and o.status in ('pending', 'booked', 'arrived')
         and tstzrange(o.starts_at, o.ends_at) && tstzrange($3, $4))
       and not exists (select from member m where m.member_id = w.member_id and m.died_at is not null)
     order by w.waiting_since, w.id limit 1 for update of w skip locked`,
    [scheduleId, dayIn(new Date(startsAt)), startsAt, endsAt, after?.memberId ?? null, after?.id ?? null],
  );
  return first;
}
