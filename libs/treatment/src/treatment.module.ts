import { References } from '@careway/store';
import { Module } from '@nestjs/common';
import { AppointmentQueries } from './appointment/appointment.queries.ts';
import { AppointmentResolver, MemberAppointmentResolver } from './appointment/appointment.resolver.ts';
import { AppointmentService } from './appointment/appointment.service.ts';
import { OfferClock } from './appointment/offer-clock.ts';
import { WaitService } from './appointment/wait.service.ts';
import { PlanConflictResolver, PlanConflictsResolver } from './conflict/conflict.resolver.ts';
import { ConflictService } from './conflict/conflict.service.ts';
import { DeviceQueries } from './device/device.queries.ts';
import { DeviceResolver, MemberDeviceResolver, SentAdviceResolver } from './device/device.resolver.ts';
import { DeviceService } from './device/device.service.ts';
import { DoseResolver } from './dose/dose.resolver.ts';
import { DoseService } from './dose/dose.service.ts';
import { GoalQueries } from './goal/goal.queries.ts';
import { GoalResolver } from './goal/goal.resolver.ts';
import { GoalService } from './goal/goal.service.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { ImportService } from './import/import.service.ts';
import { MedicationChangeService } from './medication/medication.change.ts';
import { MedicationOrderService } from './medication/medication.order.ts';
import { MedicationResolver, MemberMedicationResolver } from './medication/medication.resolver.ts';
import { MedicationService } from './medication/medication.service.ts';
import {
  MedicationCheckPartsResolver,
  MedicationCheckResolver,
  MedicationWarningResolver,
} from './medication-check/medication-check.resolver.ts';
import { MemberResolver } from './member/member.resolver.ts';
import {
  PathwayAimResolver,
  PathwayCommunityResolver,
  PathwayDataResolver,
  PathwayExclusionResolver,
  PathwayMeasureResolver,
  PathwayStepResolver,
  PathwayThresholdResolver,
  PathwayTopicResolver,
} from './pathway/pathway-data.resolver.ts';
import {
  ConditionPathwayResolver,
  PathwayNotForMemberResolver,
  PathwayOfferResolver,
  PathwayResolver,
  PlanPathwayResolver,
  TaskSeriesResolver,
} from './pathway/pathway.resolver.ts';
import { PathwayService } from './pathway/pathway.service.ts';
import { PathwayUpgradeItemResolver, PathwayUpgradeResolver, PlanUpgradeResolver } from './pathway-upgrade/pathway-upgrade.resolver.ts';
import { PathwayUpgradeService } from './pathway-upgrade/pathway-upgrade.service.ts';
import { PlanQueries } from './plan/plan.queries.ts';
import { MemberPlanResolver, PlanResolver } from './plan/plan.resolver.ts';
import { PlanService } from './plan/plan.service.ts';
import { PlanVersionQueries } from './plan-version/plan-version.queries.ts';
import { PlanVersionResolver } from './plan-version/plan-version.resolver.ts';
import { ProgressQueries } from './progress/progress.queries.ts';
import { GoalProgressResolver } from './progress/progress.resolver.ts';
import { MedicationArticleResolver, PlanReadingListResolver } from './reading-list/reading-list.resolver.ts';
import { ReadingCsvService } from './reading/reading.csv.ts';
import { ReadingQueries } from './reading/reading.queries.ts';
import {
  MemberReadingResolver,
  ReadingAdviceResolver,
  ReadingDayResolver,
  ReadingDoubtedResolver,
  ReadingResolver,
} from './reading/reading.resolver.ts';
import { ReadingService } from './reading/reading.service.ts';
import { RefillQueries } from './refill/refill.queries.ts';
import { MedicationRefillResolver, RefillResolver } from './refill/refill.resolver.ts';
import { RefillService } from './refill/refill.service.ts';
import { PreviewQueries } from './schedule/preview.queries.ts';
import { ScheduleResolver } from './schedule/schedule.resolver.ts';
import { ScheduleService } from './schedule/schedule.service.ts';
import { SlotQueries } from './slot/slot.queries.ts';
import { TaskQueries } from './task/task.queries.ts';
import { TaskResolver } from './task/task.resolver.ts';
import { TaskService } from './task/task.service.ts';
import { ThresholdQueries } from './threshold/threshold.queries.ts';
import {
  PlanThresholdResolver,
  PlanThresholdsResolver,
  TaskCrossingResolver,
  ThresholdCrossingResolver,
} from './threshold/threshold.resolver.ts';
import { ThresholdService } from './threshold/threshold.service.ts';

const services = [
  References,
  PlanService,
  PlanQueries,
  PlanVersionQueries,
  PathwayService,
  PathwayUpgradeService,
  ConflictService,
  GoalService,
  GoalQueries,
  TaskService,
  TaskQueries,
  MedicationService,
  MedicationOrderService,
  MedicationChangeService,
  RefillService,
  RefillQueries,
  DoseService,
  ReadingService,
  ReadingCsvService,
  ReadingQueries,
  DeviceService,
  DeviceQueries,
  ThresholdService,
  ThresholdQueries,
  ProgressQueries,
  ImportService,
  ScheduleService,
  PreviewQueries,
  SlotQueries,
  AppointmentService,
  AppointmentQueries,
  WaitService,
  OfferClock,
];
const resolvers = [
  ...[MemberResolver, MemberPlanResolver, MemberMedicationResolver],
  PlanReadingListResolver,
  MedicationArticleResolver,
  ...[PlanPathwayResolver, TaskSeriesResolver, ConditionPathwayResolver, PathwayResolver, PathwayOfferResolver],
  ...[PathwayDataResolver, PathwayExclusionResolver, PathwayAimResolver, PathwayStepResolver, PathwayThresholdResolver],
  ...[PathwayTopicResolver, PathwayCommunityResolver, PathwayMeasureResolver],
  ...[PlanUpgradeResolver, PathwayUpgradeResolver, PathwayUpgradeItemResolver],
  ...[PathwayNotForMemberResolver, PlanConflictsResolver, PlanConflictResolver],
  ...[PlanResolver, PlanVersionResolver, GoalResolver, TaskResolver, MedicationResolver, ImportResolver],
  ...[
    MedicationCheckResolver,
    MedicationCheckPartsResolver,
    MedicationWarningResolver,
    RefillResolver,
    MedicationRefillResolver,
    DoseResolver,
  ],
  ...[ScheduleResolver, AppointmentResolver, MemberAppointmentResolver],
  ...[ReadingResolver, ReadingDayResolver, ReadingAdviceResolver, ReadingDoubtedResolver, MemberReadingResolver],
  ...[DeviceResolver, MemberDeviceResolver, SentAdviceResolver, GoalProgressResolver],
  ...[PlanThresholdsResolver, PlanThresholdResolver, TaskCrossingResolver, ThresholdCrossingResolver],
];

@Module({ providers: [...services, ...resolvers] })
export class TreatmentModule {}
