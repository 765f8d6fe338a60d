import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { SafetyService } from './safety.service.ts';

@Resolver('HeldPost')
export class SafetyResolver {
  constructor(private readonly safety: SafetyService) {}
  @Query() @Allow('safety.desk') heldPosts(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.safety.list(ctx);
  }
  @Mutation() @Allow('safety.desk') takeHeldPost(
    _: unknown,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    { ctx }: ResolverContext,
  ) {
    return this.safety.take(ctx, id, expectedVersion);
  }
  @Mutation() @Allow('safety.desk') decideHeldPost(
    _: unknown,
    { id, expectedVersion, outcome, words }: { id: string; expectedVersion: number; outcome: 'RESTORED' | 'KEPT'; words?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.safety.decide(ctx, id, expectedVersion, outcome === 'RESTORED' ? 'restored' : 'kept', words ?? null);
  }
}
