import { type Ctx, NotYoursError } from '@careway/access';
import type { Area } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import type { ProxyEvidence } from '../proxy/proxy-grant.entity.ts';

export interface ActingFor {
  readonly memberId: string;
  readonly areas: readonly Area[];
  readonly until: Date | null;
  readonly evidence: ProxyEvidence;
}

/** Whom the acting person may act for: the grants as they stand, so that one that has ended is gone at once. */
@Injectable()
export class MeService {
  constructor(private readonly work: Work) {}

  /** Names nobody and opens no record, so nothing is audited: the grants told the person as much. */
  async actingFor(ctx: Ctx): Promise<readonly ActingFor[]> {
    if (ctx.principal.kind !== 'member') return [];
    return this.work.panel(ctx, 'me.read', (tx) =>
      tx.query<ActingFor>(
        `select member_id as "memberId", areas, valid_to as until, evidence from proxy_grant
         where person_id = $1 and ended_at is null and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from, member_id`,
        [ctx.principal.personId],
      ),
    );
  }

  /** The same, asked of a member's record. @throws NotYoursError for anybody but that member */
  async proxyOf(ctx: Ctx, memberId: string): Promise<readonly ActingFor[]> {
    if (ctx.principal.kind !== 'member' || ctx.principal.personId !== memberId) throw new NotYoursError('acting-for.read');
    return this.actingFor(ctx);
  }

  async manages(ctx: Ctx): Promise<readonly string[]> {
    if (ctx.principal.kind !== 'administrator') return [];
    const rows = await this.work.browse(ctx, 'me.read', (tx) =>
      tx.query<{ id: string }>(
        'select c.id from clinic_manager g join clinic c on c.id = g.clinic_id where g.person_id = $1 order by c.name',
        [ctx.principal.personId],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the registry knows the acting person as a member. */
  async isMember(ctx: Ctx): Promise<boolean> {
    const { kind, personId } = ctx.principal;
    if (kind !== 'member') return false;
    const rows = await this.work.read(ctx, 'member.identify', personId, (tx) =>
      tx.query('select from member where member_id = $1', [personId]),
    );
    return rows.length > 0;
  }
}
