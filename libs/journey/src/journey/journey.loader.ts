import type { Ctx } from '@careway/access';
import { type MemberRef, toGlobalId } from '@careway/contracts';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type JourneyNode, JourneyService } from './journey.service.ts';

/** The journeys of a page's entries in one question per member; those that the reader may not see are null. */
@Injectable()
export class JourneyLoader {
  private readonly loaders = new WeakMap<Ctx, DataLoader<MemberRef, JourneyNode | null, string>>();

  constructor(private readonly journeys: JourneyService) {}

  load(ctx: Ctx, ref: MemberRef): Promise<JourneyNode | null> {
    const known = this.loaders.get(ctx) ?? new DataLoader((refs) => this.all(ctx, refs), { cacheKeyFn: toGlobalId });
    this.loaders.set(ctx, known);
    return known.load(ref);
  }

  private async all(ctx: Ctx, refs: readonly MemberRef[]): Promise<(JourneyNode | null)[]> {
    const ofMembers = [...Map.groupBy(refs, ({ memberId }) => memberId)];
    const found = await Promise.all(
      ofMembers.map(([memberId, own]) =>
        this.journeys.ofMember(
          ctx,
          memberId,
          own.map(({ id }) => id),
        ),
      ),
    );
    const byId = new Map(found.flat().map((journey) => [journey.id, journey]));
    return refs.map((ref) => byId.get(toGlobalId(ref)) ?? null);
  }
}
