import { References } from '@careway/store';
import { Module } from '@nestjs/common';
import { ConditionArticleResolver, ResultArticleResolver } from './article/article.resolver.ts';
import { ConditionQueries } from './condition/condition.queries.ts';
import { ConditionResolver, MemberConditionResolver } from './condition/condition.resolver.ts';
import { ConditionService } from './condition/condition.service.ts';
import { EncounterResolver, MemberEncounterResolver } from './encounter/encounter.resolver.ts';
import { EncounterService } from './encounter/encounter.service.ts';
import {
  ComponentExplanationResolver,
  ConditionExplanationResolver,
  ResultExplanationResolver,
} from './explanation/explanation.resolver.ts';
import {
  AllergyResolver,
  ImagingResolver,
  ImmunizationResolver,
  MemberHistoryResolver,
  ProcedureResolver,
} from './history/history.resolver.ts';
import { HistoryService } from './history/history.service.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { ImportService } from './import/import.service.ts';
import { QuestionnaireCatalogue } from './intake/catalogue.ts';
import { IntakeQueries } from './intake/intake.queries.ts';
import {
  IncomingIntakeResolver,
  IntakeAnswerResolver,
  IntakeReasonResolver,
  IntakeResolver,
  MemberIntakeResolver,
  QuestionnaireResolver,
} from './intake/intake.resolver.ts';
import { IntakeService } from './intake/intake.service.ts';
import { IntakeReceptionQueries } from './intake/reception.queries.ts';
import { MemberResolver } from './member/member.resolver.ts';
import { NoteQueries } from './note/note.queries.ts';
import { MemberNoteResolver, NoteDraftResolver, NoteResolver } from './note/note.resolver.ts';
import { NoteService } from './note/note.service.ts';
import { OrderQueries } from './order/order.queries.ts';
import { MemberOrderResolver, OrderResolver, ResultOrderResolver } from './order/order.resolver.ts';
import { OrderService } from './order/order.service.ts';
import { DayClock } from './overdue/day-clock.ts';
import { OverdueService } from './overdue/overdue.service.ts';
import { ReferralQueries } from './referral/referral.queries.ts';
import { MemberReferralResolver, ReferralResolver } from './referral/referral.resolver.ts';
import { ReferralService } from './referral/referral.service.ts';
import { HeldResultResolver, MemberReleaseResolver } from './release/release.resolver.ts';
import { ReleaseService } from './release/release.service.ts';
import { ReportResolver } from './result/report.resolver.ts';
import { ReportService } from './result/report.service.ts';
import { MemberResultResolver, ResultResolver } from './result/result.resolver.ts';
import { ResultService } from './result/result.service.ts';
import { ReviewReceptionService } from './review/reception.service.ts';
import { ReviewQueries } from './review/review.queries.ts';
import { MemberReviewResolver, ReviewResolver } from './review/review.resolver.ts';
import { ReviewService } from './review/review.service.ts';

const services = [
  References,
  EncounterService,
  ResultService,
  ReportService,
  ConditionService,
  ConditionQueries,
  HistoryService,
  QuestionnaireCatalogue,
  IntakeQueries,
  IntakeService,
  IntakeReceptionQueries,
  ReleaseService,
  ReviewService,
  ReviewQueries,
  ReviewReceptionService,
  OrderService,
  OrderQueries,
  ReferralService,
  ReferralQueries,
  OverdueService,
  DayClock,
  ImportService,
  NoteService,
  NoteQueries,
];
const resolvers = [
  ...[MemberResolver, MemberEncounterResolver, MemberResultResolver, MemberConditionResolver, MemberHistoryResolver],
  ...[EncounterResolver, ResultResolver, ReportResolver, ConditionResolver],
  ...[ProcedureResolver, ImmunizationResolver, AllergyResolver, ImagingResolver, ImportResolver],
  ...[MemberIntakeResolver, IntakeResolver, IntakeReasonResolver, IntakeAnswerResolver, IncomingIntakeResolver, QuestionnaireResolver],
  ...[MemberReleaseResolver, HeldResultResolver, ReviewResolver, MemberReviewResolver],
  ...[OrderResolver, MemberOrderResolver, ResultOrderResolver, ReferralResolver, MemberReferralResolver],
  ...[
    ResultExplanationResolver,
    ComponentExplanationResolver,
    ConditionExplanationResolver,
    ConditionArticleResolver,
    ResultArticleResolver,
  ],
  ...[NoteResolver, NoteDraftResolver, MemberNoteResolver],
];

@Module({ providers: [...services, ...resolvers] })
export class DiagnosisModule {}
