import type { Ctx } from '@careway/access';
import { communityIdOf, DESK_PLACE } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { COMMUNITIES, communityData, told } from './community.data.ts';
import type { CommunityLanguage } from './community.shape.ts';
import { enter, sitDown } from './doorway.ts';

export type CommunityNode = ReturnType<typeof told> & { readonly membership: Membership | null };
interface Membership {
  readonly pseudonym: string | null;
  readonly joinedAt: Date | null;
  readonly mutedUntil: Date | null;
}

/** What communities there are, and how the reader stands in each. */
@Injectable()
export class CommunityQueries {
  constructor(private readonly work: Work) {}

  all(ctx: Ctx, language: CommunityLanguage): Promise<CommunityNode[]> {
    return this.work.browse(ctx, 'community.read', async (tx) => {
      const nodes: CommunityNode[] = [];
      for (const data of COMMUNITIES) nodes.push({ ...told(data, language), membership: await membershipIn(ctx, tx, data.code) });
      return nodes;
    });
  }

  /** Only that it rang; whoever has not joined hears nothing. @throws NotFoundError */
  bell(ctx: Ctx, id: string): Promise<{ readonly id: string }> {
    const data = COMMUNITIES.find(({ code }) => communityIdOf(code) === id);
    return this.work.browse(ctx, 'community.read', async (tx) => {
      if (id === DESK_PLACE) await sitDown(ctx, tx);
      else if (!data || (await enter(ctx, tx, data.code)).role === 'none') throw new NotFoundError();
      return { id };
    });
  }

  one(ctx: Ctx, code: string, language: CommunityLanguage): Promise<CommunityNode | null> {
    const data = communityData(code);
    return this.work.browse(ctx, 'community.read', async (tx) =>
      data ? { ...told(data, language), membership: await membershipIn(ctx, tx, code) } : null,
    );
  }
}

async function membershipIn(ctx: Ctx, tx: Tx, community: string): Promise<Membership | null> {
  const { role, voice, since, mutedUntil } = await enter(ctx, tx, community);
  if (role === 'none' || role === 'moderator') return null;
  const [own] = await tx.query<{ name: string }>('select name from pseudonym where id = $1', [voice]);
  return { pseudonym: own?.name ?? null, joinedAt: since, mutedUntil: mutedUntil && mutedUntil > ctx.now ? mutedUntil : null };
}
