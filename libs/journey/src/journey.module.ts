import { type ContextDefinition, Settings } from '@careway/service';
import { Module } from '@nestjs/common';
import { arrangementMigration } from './arrangement/arrangement.migration.ts';
import { Arrangement } from './arrangement/arrangement.entity.ts';
import { ArrangementQueries } from './arrangement/arrangement.queries.ts';
import { ArrangementResolver } from './arrangement/arrangement.resolver.ts';
import { ArrangementService } from './arrangement/arrangement.service.ts';
import { coverMigration } from './cover/cover.migration.ts';
import { CoverResolver } from './cover/cover.resolver.ts';
import { CoverService } from './cover/cover.service.ts';
import { NotificationAddress } from './delivery/address.entity.ts';
import { Courier } from './delivery/courier.ts';
import { NotificationDelivery } from './delivery/delivery.entity.ts';
import { deliveryEnvironment, mailOf, portalOf, pushOf } from './delivery/delivery.settings.ts';
import { NoticeClock } from './delivery/notice-clock.ts';
import { Portal } from './delivery/portal.ts';
import { MailPort, PushPort } from './delivery/ports.ts';
import { PushSubscriptionRow } from './delivery/push-subscription.entity.ts';
import { FormDraft } from './form-draft/form-draft.entity.ts';
import { formDraftMigration } from './form-draft/form-draft.migration.ts';
import { FormDraftResolver } from './form-draft/form-draft.resolver.ts';
import { FormDraftService } from './form-draft/form-draft.service.ts';
import { JourneyLoader } from './journey/journey.loader.ts';
import { JourneyResolver, MemberJourneysResolver } from './journey/journey.resolver.ts';
import { JourneyService } from './journey/journey.service.ts';
import { notificationMigration } from './notification/notification.migration.ts';
import { notificationsReaction } from './notification/notification.reaction.ts';
import { MemberNotificationsResolver, NotificationResolver } from './notification/notification.resolver.ts';
import { NotificationService } from './notification/notification.service.ts';
import { recipientProjection } from './notification/recipient.projection.ts';
import { NotificationPreference } from './preference/preference.entity.ts';
import { MemberPreferenceResolver, PreferenceResolver } from './preference/preference.resolver.ts';
import { PreferenceService } from './preference/preference.service.ts';
import { ReachService } from './preference/reach.service.ts';
import { stagesMigration } from './stages/stages.migration.ts';
import { stagesReaction } from './stages/stages.reaction.ts';
import { timelineDrafts, timelineHeld, timelineMigration } from './timeline/timeline.migration.ts';
import { timelineProjection } from './timeline/timeline.projection.ts';
import { MemberTimelineResolver, TimelineEntryResolver } from './timeline/timeline.resolver.ts';
import { TimelineService } from './timeline/timeline.service.ts';
import { ChartVisit } from './visit/visit.entity.ts';
import { visitMigration } from './visit/visit.migration.ts';
import { UnsubscribeResolver } from './unsubscribe/unsubscribe.resolver.ts';
import { UnsubscribeService } from './unsubscribe/unsubscribe.service.ts';
import { VisitResolver } from './visit/visit.resolver.ts';
import { VisitService } from './visit/visit.service.ts';
import { WorkAct } from './worklist/act.entity.ts';
import { WorkHolding } from './worklist/holding.entity.ts';
import { WorkService } from './worklist/work.service.ts';
import { professionMigration } from './worklist/profession.migration.ts';
import { professionProjection } from './worklist/profession.projection.ts';
import { workScoreMigration } from './worklist/score.migration.ts';
import { worklistMigration } from './worklist/worklist.migration.ts';
import { worklistProjection } from './worklist/worklist.projection.ts';
import { WorklistQueries } from './worklist/worklist.queries.ts';
import { WorklistResolver } from './worklist/worklist.resolver.ts';

/** The one timeline over everything that happens to a member, grouped into journeys; and what of it waits for the care team. */
const mail = { provide: MailPort, inject: [Settings], useFactory: mailOf };
const push = { provide: PushPort, inject: [Settings], useFactory: pushOf };
const portal = { provide: Portal, inject: [Settings], useFactory: portalOf };

@Module({
  providers: [
    ArrangementQueries,
    ArrangementService,
    ArrangementResolver,
    JourneyLoader,
    JourneyService,
    TimelineService,
    JourneyResolver,
    MemberJourneysResolver,
    MemberTimelineResolver,
    TimelineEntryResolver,
    CoverService,
    CoverResolver,
    WorkService,
    WorklistQueries,
    WorklistResolver,
    VisitService,
    VisitResolver,
    FormDraftService,
    FormDraftResolver,
    NotificationService,
    MemberNotificationsResolver,
    NotificationResolver,
    PreferenceService,
    ReachService,
    MemberPreferenceResolver,
    PreferenceResolver,
    UnsubscribeService,
    UnsubscribeResolver,
    mail,
    push,
    portal,
    Courier,
    NoticeClock,
  ],
})
export class JourneyModule {}

export const journeyContext: ContextDefinition = {
  name: 'journey',
  module: JourneyModule,
  entities: [
    Arrangement,
    ChartVisit,
    FormDraft,
    NotificationAddress,
    NotificationDelivery,
    NotificationPreference,
    PushSubscriptionRow,
    WorkAct,
    WorkHolding,
  ],
  migrations: [
    ...[timelineMigration, stagesMigration, arrangementMigration, timelineHeld, timelineDrafts],
    ...[worklistMigration, coverMigration, visitMigration, formDraftMigration, professionMigration],
    ...[notificationMigration, workScoreMigration],
  ],
  folder: new URL('.', import.meta.url),
  projections: [timelineProjection, stagesReaction, worklistProjection, professionProjection, notificationsReaction, recipientProjection],
  environment: deliveryEnvironment,
};
