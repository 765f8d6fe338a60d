import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GuestNode, GuestRoomService } from './guest-room.service.ts';
import { GuestService } from './guest.service.ts';
import { addressed, type SignalInput } from './signal.input.ts';

interface Key {
  readonly key: string;
  readonly connection: string;
}

/** What the gateway's door of guests asks, as a system of its own; nobody who signs in may. */
@Resolver('GuestVisit')
export class GuestResolver {
  constructor(
    private readonly guests: GuestService,
    private readonly rooms: GuestRoomService,
  ) {}
  @Mutation() @Allow('visit.guest') enterAsVisitGuest(_: unknown, { token }: { token: string }, { ctx }: ResolverContext) {
    return this.guests.enter(ctx, token);
  }
  @Mutation() @Allow('visit.guest') keepGuestVisit(_: unknown, { key, connection }: Key, { ctx }: ResolverContext) {
    return this.rooms.keep(ctx, key, connection);
  }
  @Mutation() @Allow('visit.guest') returnToGuestVisit(_: unknown, { key, connection }: Key, { ctx }: ResolverContext) {
    return this.rooms.take(ctx, key, connection);
  }
  @Mutation() @Allow('visit.guest') leaveGuestVisit(_: unknown, { key }: Key, { ctx }: ResolverContext) {
    return this.rooms.leave(ctx, key);
  }
  @Mutation() @Allow('visit.guest') sendGuestSignal(
    _: unknown,
    { key, signal }: { key: string; signal: SignalInput },
    { ctx }: ResolverContext,
  ) {
    return this.rooms.signal(ctx, key, addressed(signal));
  }
  @ResolveField() @Allow('visit.guest') signals(visit: GuestNode, { after }: { after: number }, { ctx }: ResolverContext) {
    return this.rooms.signals(ctx, visit, after);
  }
  @ResolveField() @Allow('visit.guest') iceServers(visit: GuestNode, _: unknown, { ctx }: ResolverContext) {
    return this.rooms.iceServers(ctx, visit);
  }
}
