import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Cell } from './cube.ts';
import { type Funnel, type FunnelDimension, type FunnelFilter, FunnelService } from './funnel.service.ts';

const fromEnum = (name: string | null | undefined): string | null => name?.replace(/^AGE_/, '').toLowerCase().replaceAll('_', '-') ?? null;

@Resolver('Funnel')
export class FunnelResolver {
  constructor(private readonly funnels: FunnelService) {}
  @Query() @Allow('funnel.read') funnel(_: unknown, { district, clinic, ageBand, gender }: FunnelFilter, { ctx }: ResolverContext) {
    return this.funnels.ask(ctx, {
      district: district ?? null,
      clinic: clinic ?? null,
      ageBand: fromEnum(ageBand),
      gender: fromEnum(gender),
    });
  }
  @ResolveField() @Allow('funnel.read') by(funnel: Funnel, { dimension }: { dimension: FunnelDimension }) {
    return funnel.by(dimension);
  }
  @ResolveField() @Allow('funnel.read') csv(funnel: Funnel, { dimension }: { dimension: FunnelDimension }) {
    return funnel.csv(dimension);
  }
}

@Resolver('FunnelCell')
export class FunnelCellResolver {
  @ResolveField() @Allow('funnel.read') stage({ stage }: Cell) {
    return stage.toUpperCase().replaceAll('-', '_');
  }
}
