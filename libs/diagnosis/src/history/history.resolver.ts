import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { EncounterService } from '../encounter/encounter.service.ts';
import { Allergy, Imaging, Immunization, Procedure } from './history.entity.ts';
import { HistoryService } from './history.service.ts';

interface ById {
  readonly id: string;
}
interface AtVisit {
  readonly memberId: string;
  readonly encounterId: string | null;
}

@Resolver('Procedure')
export class ProcedureResolver {
  constructor(
    private readonly history: HistoryService,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('history.read') procedure(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.history.byId(ctx, Procedure, id);
  }
  @ResolveReference() @Allow('history.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.history.resolve(ctx, Procedure, id);
  }
  @ResolveField() @Allow('history.read') encounter(item: AtVisit, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, item);
  }
}

@Resolver('Immunization')
export class ImmunizationResolver {
  constructor(
    private readonly history: HistoryService,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('history.read') immunization(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.history.byId(ctx, Immunization, id);
  }
  @ResolveReference() @Allow('history.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.history.resolve(ctx, Immunization, id);
  }
  @ResolveField() @Allow('history.read') encounter(item: AtVisit, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, item);
  }
}

@Resolver('Allergy')
export class AllergyResolver {
  constructor(private readonly history: HistoryService) {}

  @Query() @Allow('history.read') allergy(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.history.byId(ctx, Allergy, id);
  }
  @ResolveReference() @Allow('history.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.history.resolve(ctx, Allergy, id);
  }
}

@Resolver('Imaging')
export class ImagingResolver {
  constructor(
    private readonly history: HistoryService,
    private readonly encounters: EncounterService,
  ) {}

  @Query() @Allow('history.read') imaging(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.history.byId(ctx, Imaging, id);
  }
  @ResolveReference() @Allow('history.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.history.resolve(ctx, Imaging, id);
  }
  @ResolveField() @Allow('history.read') encounter(item: AtVisit, _: unknown, { ctx }: ResolverContext) {
    return this.encounters.of(ctx, item);
  }
}

@Resolver('Member')
export class MemberHistoryResolver {
  constructor(private readonly history: HistoryService) {}

  @ResolveField() @Allow('history.read') procedures({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.history.ofMember(ctx, Procedure, id);
  }
  @ResolveField() @Allow('history.read') immunizations({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.history.ofMember(ctx, Immunization, id);
  }
  @ResolveField() @Allow('history.read') allergies({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.history.ofMember(ctx, Allergy, id);
  }
  @ResolveField() @Allow('history.read') allergySummary({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.history.allergies(ctx, id);
  }
  @ResolveField() @Allow('history.read') imaging({ id }: ById, _: unknown, { ctx }: ResolverContext) {
    return this.history.ofMember(ctx, Imaging, id);
  }
}
