import { type ContextDefinition, Settings } from '@careway/service';
import { References } from '@careway/store';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { journeyLabelMigration } from './journey/journey-label.migration.ts';
import { journeyLabelProjection } from './journey/journey-label.projection.ts';
import { Attachment } from './attachment/attachment.entity.ts';
import { attachmentMigration } from './attachment/attachment.migration.ts';
import { AttachmentQueries } from './attachment/attachment.queries.ts';
import { AttachmentResolver, MessageAttachmentsResolver, UploadResolver } from './attachment/attachment.resolver.ts';
import { FileClock } from './attachment/file-clock.ts';
import { Clamd, NoScanner, Scanner } from './attachment/scanner.ts';
import { FilePart, Upload } from './attachment/upload.entity.ts';
import { UploadService } from './attachment/upload.service.ts';
import { feedsSetting, FEEDS } from './feed/feed.addresses.ts';
import { FeedClock } from './feed/feed-clock.ts';
import { feedMigration } from './feed/feed.migration.ts';
import { FeedbackDeskService } from './feedback/desk.service.ts';
import { Feedback } from './feedback/feedback.entity.ts';
import { FeedbackClock } from './feedback/feedback-clock.ts';
import { feedbackEscalationMigration } from './feedback/feedback-escalation.migration.ts';
import { feedbackAdministratorsProjection, feedbackManagersProjection } from './feedback/feedback.managers.ts';
import { feedbackMigration } from './feedback/feedback.migration.ts';
import { DeskFeedbackResolver, FeedbackResolver, MemberFeedbackResolver } from './feedback/feedback.resolver.ts';
import { FeedbackService } from './feedback/feedback.service.ts';
import { FeedbackWords } from './feedback/feedback-words.entity.ts';
import { FeedResolver } from './feed/feed.resolver.ts';
import { learningMigration } from './learning/learning.migration.ts';
import { LearningQueries } from './learning/learning.queries.ts';
import { LearningResolver } from './learning/learning.resolver.ts';
import { LearningService } from './learning/learning.service.ts';
import { ArticleRead } from './library/article-read.entity.ts';
import { libraryMigration } from './library/library.migration.ts';
import { ArticleResolver, MemberLibraryResolver } from './library/library.resolver.ts';
import { LibraryService } from './library/library.service.ts';
import { communityMigration } from './community/community.migration.ts';
import { CommunityQueries } from './community/community.queries.ts';
import { CommunityResolver } from './community/community.resolver.ts';
import { ageProjection, clinicianProjection } from './community/community.views.ts';
import { CommunityLink } from './community/link.entity.ts';
import { MembershipService } from './community/membership.service.ts';
import { ConsultAttachment, consultDetachMigration } from './consult/attached.ts';
import { ConsultCase } from './consult/case.entity.ts';
import { CaseService } from './consult/case.service.ts';
import { ConsultCaseFile } from './consult/case-file.entity.ts';
import { CaseFileService } from './consult/case-file.service.ts';
import { consultFileMigration } from './consult/consult-file.migration.ts';
import { ConsultFileQueries } from './consult/consult-file.queries.ts';
import { ConsultCaseFileResolver, ConsultFileResolver, ConsultFilesResolver } from './consult/consult-file.resolver.ts';
import { consultMigration } from './consult/consult.migration.ts';
import { ConsultQueries } from './consult/consult.queries.ts';
import { AttachedConsultResolver, ConsultCaseResolver, ConsultResolver, ReidentifyResolver } from './consult/consult.resolver.ts';
import { PeerService } from './consult/peer.service.ts';
import { ReidentifyQueries } from './consult/reidentify.queries.ts';
import { ReidentifyService } from './consult/reidentify.service.ts';
import { Draft } from './messaging/draft.entity.ts';
import { FirstDraft } from './messaging/first-draft.entity.ts';
import { firstDraftMigration } from './messaging/first-draft.migration.ts';
import { FirstDraftResolver } from './messaging/first-draft.resolver.ts';
import { FirstDraftService } from './messaging/first-draft.service.ts';
import { HandlingService } from './messaging/handling.service.ts';
import { handlingMigration } from './messaging/handling.migration.ts';
import { InboxQueries } from './messaging/inbox.queries.ts';
import { InboxResolver } from './messaging/inbox.resolver.ts';
import { Message } from './messaging/message.entity.ts';
import { messagingMigration, messagingPanels } from './messaging/messaging.migration.ts';
import { ThreadNote } from './messaging/note.entity.ts';
import { ReplyClock } from './messaging/reply-clock.ts';
import { Thread } from './messaging/thread.entity.ts';
import { ThreadQueries } from './messaging/thread.queries.ts';
import { MemberThreadsResolver, MessageResolver, ThreadResolver } from './messaging/thread.resolver.ts';
import { ThreadService } from './messaging/thread.service.ts';
import { VisitGuest } from './visit/guest.entity.ts';
import { GuestResolver } from './visit/guest.resolver.ts';
import { GuestRoomService } from './visit/guest-room.service.ts';
import { GuestService } from './visit/guest.service.ts';
import { listOf, MediaPort, PeerToPeer } from './visit/media.ts';
import { RoomService } from './visit/room.service.ts';
import { VisitSeat, VisitSignal } from './visit/seat.entity.ts';
import { VideoVisit } from './visit/visit.entity.ts';
import { visitMigration } from './visit/visit.migration.ts';
import { VisitQueries } from './visit/visit.queries.ts';
import { visitsReaction } from './visit/visit.reaction.ts';
import { AppointmentVisitResolver, MemberVisitsResolver, VisitResolver } from './visit/visit.resolver.ts';
import { VisitService } from './visit/visit.service.ts';
import { VisitClock } from './visit/visit-clock.ts';
import { pinMigration } from './moderation/pin.migration.ts';
import { PinService } from './moderation/pin.service.ts';
import { secondLookMigration } from './moderation/second-look.migration.ts';
import { IdentityService } from './moderation/identity.service.ts';
import { ModerationQueries } from './moderation/moderation.queries.ts';
import { ModerationResolver, OpeningsResolver } from './moderation/moderation.resolver.ts';
import { ModerationService } from './moderation/moderation.service.ts';
import { PostQueries } from './post/post.queries.ts';
import { PostResolver } from './post/post.resolver.ts';
import { PostService } from './post/post.service.ts';
import { SafetyClock } from './safety/safety-clock.ts';
import { SafetyResolver } from './safety/safety.resolver.ts';
import { SafetyService } from './safety/safety.service.ts';
import { AskingService } from './survey/asking.service.ts';
import { RecordingService } from './survey/recording.service.ts';
import { SurveyChoice } from './survey/survey-choice.entity.ts';
import { SurveyClock } from './survey/survey-clock.ts';
import { SurveyDraft } from './survey/survey-draft.entity.ts';
import { Survey } from './survey/survey.entity.ts';
import { surveyMemberProjection } from './survey/survey.member.ts';
import { surveyMigration } from './survey/survey.migration.ts';
import { SurveyQueries } from './survey/survey.queries.ts';
import { surveySubjectMigration } from './survey/survey-subject.migration.ts';
import { surveysReaction } from './survey/survey.reaction.ts';
import {
  InstrumentResolver,
  MemberSurveysResolver,
  ScoreBandResolver,
  SurveyAnswerResolver,
  SurveyFindingResolver,
  SurveyResolver,
} from './survey/survey.resolver.ts';
import { SurveyService } from './survey/survey.service.ts';

