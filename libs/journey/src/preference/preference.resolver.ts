import { Allow, type Ctx } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type Browser, MailPort, NoMail, PushPort } from '../delivery/ports.ts';
import { GROUPS, type Group } from '../notification/kinds.ts';
import { fromEnum, toEnum } from '../words.ts';
import type { NotificationPreference } from './preference.entity.ts';
import { type Channel, CHANNELS, type Choices, type Digest, LOCKED, type Wishes } from './preference.rules.ts';
import { PreferenceService } from './preference.service.ts';
import { type Reach, ReachService } from './reach.service.ts';

interface Given extends Omit<Wishes, 'choices' | 'digest'> {
  readonly on: readonly { readonly group: string; readonly channel: string }[];
  readonly digest: string;
}
interface Saving {
  readonly memberId: string;
  readonly expectedVersion: number;
  readonly preferences: Given;
}
type Of = { readonly memberId: string };

const wishesOf = ({ on, digest, quiet, pausedUntil, ...rest }: Given): Wishes => ({
  ...rest,
  ...{ quiet: quiet ?? null, digest: fromEnum<Digest>(digest), pausedUntil: pausedUntil ? new Date(pausedUntil) : null },
  choices: Object.fromEntries(
    GROUPS.map((group) => [
      group,
      Object.fromEntries(
        CHANNELS.map((channel) => [
          channel,
          on.some((one) => fromEnum<Group>(one.group) === group && fromEnum<Channel>(one.channel) === channel),
        ]),
      ),
    ]),
  ) as Choices,
});

const show = (preference: NotificationPreference) => {
  const { memberId, version, wishes } = preference;
  const { choices, digest, ...rest } = wishes;
  return {
    ...{ __typename: 'NotificationPreferences', memberId, version, ...rest, digest: toEnum(digest) },
    choices: GROUPS.flatMap((group) =>
      CHANNELS.map((channel) => {
        const locked = LOCKED.find((one) => one.group === group && one.channel === channel)?.why;
        return { group: toEnum(group), channel: toEnum(channel), on: choices[group][channel], locked: locked ? toEnum(locked) : null };
      }),
    ),
  };
};

@Resolver('Member')
export class MemberPreferenceResolver {
  constructor(private readonly preferences: PreferenceService) {}
  @ResolveField() @Allow('notification.prefer') notificationPreferences({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.preferences.of(ctx, id).then(show);
  }
}

@Resolver('NotificationPreferences')
export class PreferenceResolver {
  constructor(
    private readonly preferences: PreferenceService,
    private readonly reaches: ReachService,
    private readonly mail: MailPort,
    private readonly pusher: PushPort,
  ) {}

  @ResolveField() @Allow('notification.prefer') reach({ memberId }: Of, _: unknown, { ctx }: ResolverContext) {
    return this.shown(ctx, memberId);
  }
  @Mutation() @Allow('notification.prefer') saveNotificationPreferences(_: unknown, given: Saving, { ctx }: ResolverContext) {
    return this.preferences.save(ctx, given.memberId, given.expectedVersion, wishesOf(given.preferences)).then(show);
  }
  @Mutation() @Allow('notification.prefer') askNotificationAddress(
    _: unknown,
    { memberId, email }: Of & { email: string },
    { ctx }: ResolverContext,
  ) {
    return this.reaches.ask(ctx, memberId, email).then(() => this.shown(ctx, memberId));
  }
  @Mutation() @Allow('notification.prefer') confirmNotificationAddress(
    _: unknown,
    { memberId, code }: Of & { code: string },
    { ctx }: ResolverContext,
  ) {
    return this.reaches.confirm(ctx, memberId, code).then(() => this.shown(ctx, memberId));
  }
  @Mutation() @Allow('notification.prefer') removeNotificationAddress(_: unknown, { memberId }: Of, { ctx }: ResolverContext) {
    return this.reaches.remove(ctx, memberId).then(() => this.shown(ctx, memberId));
  }
  @Mutation() @Allow('notification.prefer') addNotificationBrowser(
    _: unknown,
    { memberId, ...browser }: Of & Browser,
    { ctx }: ResolverContext,
  ) {
    return this.reaches.addBrowser(ctx, memberId, browser).then(() => this.shown(ctx, memberId));
  }
  @Mutation() @Allow('notification.prefer') endNotificationBrowsers(
    _: unknown,
    { memberId, endpoint }: Of & { endpoint?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.reaches.endBrowsers(ctx, memberId, endpoint ?? undefined).then(() => this.shown(ctx, memberId));
  }

  private async shown(ctx: Ctx, memberId: string) {
    const { email, askedEmail, browsers }: Reach = await this.reaches.of(ctx, memberId);
    const told = { pushKey: this.pusher.publicKey, mails: !(this.mail instanceof NoMail) };
    return { __typename: 'NotificationReach', memberId, email, askedEmail, browsers: browsers.length, ...told };
  }
}
