import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { fromEnum } from '../coded.ts';
import { DirectoryService, type Staff } from './directory.service.ts';
import { placeName } from './place-name.ts';

type In = ResolverContext;
interface Ref {
  readonly id: string;
}
interface Manager {
  clinicId: string;
  personId: string;
}

const localNames = (names: Readonly<Record<string, string>>): { language: string; name: string }[] =>
  Object.entries(names).map(([language, name]) => ({ language: language.toUpperCase(), name }));

@Resolver('Clinic')
export class ClinicResolver {
  constructor(private readonly directory: DirectoryService) {}

  @Query() @Allow('directory.read') clinics(_: unknown, __: unknown, { ctx }: In) {
    return this.directory.clinics(ctx);
  }
  @Mutation() @Allow('directory.manage') appointClinicManager(_: unknown, { clinicId, personId }: Manager, { ctx }: In) {
    return this.directory.appoint(ctx, clinicId, personId);
  }
  @Mutation() @Allow('directory.manage') dismissClinicManager(_: unknown, { clinicId, personId }: Manager, { ctx }: In) {
    return this.directory.dismiss(ctx, clinicId, personId);
  }
  @ResolveReference() @Allow('directory.read') resolveReference({ id }: Ref, { ctx }: In) {
    return this.directory.clinic(ctx, id);
  }
  @ResolveField() @Allow('directory.read') async name({ id }: Ref, _: unknown, { ctx }: In) {
    return placeName((await this.directory.clinic(ctx, id)).name);
  }
  @ResolveField() @Allow('directory.read') async names({ id }: Ref, _: unknown, { ctx }: In) {
    return localNames((await this.directory.clinic(ctx, id)).names);
  }
  @ResolveField() @Allow('directory.read') async district({ id }: Ref, _: unknown, { ctx }: In) {
    return (await this.directory.clinic(ctx, id)).district;
  }
  @ResolveField() @Allow('directory.read') async districtNames({ id }: Ref, _: unknown, { ctx }: In) {
    return localNames((await this.directory.clinic(ctx, id)).districtNames);
  }
  @ResolveField() @Allow('directory.read') clinicians({ id }: Ref, _: unknown, { ctx }: In) {
    return this.directory.clinicians(ctx, id);
  }
}

@Resolver('Clinician')
export class ClinicianResolver {
  constructor(private readonly directory: DirectoryService) {}

  @Query() @Allow('directory.read') clinicians(_: unknown, { clinicId }: { clinicId?: string | null }, { ctx }: In) {
    return this.directory.clinicians(ctx, clinicId);
  }
  @Mutation() @Allow('directory.manage') registerStaff(
    _: unknown,
    { kind, familyName, givenName, id }: { id: string; kind: string; familyName: string; givenName: string },
    { ctx }: In,
  ) {
    return this.directory.registerStaff(ctx, { id, kind: fromEnum<Staff['kind']>(kind), family: familyName, given: givenName });
  }
  @ResolveReference() @Allow('directory.read') resolveReference({ id }: Ref, { ctx }: In) {
    return this.directory.clinician(ctx, id);
  }
  @ResolveField() @Allow('directory.read') async displayName({ id }: Ref, _: unknown, { ctx }: In) {
    const { prefix, given, family } = await this.directory.clinician(ctx, id);
    return `${prefix} ${given} ${family}`.trim();
  }
  @ResolveField() @Allow('directory.read') async familyName({ id }: Ref, _: unknown, { ctx }: In) {
    return (await this.directory.clinician(ctx, id)).family;
  }
  @ResolveField() @Allow('directory.read') async givenName({ id }: Ref, _: unknown, { ctx }: In) {
    return (await this.directory.clinician(ctx, id)).given;
  }
  @ResolveField() @Allow('directory.read') async profession({ id }: Ref, _: unknown, { ctx }: In) {
    return (await this.directory.clinician(ctx, id)).profession;
  }
  @ResolveField() @Allow('directory.read') async clinic({ id }: Ref, _: unknown, { ctx }: In) {
    const { clinicId } = await this.directory.clinician(ctx, id);
    return clinicId && { id: clinicId };
  }
}
