import type { Ctx } from '@careway/access';
import { type Sensitivity, toGlobalId, type VisitCancelReason, type VisitGuestRole, type VisitParty } from '@careway/contracts';
import { stateName } from './visit.entity.ts';
import { closesAt, isHeard, opensAt, type VisitState } from './visit.rules.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

export interface SeatRow {
  readonly id: string;
  readonly party: VisitParty;
  readonly personId: string;
  readonly connection: string;
  readonly seenAt: string;
  readonly mail: number;
}
export interface GuestRow {
  readonly id: string;
  readonly name: string;
  readonly role: VisitGuestRole;
  readonly invitedAt: string | Date;
  readonly expiresAt: string | Date;
  readonly enteredAt: string | Date | null;
}
export interface VisitRow {
  readonly memberId: string;
  readonly id: string;
  readonly version: number;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly appointmentId: string | null;
  readonly state: VisitState;
  readonly clinicianId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: number | null;
  readonly waitingSince: Date | null;
  readonly ledBy: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: VisitCancelReason | null;
  readonly missedAt: Date | null;
  readonly seats: readonly SeatRow[];
  readonly guests: readonly GuestRow[];
}

/** Visits with who is in them and, while they wait, their place. `where` narrows the visits (alias `v`); row-level security decides which there are. */
export const visitsQuery = (where: string, order = 'v.starts_at, v.id', limit = 100): string => `
select v.member_id as "memberId", v.id, v.version, v.journey_id as "journeyId", v.sensitivity, v.appointment_id as "appointmentId", v.state,
  v.clinician_id as "clinicianId", v.starts_at as "startsAt", v.ends_at as "endsAt", v.waiting_since as "waitingSince", v.led_by as "ledBy",
  v.started_at as "startedAt", v.ended_at as "endedAt", v.cancelled_at as "cancelledAt", v.cancel_reason as "cancelReason", v.missed_at as "missedAt",
  case when v.state = 'waiting' then visit_place(v.clinician_id, v.starts_at, v.waiting_since, v.id) end as place,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'party', s.party, 'personId', s.person_id, 'connection', s.connection, 'seenAt', s.seen_at,
    'mail', s.mail) order by s.id) from visit_seat s where s.member_id = v.member_id and s.visit_id = v.id and s.left_at is null), '[]') as seats,
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'role', g.role, 'invitedAt', g.invited_at, 'expiresAt', g.expires_at,
    'enteredAt', g.entered_at) order by g.invited_at, g.id) from visit_guest g where g.member_id = v.member_id and g.visit_id = v.id and g.removed_at is null), '[]') as guests
from video_visit v where ${where} order by ${order} limit ${limit}`;

const date = (at: string | Date): Date => new Date(at);
const clinician = (memberId: string, id: string) => ({ memberId, id });

const guestNode = (memberId: string, { id, name, role, invitedAt, expiresAt, enteredAt }: GuestRow) => ({
  ...{ memberId, id: toGlobalId({ memberId, id }), name, role: toEnum(role) },
  ...{ invitedAt: date(invitedAt), expiresAt: date(expiresAt), enteredAt: enteredAt && date(enteredAt) },
});

const seatNode = (memberId: string, guests: readonly GuestRow[], readerId: string, now: Date) => (seat: SeatRow) => {
  const guest = seat.party === 'guest' ? guests.find(({ id }) => id === seat.personId) : undefined;
  return {
    ...{ memberId, id: seat.id, party: toEnum(seat.party), connection: seat.connection, isMe: seat.personId === readerId },
    clinician: seat.party === 'clinician' ? clinician(memberId, seat.personId) : null,
    guest: guest ? guestNode(memberId, guest) : null,
    connected: isHeard(new Date(seat.seenAt), now),
  };
};

export const visitNode = ({ now, principal: { personId } }: Pick<Ctx, 'now' | 'principal'>, row: VisitRow) => {
  const { memberId } = row;
  const mine = row.seats.find((seat) => seat.personId === personId);
  return {
    ...{ __typename: 'VideoVisit', memberId, ref: { memberId, id: row.id }, mine, id: toGlobalId(row), version: row.version },
    member: { id: memberId, memberId },
    journeyId: toGlobalId({ memberId, id: row.journeyId }),
    appointment: row.appointmentId && { memberId, id: toGlobalId({ memberId, id: row.appointmentId }) },
    state: stateName(row.state),
    clinician: clinician(memberId, row.clinicianId),
    ...{ startsAt: row.startsAt, endsAt: row.endsAt, opensAt: opensAt(row.startsAt), closesAt: closesAt(row.endsAt) },
    ...{ place: row.place, waitingSince: row.state === 'waiting' ? row.waitingSince : null },
    ledBy: row.ledBy && clinician(memberId, row.ledBy),
    ...{ startedAt: row.startedAt, endedAt: row.endedAt, cancelledAt: row.cancelledAt, missedAt: row.missedAt },
    cancelReason: row.cancelReason && toEnum(row.cancelReason),
    seats: row.seats.map(seatNode(memberId, row.guests, personId, now)),
    guests: row.guests.map((guest) => guestNode(memberId, guest)),
    signalled: mine?.mail ?? 0,
  };
};
export type VisitNode = ReturnType<typeof visitNode>;
