import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { showMedication, type ShownMedication } from '../medication/medication.service.ts';
import type { DoseStatus } from './dose.rules.ts';
import { DoseService, reasonFrom } from './dose.service.ts';

interface OnDay {
  readonly medicationId: string;
  readonly day: string;
}
type Said = OnDay & { readonly status: string; readonly reason?: string | null };

@Resolver('Medication')
export class DoseResolver {
  constructor(private readonly service: DoseService) {}

  @Mutation() @Allow('dose.record') recordDose(_: unknown, { medicationId, day, ...said }: Said, { ctx }: ResolverContext) {
    const status = said.status.toLowerCase() as DoseStatus;
    return this.service.record(ctx, medicationId, day, status, reasonFrom(said.reason)).then(showMedication);
  }
  @Mutation() @Allow('dose.record') withdrawDose(_: unknown, { medicationId, day }: OnDay, { ctx }: ResolverContext) {
    return this.service.withdraw(ctx, medicationId, day).then(showMedication);
  }
  @ResolveField() @Allow('medication.read') doses(medication: ShownMedication, { days }: { days: number }, { ctx }: ResolverContext) {
    return this.service.ofMedication(ctx, medication, days);
  }
  @ResolveField() @Allow('medication.read') adherence(medication: ShownMedication, { days }: { days: number }, { ctx }: ResolverContext) {
    return this.service.adherence(ctx, medication, days);
  }
}
