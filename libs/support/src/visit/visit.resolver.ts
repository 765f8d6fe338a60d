import { Allow } from '@careway/access';
import type { Sensitivity, VisitGuestRole } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { GuestService } from './guest.service.ts';
import { RoomService } from './room.service.ts';
import { addressed, type SignalInput } from './signal.input.ts';
import type { VisitNode } from './visit.nodes.ts';
import { VisitQueries } from './visit.queries.ts';
import { VisitService } from './visit.service.ts';

const fromEnum = <Code extends string>(name: string): Code => name.toLowerCase().replaceAll('_', '-') as Code;
interface Of {
  readonly id: string;
}
interface In extends Of {
  readonly connection: string;
}
interface AskInput {
  readonly memberId: string;
  readonly requestId: string;
  readonly journeyId?: string | null;
  readonly sensitivity: string;
}

@Resolver('VideoVisit')
export class VisitResolver {
  constructor(
    private readonly visits: VisitService,
    private readonly rooms: RoomService,
    private readonly guests: GuestService,
    private readonly queries: VisitQueries,
  ) {}
  @Query() @Allow('visit.read') videoVisit(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('visit.panel') myVideoVisits(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.queries.mine(ctx);
  }
  @Mutation() @Allow('visit.lead') askForVideoVisit(_: unknown, { input }: { input: AskInput }, { ctx }: ResolverContext) {
    return this.visits.ask(ctx, { ...input, sensitivity: fromEnum<Sensitivity>(input.sensitivity) });
  }
  @Mutation() @Allow('visit.attend') enterVideoVisit(_: unknown, { id, connection }: In, { ctx }: ResolverContext) {
    return this.rooms.enter(ctx, id, connection);
  }
  @Mutation() @Allow('visit.join') leaveVideoVisit(_: unknown, { id, connection }: In, { ctx }: ResolverContext) {
    return this.rooms.leave(ctx, id, connection);
  }
  @Mutation() @Allow('visit.lead') callVideoVisit(_: unknown, { id, connection }: In, { ctx }: ResolverContext) {
    return this.visits.call(ctx, id, connection);
  }
  @Mutation() @Allow('visit.lead') endVideoVisit(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.visits.end(ctx, id);
  }
  @Mutation() @Allow('visit.lead') cancelVideoVisit(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.visits.cancel(ctx, id);
  }
  @Mutation() @Allow('visit.join') keepVideoVisit(_: unknown, { id, connection }: In, { ctx }: ResolverContext) {
    return this.rooms.keep(ctx, id, connection);
  }
  @Mutation() @Allow('visit.join') sendVideoSignal(
    _: unknown,
    { signal }: { signal: SignalInput & { videoVisitId: string } },
    { ctx }: ResolverContext,
  ) {
    return this.rooms.signal(ctx, { ...addressed(signal), videoVisitId: signal.videoVisitId });
  }
  @Mutation() @Allow('visit.invite') inviteVisitGuest(
    _: unknown,
    { input }: { input: { videoVisitId: string; name: string; role: string } },
    { ctx }: ResolverContext,
  ) {
    return this.guests.invite(ctx, { ...input, role: fromEnum<VisitGuestRole>(input.role) });
  }
  @Mutation() @Allow('visit.invite') removeVisitGuest(_: unknown, { id }: Of, { ctx }: ResolverContext) {
    return this.guests.remove(ctx, id);
  }
  @ResolveField() @Allow('visit.join') signals(visit: VisitNode, { after }: { after: number }, { ctx }: ResolverContext) {
    return this.queries.signals(ctx, visit, after);
  }
  @ResolveField() @Allow('visit.join') media(visit: VisitNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.admission(ctx, visit);
  }
  @ResolveReference() @Allow('visit.read') resolveReference({ id }: Of, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
}

@Resolver('Appointment')
export class AppointmentVisitResolver {
  constructor(private readonly queries: VisitQueries) {}
  @ResolveField() @Allow('visit.read') videoVisit({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofAppointment(ctx, id);
  }
}

@Resolver('Member')
export class MemberVisitsResolver {
  constructor(private readonly queries: VisitQueries) {}
  @ResolveField() @Allow('visit.read') videoVisits({ id }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}
