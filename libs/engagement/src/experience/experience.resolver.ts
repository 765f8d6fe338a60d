import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, Resolver } from '@nestjs/graphql';
import { ExperienceService } from './experience.service.ts';

@Resolver('CareExperience')
export class ExperienceResolver {
  constructor(private readonly experiences: ExperienceService) {}
  @Query() @Allow('experience.read') careExperience(
    _: unknown,
    args: { instrument: string; quarter?: string | null; district?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.experiences.ask(ctx, args);
  }
}
