import type { Ctx } from '@careway/access';
import { isUuid, type MemberRef, uuidv7 } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Consent } from '../consent/consent.entity.ts';
import { knownId } from '../gate/caller.ts';
import { openOffice } from '../gate/gate.ts';
import { Member } from '../member/member.entity.ts';
import { tellCare, tellCareEnded } from '../relation/relation.facts.ts';
import { CareRelation } from './care-relation.entity.ts';
import { AlreadyInCareTeamError, ClinicianUnknownError } from './care-team.errors.ts';

@Injectable()
export class CareTeamService {
  constructor(private readonly work: Work) {}

  /** Active relations first, then by beginning. */
  async of(ctx: Ctx, memberId: string, includeFormer = false): Promise<CareRelation[]> {
    const all = await this.work.read(ctx, 'care-team.read', knownId(memberId), (tx) => tx.find(CareRelation, memberId));
    return all
      .filter((one) => includeFormer || one.isActive(ctx.now))
      .sort((a, b) => Number(b.isActive(ctx.now)) - Number(a.isActive(ctx.now)) || a.validFrom.getTime() - b.validFrom.getTime());
  }

  appoint(ctx: Ctx, memberId: string, clinicianId: string, until: Date | null): Promise<MemberRef> {
    return this.work.run(ctx, async (tx) => {
      await openOffice(tx, ctx, 'care-team.manage', knownId(memberId));
      const [[member], team, decisions] = [
        await tx.find(Member, memberId),
        await tx.find(CareRelation, memberId),
        await tx.find(Consent, memberId),
      ];
      if (!member) throw new NotFoundError();
      const known = isUuid(clinicianId) ? await tx.query('select from clinician where id = $1', [clinicianId]) : [];
      if (known.length === 0) throw new ClinicianUnknownError();
      if (team.some((one) => one.clinicianId === clinicianId && one.evidence === 'appointed' && one.isActive(ctx.now)))
        throw new AlreadyInCareTeamError();
      const id = uuidv7(ctx.now.getTime());
      const relation = CareRelation.appoint({ memberId, id, clinicianId, appointedBy: ctx.principal.personId, validTo: until }, ctx.now);
      tellCare(tx, relation, decisions);
      tx.ring(memberId, 'memberChanged', memberId);
      await tx.save(relation);
      return { memberId, id };
    });
  }

  end(ctx: Ctx, { memberId, id }: MemberRef): Promise<MemberRef> {
    return this.work.run(ctx, async (tx) => {
      await openOffice(tx, ctx, 'care-team.manage', memberId);
      const [relation] = await tx.find(CareRelation, memberId, { id });
      if (!relation) throw new NotFoundError();
      relation.end(ctx.principal.personId, ctx.now);
      tellCareEnded(tx, relation);
      tx.ring(memberId, 'memberChanged', memberId);
      await tx.save(relation);
      return { memberId, id };
    });
  }
}
