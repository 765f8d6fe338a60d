import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import type { Advice } from '../reading/advice.ts';
import { DeviceQueries, showDevice, type ShownDevice } from './device.queries.ts';
import type { DeviceKind } from './device.rules.ts';
import { DeviceService, type Taken } from './device.service.ts';

interface ById {
  readonly id: string;
}
interface Connect {
  readonly memberId: string;
  readonly name: string;
  readonly kind: string;
}
const kindFrom = (name: string) => name.toLowerCase().replaceAll('_', '-') as DeviceKind;
const showTaken = (taken: Taken) => ({ __typename: 'ReadingsSent', ...taken });

@Resolver('Device')
export class DeviceResolver {
  constructor(
    private readonly commands: DeviceService,
    private readonly queries: DeviceQueries,
  ) {}

  @Mutation() @Allow('device.manage') async connectDevice(_: unknown, { memberId, name, kind }: Connect, { ctx }: ResolverContext) {
    const { device, token } = await this.commands.connect(ctx, memberId, name, kindFrom(kind));
    return { __typename: 'DeviceConnected', device: showDevice(device), token };
  }
  @Mutation() @Allow('device.manage') revokeDevice(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.revoke(ctx, id).then(showDevice);
  }
  @Mutation() @Allow('reading.send') sendReadings(_: unknown, { token, body }: { token: string; body: unknown }, { ctx }: ResolverContext) {
    return this.commands.take(ctx, token, body).then(showTaken);
  }
  @ResolveReference() @Allow('reading.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('reading.read') lastUsedAt(device: ShownDevice, _: unknown, { ctx }: ResolverContext) {
    return this.queries.lastUsedAt(ctx, device);
  }
}

@Resolver('SentAdvice')
export class SentAdviceResolver {
  @ResolveField() @Allow('reading.send') level({ level }: Advice) {
    return level.toUpperCase();
  }
  @ResolveField() @Allow('reading.send') text({ text }: Advice, { language }: LanguageArgs) {
    return text[languageOf(language)];
  }
}

@Resolver('Member')
export class MemberDeviceResolver {
  constructor(private readonly queries: DeviceQueries) {}

  @ResolveField() @Allow('reading.read') devices({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}
