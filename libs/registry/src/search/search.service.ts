import { type Ctx, NotYoursError } from '@careway/access';
import { groupsOf } from '@careway/clinical/person-name';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { callerOf } from '../gate/caller.ts';
import { type Identity, IdentityService } from '../member/identity.service.ts';
import { type MemberRef, refOf } from '../member/member.service.ts';
import { fromCursor, type Page, type PageArgs, sizeOf, toCursor } from '../page.ts';

interface Hit extends Identity {
  readonly cursor: unknown;
  readonly more: boolean;
}
const FIND = 'select * from find_members($1, $2, $3, $4, $5, $6, $7, $8, $9)';

const isPlace = (value: unknown): boolean => {
  const { o, m, d, i } = (value ?? {}) as Record<string, unknown>;
  return typeof o === 'boolean' && Number.isInteger(m) && typeof d === 'string' && typeof i === 'string';
};

@Injectable()
export class SearchService {
  constructor(
    private readonly work: Work,
    private readonly identities: IdentityService,
  ) {}

  async find(ctx: Ctx, text: string, args: PageArgs): Promise<Page<MemberRef>> {
    if (ctx.principal.kind !== 'clinician') throw new NotYoursError('member.identify');
    // The first group is the one that the index answers: the longest word leaves the fewest.
    const groups = groupsOf(text).toSorted((a, b) => b[0]!.length - a[0]!.length);
    if (groups.length === 0) return { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };
    const values = [...callerOf(ctx), JSON.stringify(groups), sizeOf(args), JSON.stringify(fromCursor(args.after, isPlace))];
    const hits = await this.work.browse(ctx, 'member.identify', (tx) => tx.query<Hit>(FIND, values));
    for (const hit of hits) this.identities.know(ctx, hit);
    const last = hits.at(-1);
    return {
      nodes: hits.map(({ memberId }) => refOf(memberId)),
      pageInfo: { endCursor: last ? toCursor(last.cursor) : null, hasNextPage: last?.more ?? false },
    };
  }
}
