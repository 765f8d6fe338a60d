import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseFileService, type PutConsultFile } from './case-file.service.ts';
import type { CaseFileNode } from './case-files.ts';
import { ConsultFileQueries, type ConsultFileNode } from './consult-file.queries.ts';
import type { ConsultNode } from './consult.store.ts';

type In = ResolverContext;

@Resolver('ConsultCaseFile')
export class ConsultCaseFileResolver {
  constructor(
    private readonly service: CaseFileService,
    private readonly queries: ConsultFileQueries,
  ) {}
  @Query() @Allow('case.write') consultCaseFile(_: unknown, { id }: { id: string }, { ctx }: In) {
    return this.queries.ownFile(ctx, id);
  }
  @Mutation() @Allow('case.write') putConsultFile(_: unknown, { input }: { input: PutConsultFile }, { ctx }: In) {
    return this.service.put(ctx, input);
  }
  @Mutation() @Allow('case.write') dropConsultFile(
    _: unknown,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    { ctx }: In,
  ) {
    return this.service.drop(ctx, id, expectedVersion);
  }
  @ResolveField() @Allow('case.write') content(file: CaseFileNode, _: unknown, { ctx }: In) {
    return this.queries.ownContent(ctx, file);
  }
}

@Resolver('ConsultFile')
export class ConsultFileResolver {
  constructor(private readonly queries: ConsultFileQueries) {}
  @Query() @Allow('consult.read') consultFile(_: unknown, { id }: { id: string }, { ctx }: In) {
    return this.queries.byId(ctx, id);
  }
  @ResolveField() @Allow('consult.read') content(file: ConsultFileNode, _: unknown, { ctx }: In) {
    return this.queries.content(ctx, file);
  }
}

@Resolver('Consult')
export class ConsultFilesResolver {
  constructor(private readonly queries: ConsultFileQueries) {}
  @ResolveField() @Allow('consult.read') files(consult: ConsultNode, _: unknown, { ctx }: In) {
    return this.queries.of(ctx, consult);
  }
}
