import { Allow } from '@careway/access';
import type { ConsultSpecialty, KeepReason, ReidentifyReason, Sensitivity } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { CaseService, type WriteConsult } from './case.service.ts';
import { ConsultQueries } from './consult.queries.ts';
import type { Keep } from './consult.rules.ts';
import type { ConsultNode } from './consult.store.ts';
import { fromEnum } from './gate.ts';
import { type AnswerConsult, PeerService } from './peer.service.ts';
import { ReidentifyQueries } from './reidentify.queries.ts';
import { ReidentifyService } from './reidentify.service.ts';

interface KeepInput {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}
interface Closing {
  readonly caseId: string;
  readonly text: string;
  readonly keeps: readonly KeepInput[];
}
const keepsOf = (keeps: readonly KeepInput[]): readonly Keep[] =>
  keeps.map((keep) => ({ ...keep, reason: fromEnum<KeepReason>(keep.reason) }));
type In = ResolverContext;

@Resolver('ConsultCase')
export class ConsultCaseResolver {
  constructor(
    private readonly cases: CaseService,
    private readonly queries: ConsultQueries,
  ) {}
  @Query() @Allow('case.write') consultCase(_: unknown, { id }: { id: string }, { ctx }: In) {
    return this.queries.ownCase(ctx, id);
  }
  @Query() @Allow('case.write') myConsultCases(_: unknown, __: unknown, { ctx }: In) {
    return this.queries.mine(ctx);
  }
  @Mutation() @Allow('case.write') attachConsult(
    _: unknown,
    { caseId, journeyId, sensitivity }: { caseId: string; journeyId: string; sensitivity: string },
    { ctx }: In,
  ) {
    return this.cases.attach(ctx, caseId, journeyId, fromEnum<Sensitivity>(sensitivity));
  }
  @Mutation() @Allow('case.write') detachConsult(_: unknown, { caseId }: { caseId: string }, { ctx }: In) {
    return this.cases.detach(ctx, caseId);
  }
  @Mutation() @Allow('case.write') checkClosing(_: unknown, { caseId, text, keeps }: Closing, { ctx }: In) {
    return this.queries.closing(ctx, caseId, text, keepsOf(keeps));
  }
  @Mutation() @Allow('case.write') writeConsult(
    _: unknown,
    { input }: { input: Omit<WriteConsult, 'specialty'> & { specialty: string } },
    { ctx }: In,
  ) {
    return this.cases.write(ctx, { ...input, specialty: fromEnum<ConsultSpecialty>(input.specialty) });
  }
  @Mutation() @Allow('case.write') checkConsult(
    _: unknown,
    { id, expectedVersion, keeps }: { id: string; expectedVersion: number; keeps: readonly KeepInput[] },
    { ctx }: In,
  ) {
    return this.cases.check(ctx, id, expectedVersion, keepsOf(keeps));
  }
  @Mutation() @Allow('case.write') publishConsult(
    _: unknown,
    { id, expectedVersion, looked }: { id: string; expectedVersion: number; looked: readonly string[] },
    { ctx }: In,
  ) {
    return this.cases.publish(ctx, id, expectedVersion, looked);
  }
  @Mutation() @Allow('case.write') closeConsult(
    _: unknown,
    { caseId, keeps, ...closing }: Closing & { readonly expectedVersion: number; readonly shown: string },
    { ctx }: In,
  ) {
    return this.cases.close(ctx, caseId, { ...closing, keeps: keepsOf(keeps) });
  }
}

@Resolver('AttachedConsult')
export class AttachedConsultResolver {
  constructor(private readonly queries: ConsultQueries) {}
  @ResolveReference() @Allow('consult.attached') resolveReference({ id }: { id: string }, { ctx }: In) {
    return this.queries.attachedById(ctx, id);
  }
}

@Resolver('Consult')
export class ConsultResolver {
  constructor(
    private readonly peers: PeerService,
    private readonly queries: ConsultQueries,
  ) {}
  @Query() @Allow('consult.read') consult(_: unknown, { id }: { id: string }, { ctx }: In) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('consult.read') consults(
    _: unknown,
    { specialty, mine, first, after }: { specialty?: string | null; mine: boolean; first: number; after?: string | null },
    { ctx }: In,
  ) {
    const of = specialty ? fromEnum<ConsultSpecialty>(specialty) : null;
    return this.queries.page(ctx, { specialty: of, mine, first, after: after ?? null });
  }
  /** Only that it rang: what may be read is asked anew. */
  @Query() @Allow('consult.read') consultBell(_: unknown, { id }: { id: string }) {
    return { id };
  }
  @Mutation() @Allow('consult.write') answerConsult(_: unknown, { input }: { input: AnswerConsult }, { ctx }: In) {
    return this.peers.answer(ctx, input);
  }
  @Mutation() @Allow('consult.write') voteForAnswer(_: unknown, { answerId }: { answerId: string }, { ctx }: In) {
    return this.peers.vote(ctx, answerId);
  }
  @Mutation() @Allow('consult.write') withdrawConsult(
    _: unknown,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    { ctx }: In,
  ) {
    return this.peers.withdraw(ctx, id, expectedVersion);
  }
  @ResolveField() @Allow('consult.read') answers(consult: ConsultNode, _: unknown, { ctx }: In) {
    return this.queries.answers(ctx, consult);
  }
}

@Resolver('Member')
export class ReidentifyResolver {
  constructor(
    private readonly service: ReidentifyService,
    private readonly queries: ReidentifyQueries,
    private readonly consults: ConsultQueries,
  ) {}
  @ResolveField() @Allow('consult.attached') attachedConsults({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.consults.attached(ctx, id);
  }
  @Query() @Allow('reidentify.decide') reidentifications(_: unknown, __: unknown, { ctx }: In) {
    return this.queries.waiting(ctx);
  }
  @Query() @Allow('reidentify.ask') myReidentifications(_: unknown, __: unknown, { ctx }: In) {
    return this.queries.mine(ctx);
  }
  @Mutation() @Allow('reidentify.ask') askReidentification(
    _: unknown,
    { consultId, requestId, reason, words }: { consultId: string; requestId: string; reason: string; words: string },
    { ctx }: In,
  ) {
    return this.service.ask(ctx, consultId, requestId, fromEnum<ReidentifyReason>(reason), words);
  }
  @Mutation() @Allow('reidentify.decide') decideReidentification(
    _: unknown,
    { requestId, agree }: { requestId: string; agree: boolean },
    { ctx }: In,
  ) {
    return this.service.decide(ctx, requestId, agree);
  }
  @Mutation() @Allow('reidentify.ask') openConsult(_: unknown, { requestId }: { requestId: string }, { ctx }: In) {
    return this.service.open(ctx, requestId);
  }
  @ResolveField() @Allow('reidentify.read') reidentified({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.queries.ofMember(ctx, id);
  }
}
