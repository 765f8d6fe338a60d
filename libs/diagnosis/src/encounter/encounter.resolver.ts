import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { PageArgs } from '../item/item.queries.ts';
import { EncounterService } from './encounter.service.ts';

@Resolver('Encounter')
export class EncounterResolver {
  constructor(private readonly encounters: EncounterService) {}

  @Query() @Allow('encounter.read') encounter(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.encounters.byId(ctx, id);
  }
  @ResolveReference() @Allow('encounter.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.encounters.resolve(ctx, id);
  }
}

@Resolver('Member')
export class MemberEncounterResolver {
  constructor(private readonly service: EncounterService) {}

  @ResolveField() @Allow('encounter.read') encounters({ id }: { id: string }, args: PageArgs, { ctx }: ResolverContext) {
    return this.service.page(ctx, id, args);
  }
}
