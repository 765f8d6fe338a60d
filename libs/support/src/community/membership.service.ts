import { type Ctx, require } from '@careway/access';
import { communityIdOf, communityJoined, communityLeft, uuidv5, uuidv7 } from '@careway/contracts';
import { NotFoundError, RetryError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { again } from '../messaging/thread.service.ts';
import { communityData } from './community.data.ts';
import { AlreadyJoinedError, NotJoinedError, PseudonymError, PseudonymTakenError, UnderAgeError } from './community.errors.ts';
import { enter } from './doorway.ts';
import { CommunityLink } from './link.entity.ts';
import { ADULT, ageOn, plainName, pseudonymOf } from './pseudonym.rules.ts';

/** Who stands in a community, each for oneself. Which name is whose stands in the link, and leaves in no fact. */
@Injectable()
export class MembershipService {
  constructor(private readonly work: Work) {}

  async join(ctx: Ctx, code: string, raw: string): Promise<string> {
    if (!communityData(code)) throw new NotFoundError();
    const { personId } = ctx.principal;
    return again(() =>
      this.work.run(ctx, async (tx) => {
        await tx.open(personId);
        require(ctx, 'community.join', personId);
        const known = await linkOf(tx, personId, code);
        if (known) known.comeBack();
        const link = known ?? (await this.begin(ctx, tx, code, raw));
        tx.emit(communityJoined, { communityId: communityIdOf(code), community: code, occurredAt: ctx.now.toISOString() });
        await tx.save(link);
        return code;
      }),
    );
  }

  async leave(ctx: Ctx, code: string): Promise<string> {
    const { personId } = ctx.principal;
    return this.work.run(ctx, async (tx) => {
      await tx.open(personId);
      require(ctx, 'community.join', personId);
      const link = await linkOf(tx, personId, code);
      if (!link) throw new NotJoinedError();
      link.leave(ctx.now);
      tx.emit(communityLeft, { communityId: communityIdOf(code), community: code, occurredAt: ctx.now.toISOString() });
      await tx.save(link);
      return code;
    });
  }

  private async begin(ctx: Ctx, tx: Tx, community: string, raw: string): Promise<CommunityLink> {
    const { personId } = ctx.principal;
    const [born] = await tx.query<{ birthDate: string }>('select birth_date::text as "birthDate" from age_view where member_id = $1', [
      personId,
    ]);
    // what the registry told of the member is still on its way
    if (!born) throw new RetryError('When the member was born is not known here yet.');
    if (ageOn(born.birthDate, ctx.now) < ADULT) throw new UnderAgeError(ADULT);
    const name = pseudonymOf(raw);
    if (!name) throw new PseudonymError();
    const { role } = await enter(ctx, tx, community);
    if (role !== 'none') throw new AlreadyJoinedError();
    const id = uuidv7();
    await tx.query('select enter_as($1, $2, $3)', [personId, community, id]);
    const [made] = await tx.execute(
      `insert into pseudonym (id, version, community, name, plain_name, made_on) values ($1, 1, $2, $3, $4, $5)
       on conflict (community, plain_name) do nothing returning id`,
      [id, community, name, plainName(name), ctx.now],
    );
    if (!made) throw new PseudonymTakenError();
    const of = { memberId: personId, id: uuidv5('community-link', personId, community), community, pseudonymId: id, joinedAt: ctx.now };
    return CommunityLink.join(of);
  }
}

async function linkOf(tx: Tx, memberId: string, community: string): Promise<CommunityLink | undefined> {
  const [link] = await tx.find(CommunityLink, memberId, { community });
  return link;
}
