import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { MedicationService } from './medication.service.ts';

@Resolver('Medication')
export class MedicationResolver {
  constructor(private readonly service: MedicationService) {}

  @Query() @Allow('medication.read') medication(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.service.byId(ctx, id);
  }
  @ResolveReference() @Allow('medication.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.service.resolve(ctx, id);
  }
}

@Resolver('Member')
export class MemberMedicationResolver {
  constructor(private readonly service: MedicationService) {}

  @ResolveField() @Allow('medication.read') medications({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.service.ofMember(ctx, id);
  }
}
