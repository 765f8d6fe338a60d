import { Allow } from '@careway/access';
import { PAYER_ZONE, type Sensitivity, type ServiceType } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { SlotQueries } from '../slot/slot.queries.ts';
import type { Closing, ClosingReason, OpeningHours } from './opening.rules.ts';
import type { Schedule, ScheduleContent } from './schedule.ts';
import { PreviewQueries } from './preview.queries.ts';
import { type OpenSchedule, ScheduleService } from './schedule.service.ts';
import type { ScheduleFilter } from './schedule.store.ts';

interface GivenClosing extends Omit<Closing, 'reason'> {
  readonly reason: string;
}
/** As the graph gives it: enums in capitals, what is absent null or undefined. */
interface GivenContent {
  readonly serviceTypes?: readonly string[] | null;
  readonly slotMinutes?: number | null;
  readonly hours?: readonly OpeningHours[] | null;
  readonly closings?: readonly GivenClosing[] | null;
  readonly active?: boolean | null;
  /** Null takes it away; absent it stays. */
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}
interface GivenSchedule extends GivenContent {
  readonly clinicianId: string;
  readonly clinicId: string;
  readonly serviceTypes: readonly string[];
  readonly slotMinutes: number;
  readonly hours: readonly OpeningHours[];
  readonly closings: readonly GivenClosing[];
  readonly sensitivity?: string | null;
}

const typesFrom = (given: readonly string[]) => given.map((one) => one.toLowerCase() as ServiceType);
const hoursFrom = (given: readonly OpeningHours[]) => given.map(({ weekday, from, until }) => ({ weekday, from, until }));
const closingsFrom = (given: readonly GivenClosing[]): Closing[] =>
  given.map(({ from, until, reason }) => ({ from, until, reason: reason.toLowerCase() as ClosingReason }));

const changesFrom = ({
  serviceTypes,
  slotMinutes,
  hours,
  closings,
  active,
  validFrom,
  validUntil,
}: GivenContent): Partial<ScheduleContent> => ({
  ...(serviceTypes && { serviceTypes: typesFrom(serviceTypes) }),
  ...(slotMinutes !== null && slotMinutes !== undefined && { slotMinutes }),
  ...(hours && { hours: hoursFrom(hours) }),
  ...(closings && { closings: closingsFrom(closings) }),
  ...(active !== null && active !== undefined && { active }),
  ...(validFrom !== undefined && { validFrom }),
  ...(validUntil !== undefined && { validUntil }),
});

const openingFrom = ({
  clinicianId,
  clinicId,
  serviceTypes,
  slotMinutes,
  hours,
  closings,
  sensitivity,
  ...valid
}: GivenSchedule): OpenSchedule => ({
  ...{
    clinicianId,
    clinicId,
    slotMinutes,
    serviceTypes: typesFrom(serviceTypes),
    hours: hoursFrom(hours),
    closings: closingsFrom(closings),
  },
  ...{ validFrom: valid.validFrom ?? null, validUntil: valid.validUntil ?? null },
  sensitivity: (sensitivity?.toLowerCase() ?? null) as Sensitivity | null,
});

/** A schedule as it leaves through the graph; `row` is what resolvers go on from. */
export const showSchedule = (row: Schedule) => ({
  __typename: 'Schedule',
  row,
  ...{ id: row.id, version: row.version, slotMinutes: row.slotMinutes, hours: row.hours, active: row.active },
  ...{ validFrom: row.validFrom, validUntil: row.validUntil },
  clinician: { id: row.clinicianId },
  clinic: { id: row.clinicId },
  serviceTypes: row.serviceTypes.map((one) => one.toUpperCase()),
  closings: row.closings.map((one) => ({ ...one, reason: one.reason.toUpperCase() })),
  timeZone: PAYER_ZONE,
});
export type ShownSchedule = ReturnType<typeof showSchedule>;

@Resolver('Schedule')
export class ScheduleResolver {
  constructor(
    private readonly commands: ScheduleService,
    private readonly times: SlotQueries,
    private readonly previews: PreviewQueries,
  ) {}

  @Query() @Allow('schedule.read') schedules(_: unknown, filter: ScheduleFilter, { ctx }: ResolverContext) {
    return this.commands.list(ctx, filter).then((all) => all.map(showSchedule));
  }
  @Mutation() @Allow('schedule.manage') openSchedule(_: unknown, { schedule }: { schedule: GivenSchedule }, { ctx }: ResolverContext) {
    return this.commands.open(ctx, openingFrom(schedule)).then(showSchedule);
  }
  @Mutation() @Allow('schedule.manage') changeSchedule(
    _: unknown,
    { id, changes, ...given }: { id: string; expectedVersion: number; changes: GivenContent; displacing: boolean },
    { ctx }: ResolverContext,
  ) {
    return this.commands.change(ctx, id, { ...given, changes: changesFrom(changes) }).then(showSchedule);
  }
  @Query() @Allow('schedule.read') previewSlots(
    _: unknown,
    { scheduleId, changes, from, days }: { scheduleId?: string | null; changes: GivenContent; from?: string | null; days: number },
    { ctx }: ResolverContext,
  ) {
    return this.previews.slots(ctx, scheduleId ?? null, changesFrom(changes), { from: from ?? null, days });
  }
  @Query() @Allow('calendar.read') myDisplacedTimes(
    _: unknown,
    { scheduleId, changes }: { scheduleId: string; changes: GivenContent },
    { ctx }: ResolverContext,
  ) {
    return this.previews.displaced(ctx, scheduleId, changesFrom(changes));
  }
  @ResolveReference() @Allow('schedule.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.commands.one(ctx, id).then(showSchedule);
  }
  @ResolveField() @Allow('schedule.read') slots(
    { row }: ShownSchedule,
    { from, days }: { from?: string | null; days: number },
    { ctx }: ResolverContext,
  ) {
    return this.times.ofSchedule(ctx, row, from, days);
  }
  @ResolveField() @Allow('schedule.read') displaced({ row }: ShownSchedule, _: unknown, { ctx }: ResolverContext) {
    return this.times.displaced(ctx, row);
  }
}
