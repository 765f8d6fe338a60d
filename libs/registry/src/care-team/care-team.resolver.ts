import { Allow } from '@careway/access';
import { fromGlobalId, type MemberRef, toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { NotFoundError } from '@careway/store';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { toEnum } from '../coded.ts';
import type { CareRelation } from './care-relation.entity.ts';
import { CareTeamService } from './care-team.service.ts';

type In = ResolverContext;
interface Appointment {
  memberId: string;
  clinicianId: string;
  until?: Date | null;
}

@Resolver('Member')
export class CareTeamResolver {
  constructor(private readonly teams: CareTeamService) {}

  @Mutation() @Allow('care-team.manage') async setCareTeam(_: unknown, { memberId, clinicianId, until }: Appointment, { ctx }: In) {
    return recorded(await this.teams.appoint(ctx, memberId, clinicianId, until ?? null));
  }
  @Mutation() @Allow('care-team.manage') async endCareTeam(_: unknown, { relationId }: { relationId: string }, { ctx }: In) {
    const ref = fromGlobalId(relationId);
    if (!ref) throw new NotFoundError();
    return recorded(await this.teams.end(ctx, ref));
  }
  @ResolveField() @Allow('care-team.read') careTeam(
    { id }: { id: string },
    { includeFormer }: { includeFormer?: boolean | null },
    { ctx }: In,
  ) {
    return this.teams.of(ctx, id, includeFormer ?? false);
  }
}

@Resolver('CareRelation')
export class CareRelationResolver {
  @ResolveField() @Allow('care-team.read') id(relation: CareRelation) {
    return toGlobalId(relation);
  }
  @ResolveField() @Allow('care-team.read') clinician({ clinicianId }: CareRelation) {
    return { id: clinicianId };
  }
  @ResolveField() @Allow('care-team.read') evidence({ evidence }: CareRelation) {
    return toEnum(evidence);
  }
  @ResolveField() @Allow('care-team.read') isActive(relation: CareRelation, _: unknown, { ctx }: In) {
    return relation.isActive(ctx.now);
  }
}

const recorded = (ref: MemberRef) => ({ __typename: 'CareTeamRecorded', memberId: ref.memberId, relationId: toGlobalId(ref) });
