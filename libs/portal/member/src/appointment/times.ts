import { dayIn } from '@careway/portal-ui/format';
import type { MemberCalendarsQuery, MemberTimesQuery, ServiceType } from '../generated/graph.ts';

export interface FreeTime {
  readonly scheduleId: string;
  readonly clinicId: string;
  readonly startsAt: string;
  readonly timeZone: string;
}
export interface FreeDay {
  /** On the calendar of the zone: `2026-12-06`. */
  readonly day: string;
  readonly times: readonly FreeTime[];
}

/** The free times of a kind, by the days of the zone on screen: a late hour at the clinic may be another day for who is far away. */
export function freeDays({ schedules }: MemberTimesQuery, service: ServiceType, zone: string | undefined): readonly FreeDay[] {
  const times = schedules
    .filter(({ serviceTypes }) => serviceTypes.includes(service))
    .flatMap(({ id, clinic, timeZone, slots }) =>
      slots.filter(({ status }) => status === 'FREE').map(({ startsAt }) => ({ scheduleId: id, clinicId: clinic.id, startsAt, timeZone })),
    )
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return [...Map.groupBy(times, (one) => dayIn(one.startsAt, zone ?? one.timeZone))].map(([day, all]) => ({ day, times: all }));
}

export interface Bookable {
  readonly id: string;
  readonly displayName: string;
  readonly profession: string;
  readonly clinic: { readonly id: string; readonly name: string };
  readonly isTeam: boolean;
}

/** Who can be seen that way: the care team first, then who else works in the clinic; by name. */
export function bookableIn({ schedules }: MemberCalendarsQuery, service: ServiceType, team: ReadonlySet<string>): readonly Bookable[] {
  const open = schedules.filter(({ serviceTypes }) => serviceTypes.includes(service));
  const byId = new Map(open.map(({ clinician, clinic }) => [clinician.id, { ...clinician, clinic, isTeam: team.has(clinician.id) }]));
  return [...byId.values()].sort((a, b) => Number(b.isTeam) - Number(a.isTeam) || a.displayName.localeCompare(b.displayName));
}
