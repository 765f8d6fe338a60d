import type { Ctx } from '@careway/access';
import { coverageLapsed, coverageStarted, memberDied, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { knownId } from '../gate/caller.ts';
import { openOffice } from '../gate/gate.ts';
import { ProxyGrant } from '../proxy/proxy-grant.entity.ts';
import { tellProxyEnded } from '../relation/relation.facts.ts';
import { Coverage, openCoverage } from './coverage.entity.ts';
import { Member } from './member.entity.ts';
import { ImpossibleDateError, NotCoveredError, StillCoveredError } from './member.errors.ts';

/** Death, lapsed and regained coverage: recorded by the member's clinic or by an edge that feeds the record. */
@Injectable()
export class LifecycleService {
  constructor(private readonly work: Work) {}

  /** The power to act for somebody ends with their life, so all proxies end too. */
  recordDeath(ctx: Ctx, memberId: string, at: Date): Promise<string> {
    return this.command(ctx, memberId, async (tx, member) => {
      member.die(at, ctx.now);
      tx.emit(memberDied, { memberId, diedAt: at.toISOString() }, { time: at });
      await tx.save(member);
      for (const grant of await tx.find(ProxyGrant, memberId)) {
        if (!grant.isActive(ctx.now)) continue;
        grant.close(ctx.principal.personId, ctx.now);
        tellProxyEnded(tx, grant);
        await tx.save(grant);
      }
    });
  }

  /** `until` is the last insured day. */
  lapseCoverage(ctx: Ctx, memberId: string, until: string): Promise<string> {
    return this.command(ctx, memberId, async (tx) => {
      const coverage = openCoverage(await tx.find(Coverage, memberId));
      if (!coverage) throw new NotCoveredError();
      coverage.lapse(until);
      tx.emit(coverageLapsed, { memberId, coverageId: coverage.id, until });
      await tx.save(coverage);
    });
  }

  regainCoverage(ctx: Ctx, memberId: string, from: string): Promise<string> {
    return this.command(ctx, memberId, async (tx) => {
      const periods = await tx.find(Coverage, memberId);
      if (openCoverage(periods)) throw new StillCoveredError();
      if (periods.some(({ until }) => until !== null && until >= from))
        throw new ImpossibleDateError('Coverage cannot begin before an earlier one has ended.');
      const coverage = Coverage.start(memberId, uuidv7(ctx.now.getTime()), from);
      tx.emit(coverageStarted, { memberId, coverageId: coverage.id, from });
      await tx.save(coverage);
    });
  }

  private command(ctx: Ctx, memberId: string, work: (tx: Tx, member: Member) => Promise<void>): Promise<string> {
    return this.work.run(ctx, async (tx) => {
      await openOffice(tx, ctx, 'member.lifecycle', knownId(memberId));
      const [member] = await tx.find(Member, memberId);
      if (!member) throw new NotFoundError();
      await work(tx, member);
      tx.ring(memberId, 'memberChanged', memberId);
      return memberId;
    });
  }
}
