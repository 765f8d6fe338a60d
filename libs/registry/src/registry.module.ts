import { Module } from '@nestjs/common';
import { AccessLogEntryResolver, MemberAccessLogResolver } from './access-log/access-log.resolver.ts';
import { AccessLogService } from './access-log/access-log.service.ts';
import { CareRelationResolver, CareTeamResolver } from './care-team/care-team.resolver.ts';
import { CareTeamService } from './care-team/care-team.service.ts';
import { ConsentResolver, MemberConsentsResolver, SharedWithResolver } from './consent/consent.resolver.ts';
import { ConsentService } from './consent/consent.service.ts';
import { ClinicianResolver, ClinicResolver } from './directory/directory.resolver.ts';
import { DirectoryService } from './directory/directory.service.ts';
import { DoorOpeningResolver, DoorResolver } from './door/door.resolver.ts';
import { DoorService } from './door/door.service.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { ImportService } from './import/import.service.ts';
import { ActingForResolver, MeResolver } from './me/me.resolver.ts';
import { MeService } from './me/me.service.ts';
import { IdentityService } from './member/identity.service.ts';
import { LifecycleService } from './member/lifecycle.service.ts';
import { LinkService } from './member/link.service.ts';
import { MemberCommandsResolver } from './member/member-commands.resolver.ts';
import { CoverageResolver, MemberLinkResolver, MemberResolver } from './member/member.resolver.ts';
import { MemberService } from './member/member.service.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { PersonService } from './person/person.service.ts';
import { ProxyGrantResolver, ProxyResolver, RepresentativeResolver } from './proxy/proxy.resolver.ts';
import { ProxyService } from './proxy/proxy.service.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SearchService } from './search/search.service.ts';

const services = [
  ...[IdentityService, MemberService, LifecycleService, LinkService, MeService, PersonService, DirectoryService],
  ...[CareTeamService, ProxyService, ConsentService, DoorService, AccessLogService, SearchService, ImportService],
];
const resolvers = [
  ...[MemberResolver, CoverageResolver, MemberLinkResolver, MemberCommandsResolver, MeResolver, ActingForResolver, PersonResolver],
  ...[ClinicResolver, ClinicianResolver, CareTeamResolver, CareRelationResolver, ProxyResolver, ProxyGrantResolver, RepresentativeResolver],
  ...[MemberConsentsResolver, ConsentResolver, SharedWithResolver, DoorResolver, DoorOpeningResolver],
  ...[MemberAccessLogResolver, AccessLogEntryResolver, SearchResolver, ImportResolver],
];

/** Who is who, and who may see whom. */
@Module({ providers: [...services, ...resolvers] })
export class RegistryModule {}
