import { Allow } from '@careway/access';
import type { TakingFor } from '@careway/store';
import type { ResolverContext } from '@careway/service';
import { Mutation, Resolver } from '@nestjs/graphql';
import { ImportService } from './import.service.ts';

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Mutation() @Allow('treatment.import') importTreatment(
    _: unknown,
    { items, ...given }: TakingFor & { items: unknown },
    { ctx }: ResolverContext,
  ) {
    return this.imports.import(ctx, given, items);
  }
}
