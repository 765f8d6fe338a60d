import { Allow, may } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { MedicationService, type ShownMedication } from '../medication/medication.service.ts';
import { medicationIdOf, RefillQueries, showRefill, type ShownRefill } from './refill.queries.ts';
import { RefillService } from './refill.service.ts';

interface ById {
  readonly id: string;
}

@Resolver('Refill')
export class RefillResolver {
  constructor(
    private readonly commands: RefillService,
    private readonly queries: RefillQueries,
    private readonly medications: MedicationService,
  ) {}

  @Query() @Allow('medication.read') refill(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('refill.panel') myRefills(_: unknown, { first }: { first: number }, { ctx }: ResolverContext) {
    return this.queries.pooled(ctx, first);
  }
  @Mutation() @Allow('refill.request') requestRefill(_: unknown, args: { medicationId: string }, { ctx }: ResolverContext) {
    return this.commands.request(ctx, args.medicationId).then(showRefill);
  }
  @Mutation() @Allow('refill.cancel') cancelRefill(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.cancel(ctx, id).then(showRefill);
  }
  @Mutation() @Allow('refill.decide') approveRefill(_: unknown, args: ById & { overrideReason?: string | null }, { ctx }: ResolverContext) {
    return this.commands.approve(ctx, args.id, args.overrideReason).then(showRefill);
  }
  @Mutation() @Allow('refill.decide') refuseRefill(_: unknown, { id, reason }: ById & { reason: string }, { ctx }: ResolverContext) {
    return this.commands.refuse(ctx, id, reason).then(showRefill);
  }
  @Mutation() @Allow('refill.decide') dispenseRefill(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.dispense(ctx, id).then(showRefill);
  }
  @Mutation() @Allow('refill.decide') restockRefill(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.restock(ctx, id).then(showRefill);
  }
  @Mutation() @Allow('refill.collect') collectRefill(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.commands.collect(ctx, id).then(showRefill);
  }
  @ResolveReference() @Allow('medication.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('medication.read') medication(refill: ShownRefill, _: unknown, { ctx }: ResolverContext) {
    return this.medications.resolve(ctx, medicationIdOf(refill));
  }
  @ResolveField() @Allow('medication.check') warnings(refill: ShownRefill, _: unknown, { ctx }: ResolverContext) {
    return may(ctx, 'medication.check', refill.memberId) ? refill.warnings : null;
  }
  @ResolveField() @Allow('medication.check') overrideReason(refill: ShownRefill, _: unknown, { ctx }: ResolverContext) {
    return may(ctx, 'medication.check', refill.memberId) ? refill.overrideReason : null;
  }
  @ResolveField() @Allow('medication.read') uncollected(refill: ShownRefill, _: unknown, { ctx }: ResolverContext) {
    return this.queries.uncollected(ctx, refill);
  }
}

@Resolver('Medication')
export class MedicationRefillResolver {
  constructor(private readonly queries: RefillQueries) {}

  @ResolveField() @Allow('medication.read') refill(medication: ShownMedication, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMedication(ctx, medication);
  }
  @ResolveField() @Allow('medication.read') refillKind(medication: ShownMedication, _: unknown, { ctx }: ResolverContext) {
    return this.queries.kindOf(ctx, medication);
  }
  @ResolveField() @Allow('medication.read') repeatsLeft(medication: ShownMedication, _: unknown, { ctx }: ResolverContext) {
    return this.queries.repeatsLeft(ctx, medication);
  }
}
