import type { ContextDefinition } from '@careway/service';
import { accessLogTables } from './access-log/access-log.migration.ts';
import { accessLog } from './access-log/access-log.projection.ts';
import { AccessQuestion } from './access-log/access-question.entity.ts';
import { CareRelation } from './care-team/care-relation.entity.ts';
import { intakeRelations, resultRelations } from './care-team/intake.migration.ts';
import { intakeReaction } from './care-team/intake.reaction.ts';
import { referralRelations } from './care-team/referral.migration.ts';
import { referralReaction } from './care-team/referral.reaction.ts';
import { Consent } from './consent/consent.entity.ts';
import { clinicNames, directoryTables, districtNames } from './directory/directory.migration.ts';
import { DoorOpening } from './door/door-opening.entity.ts';
import { desk } from './gate/desk.migration.ts';
import { gates } from './gate/gate.migration.ts';
import { Coverage } from './member/coverage.entity.ts';
import { Member } from './member/member.entity.ts';
import { memberTables } from './member/member.migration.ts';
import { MemberLink } from './member/member-link.entity.ts';
import { ProxyGrant } from './proxy/proxy-grant.entity.ts';
import { RegistryModule } from './registry.module.ts';
import { registryPanels, relationTables } from './relation/relation.migration.ts';

/** Who is who, and who may see whom: the only context that knows people by name. */
export const registryContext: ContextDefinition = {
  name: 'registry',
  module: RegistryModule,
  entities: [Member, Coverage, MemberLink, ProxyGrant, CareRelation, Consent, DoorOpening, AccessQuestion],
  migrations: [
    directoryTables,
    memberTables,
    relationTables,
    accessLogTables,
    gates,
    desk,
    registryPanels,
    referralRelations,
    intakeRelations,
    clinicNames,
    districtNames,
    resultRelations,
  ],
  folder: new URL('.', import.meta.url),
  projections: [accessLog, referralReaction, intakeReaction],
};
