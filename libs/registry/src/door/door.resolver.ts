import { Allow } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { fromEnum, toEnum } from '../coded.ts';
import type { DoorOpening } from './door-opening.entity.ts';
import type { DoorReason } from './door.rules.ts';
import { DoorService } from './door.service.ts';

type In = ResolverContext;
interface Opening {
  memberId: string;
  reasonCode: string;
  reason: string;
}

@Resolver('Member')
export class DoorResolver {
  constructor(private readonly doors: DoorService) {}

  @Mutation() @Allow('record.open') async openRecord(_: unknown, { memberId, reasonCode, reason }: Opening, { ctx }: In) {
    const { expiresAt } = await this.doors.open(ctx, memberId, fromEnum<DoorReason>(reasonCode), reason);
    return { __typename: 'RecordOpened', memberId, until: expiresAt };
  }
  @ResolveField() @Allow('access-log.read') doorOpenings({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.doors.of(ctx, id);
  }
}

@Resolver('DoorOpening')
export class DoorOpeningResolver {
  @ResolveField() @Allow('access-log.read') id(opening: DoorOpening) {
    return toGlobalId(opening);
  }
  @ResolveField() @Allow('access-log.read') person({ personId }: DoorOpening) {
    return { id: personId };
  }
  @ResolveField() @Allow('access-log.read') reasonCode({ reasonCode }: DoorOpening) {
    return toEnum(reasonCode);
  }
  @ResolveField() @Allow('access-log.read') reason({ reasonText }: DoorOpening) {
    return reasonText;
  }
}
