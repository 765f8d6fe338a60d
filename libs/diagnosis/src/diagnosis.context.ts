import type { ContextDefinition } from '@careway/service';
import { Condition } from './condition/condition.entity.ts';
import { conditionAuthors, conditionTable } from './condition/condition.migration.ts';
import { DiagnosisModule } from './diagnosis.module.ts';
import { Encounter } from './encounter/encounter.entity.ts';
import { encounterTable } from './encounter/encounter.migration.ts';
import { Allergy, Imaging, Immunization, Procedure } from './history/history.entity.ts';
import { historyTables } from './history/history.migration.ts';
import { IntakeDraft } from './intake/draft.entity.ts';
import { HOUSE } from './intake/house.ts';
import { Intake } from './intake/intake.entity.ts';
import { intakeTables } from './intake/intake.migration.ts';
import { intakeReception } from './intake/reception.migration.ts';
import { receptionProjection } from './intake/reception.projection.ts';
import { memberView } from './member/member.migration.ts';
import { memberProjection } from './member/member.projection.ts';
import { NoteDraft } from './note/draft.entity.ts';
import { Note } from './note/note.entity.ts';
import { noteTables } from './note/note.migration.ts';
import { visitNoteReaction } from './note/visit-note.reaction.ts';
import { HeldResult } from './release/held-result.entity.ts';
import { ReleasePreference } from './release/release-preference.entity.ts';
import { releaseTables } from './release/release.migration.ts';
import { Order } from './order/order.entity.ts';
import { orderTable } from './order/order.migration.ts';
import { overdueTold } from './overdue/overdue.migration.ts';
import { placeProjection } from './referral/place.projection.ts';
import { Referral } from './referral/referral.entity.ts';
import { referralTables } from './referral/referral.migration.ts';
import { Report } from './result/report.entity.ts';
import { Result } from './result/result.entity.ts';
import { resultTable } from './result/result.migration.ts';
import { reviewReception } from './review/reception.migration.ts';
import { ResultReview } from './review/review.entity.ts';
import { reviewsTold, reviewTable } from './review/review.migration.ts';
import { scoredResults } from './score/score.migration.ts';
import { scoreReaction } from './score/score.reaction.ts';
import { z } from 'zod';

/** From the complaint to the diagnosis: intakes, encounters, results, conditions, and what was done before. */
export const diagnosisContext: ContextDefinition = {
  name: 'diagnosis',
  module: DiagnosisModule,
  entities: [
    ...[Encounter, Result, Report, HeldResult, ReleasePreference, ResultReview, Condition],
    ...[Procedure, Immunization, Allergy, Imaging, Intake, IntakeDraft, Note, NoteDraft, Order, Referral],
  ],
  migrations: [
    ...[memberView, encounterTable, resultTable, conditionTable, historyTables, intakeTables, releaseTables, reviewTable],
    ...[
      reviewsTold,
      ...noteTables,
      conditionAuthors,
      orderTable,
      referralTables,
      overdueTold,
      intakeReception,
      reviewReception,
      scoredResults,
    ],
  ],
  folder: new URL('.', import.meta.url),
  projections: [memberProjection, placeProjection, receptionProjection, visitNoteReaction, scoreReaction],
  environment: { [HOUSE]: z.string().min(1).optional() },
};
