import { Allow, may } from '@careway/access';
import { SYSTEM } from '@careway/clinical';
import { INGREDIENTS } from '@careway/clinical/interaction';
import type { Coding } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { MedicationChangeService, type MedicationChanges, type MedicationEditInput } from './medication.change.ts';
import { type MedicationInput, MedicationOrderService } from './medication.order.ts';
import { MedicationService, showMedication, type ShownMedication } from './medication.service.ts';

interface Order {
  readonly memberId: string;
  readonly medication: MedicationInput;
  readonly overrideReason?: string | null;
}

const MEDICINES = INGREDIENTS.map(({ names, atc }) => ({
  name: names[0]!,
  code: { system: SYSTEM.atc, code: atc[0]! },
})).toSorted((a, b) => a.name.localeCompare(b.name));

@Resolver('Medication')
export class MedicationResolver {
  constructor(
    private readonly service: MedicationService,
    private readonly orders: MedicationOrderService,
    private readonly changes: MedicationChangeService,
  ) {}

  @Query() @Allow('medication.read') medication(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.service.byId(ctx, id);
  }
  @Mutation() @Allow('medication.order') orderMedication(_: unknown, args: Order, { ctx }: ResolverContext) {
    return this.orders.order(ctx, args.memberId, args.medication, args.overrideReason).then(showMedication);
  }
  @Mutation() @Allow('medication.change') changeMedication(
    _: unknown,
    { changes, ...edit }: MedicationEditInput & { changes: MedicationChanges },
    { ctx }: ResolverContext,
  ) {
    return this.changes.change(ctx, edit, changes).then(showMedication);
  }
  @Mutation() @Allow('medication.change') stopMedication(_: unknown, edit: MedicationEditInput, { ctx }: ResolverContext) {
    return this.changes.stop(ctx, edit).then(showMedication);
  }
  @Query() @Allow('medicine.list') medicines() {
    return MEDICINES;
  }
  @ResolveField() @Allow('medication.check') orderWarnings(medication: ShownMedication, _: unknown, { ctx }: ResolverContext) {
    return may(ctx, 'medication.check', medication.memberId) ? medication.orderWarnings : null;
  }
  @ResolveField() @Allow('medication.check') overrideReason(medication: ShownMedication, _: unknown, { ctx }: ResolverContext) {
    return may(ctx, 'medication.check', medication.memberId) ? medication.overrideReason : null;
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
  @ResolveField() @Allow('medication.check') medicationCheck(
    { id }: { id: string },
    { code, text }: { code: Coding; text: string },
    { ctx }: ResolverContext,
  ) {
    return this.service.checkNew(ctx, id, code, text);
  }
}