/** Where ClamAV's daemon listens; without it the house has no scanner. */
const CLAMD = 'CLAMD_ADDRESS';
/** Where browsers of a video visit find help: addresses, parted by commas; and the secret that the TURN server shares. */
const [STUN, TURN, TURN_SECRET] = ['STUN_URLS', 'TURN_URLS', 'TURN_SECRET'] as const;
const iceUrls = (schemes: string) =>
  z
    .string()
    .regex(new RegExp(`^((${schemes}):[^\\s,]+)(,\\s*(${schemes}):[^\\s,]+)*$`), `must be addresses of ${schemes}, parted by commas`)
    .optional();

/** Online support: messages and their files; visits by video; the library; what clinicians learn; communities, what is written in them, their moderators, and who is on call for danger; how members are, and how care was. */
@Module({
  providers: [
    References,
    {
      provide: Scanner,
      inject: [Settings],
      useFactory: (settings: Settings) => {
        const address = settings.get(CLAMD);
        return address ? new Clamd(address) : new NoScanner();
      },
    },
    {
      provide: MediaPort,
      inject: [Settings],
      useFactory: (settings: Settings) =>
        new PeerToPeer({
          ...{ stunUrls: listOf(settings.get(STUN)), turnUrls: listOf(settings.get(TURN)), turnSecret: settings.get(TURN_SECRET) },
        }),
    },
    UploadService,
    AttachmentQueries,
    UploadResolver,
    AttachmentResolver,
    MessageAttachmentsResolver,
    FileClock,
    ThreadQueries,
    ThreadService,
    ThreadResolver,
    MessageResolver,
    MemberThreadsResolver,
    InboxQueries,
    HandlingService,
    FirstDraftService,
    FirstDraftResolver,
    InboxResolver,
    ReplyClock,
    LibraryService,
    ArticleResolver,
    MemberLibraryResolver,
    LearningService,
    LearningQueries,
    LearningResolver,
    FeedClock,
    FeedResolver,
    VisitQueries,
    VisitService,
    RoomService,
    GuestService,
    GuestRoomService,
    VisitResolver,
    AppointmentVisitResolver,
    MemberVisitsResolver,
    GuestResolver,
    VisitClock,
    MembershipService,
    CommunityQueries,
    CommunityResolver,
    PostService,
    PostQueries,
    PostResolver,
    ModerationService,
    ModerationQueries,
    PinService,
    IdentityService,
    ModerationResolver,
    OpeningsResolver,
    SafetyService,
    SafetyResolver,
    SafetyClock,
    CaseService,
    PeerService,
    ReidentifyService,
    ConsultQueries,
    ReidentifyQueries,
    ConsultCaseResolver,
    AttachedConsultResolver,
    ConsultResolver,
    ReidentifyResolver,
    CaseFileService,
    ConsultFileQueries,
    ConsultCaseFileResolver,
    ConsultFileResolver,
    ConsultFilesResolver,
    AskingService,
    SurveyService,
    RecordingService,
    SurveyQueries,
    SurveyResolver,
    InstrumentResolver,
    ScoreBandResolver,
    SurveyFindingResolver,
    SurveyAnswerResolver,
    MemberSurveysResolver,
    SurveyClock,
    FeedbackService,
    FeedbackDeskService,
    FeedbackClock,
    FeedbackResolver,
    DeskFeedbackResolver,
    MemberFeedbackResolver,
  ],
})
export class SupportModule {}

