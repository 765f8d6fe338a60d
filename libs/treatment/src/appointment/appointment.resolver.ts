import { Allow } from '@careway/access';
import type { CancelReason, Sensitivity, ServiceType } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AppointmentQueries, showAppointment } from './appointment.queries.ts';
import { AppointmentService, type BookAppointment, type MoveAppointment } from './appointment.service.ts';
import { type WaitForAppointment, WaitService } from './wait.service.ts';

interface ById {
  readonly id: string;
}
type Given<T> = Omit<T, 'serviceType' | 'sensitivity'> & { readonly serviceType: string; readonly sensitivity?: string | null };
/** Enums of the graph as they are stored. */
const wordsOf = <T>({ serviceType, sensitivity, ...given }: Given<T>) => ({
  ...given,
  serviceType: serviceType.toLowerCase() as ServiceType,
  sensitivity: (sensitivity?.toLowerCase() ?? null) as Sensitivity | null,
});
const reasonFrom = (given: string) => given.toLowerCase().replaceAll('_', '-') as CancelReason;

@Resolver('Appointment')
export class AppointmentResolver {
  constructor(
    private readonly commands: AppointmentService,
    private readonly waiting: WaitService,
    private readonly queries: AppointmentQueries,
  ) {}

  @Query() @Allow('appointment.read') appointment(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('calendar.read') myCalendar(
    _: unknown,
    { from, days }: { from?: string | null; days: number },
    { ctx }: ResolverContext,
  ) {
    return this.queries.calendar(ctx, from, days);
  }
  @Mutation() @Allow('appointment.book') bookAppointment(
    _: unknown,
    { appointment }: { appointment: Given<BookAppointment> },
    { ctx }: ResolverContext,
  ) {
    return this.commands.book(ctx, wordsOf<BookAppointment>(appointment)).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.book') rescheduleAppointment(_: unknown, move: MoveAppointment, { ctx }: ResolverContext) {
    return this.commands.reschedule(ctx, move).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.cancel') cancelAppointment(
    _: unknown,
    { id, reason, note }: ById & { reason: string; note?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.commands.cancel(ctx, id, reasonFrom(reason), note).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.attend') arriveAppointment(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.arrive(ctx, id).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.attend') fulfilAppointment(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.fulfil(ctx, id).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.attend') missAppointment(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.miss(ctx, id).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.book') waitForAppointment(
    _: unknown,
    { wish }: { wish: Given<WaitForAppointment> },
    { ctx }: ResolverContext,
  ) {
    return this.waiting.wait(ctx, wordsOf<WaitForAppointment>(wish)).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.book') acceptAppointment(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.waiting.accept(ctx, id).then((row) => showAppointment(row, ctx.now));
  }
  @Mutation() @Allow('appointment.book') declineAppointment(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.waiting.decline(ctx, id).then((row) => showAppointment(row, ctx.now));
  }
  @ResolveReference() @Allow('appointment.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
}

@Resolver('Member')
export class MemberAppointmentResolver {
  constructor(private readonly queries: AppointmentQueries) {}

  @ResolveField() @Allow('appointment.read') appointments({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
  @ResolveField() @Allow('appointment.read') nextAppointment({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.queries.next(ctx, id);
  }
}
