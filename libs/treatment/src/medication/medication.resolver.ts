import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type MedicationInput, MedicationOrderService } from './medication.order.ts';
import { MedicationService, showMedication } from './medication.service.ts';

interface Order {
  readonly memberId: string;
  readonly medication: MedicationInput;
  readonly overrideReason?: string | null;
}

@Resolver('Medication')
export class MedicationResolver {
  constructor(
    private readonly service: MedicationService,
    private readonly orders: MedicationOrderService,
  ) {}

  @Query() @Allow('medication.read') medication(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.service.byId(ctx, id);
  }
  @Mutation() @Allow('medication.order') orderMedication(_: unknown, args: Order, { ctx }: ResolverContext) {
    return this.orders.order(ctx, args.memberId, args.medication, args.overrideReason).then(showMedication);
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