export const supportContext: ContextDefinition = {
  name: 'support',
  module: SupportModule,
  entities: [
    Thread,
    Message,
    Draft,
    FirstDraft,
    ThreadNote,
    Upload,
    FilePart,
    Attachment,
    ArticleRead,
    VideoVisit,
    VisitSeat,
    VisitSignal,
    VisitGuest,
    CommunityLink,
    ConsultCase,
    ConsultAttachment,
    ConsultCaseFile,
    Survey,
    SurveyDraft,
    SurveyChoice,
    Feedback,
    FeedbackWords,
  ],
  migrations: [
    messagingMigration,
    messagingPanels,
    handlingMigration,
    attachmentMigration,
    firstDraftMigration,
    libraryMigration,
    feedMigration,
    visitMigration,
    communityMigration,
    consultMigration,
    consultDetachMigration,
    secondLookMigration,
    pinMigration,
    surveyMigration,
    learningMigration,
    feedbackMigration,
    feedbackEscalationMigration,
    consultFileMigration,
    journeyLabelMigration,
    surveySubjectMigration,
  ],
  folder: new URL('.', import.meta.url),
  projections: [
    visitsReaction,
    ageProjection,
    clinicianProjection,
    journeyLabelProjection,
    surveyMemberProjection,
    surveysReaction,
    feedbackManagersProjection,
    feedbackAdministratorsProjection,
  ],
  environment: {
    [FEEDS]: feedsSetting,
    [CLAMD]: z
      .string()
      .regex(/^[^\s]+:\d{1,5}$/, 'must be host:port')
      .optional(),
    [STUN]: iceUrls('stun|stuns'),
    [TURN]: iceUrls('turn|turns'),
    [TURN_SECRET]: z.string().min(16).optional(),
  },
};
