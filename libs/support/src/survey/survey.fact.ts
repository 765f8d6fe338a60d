import { type MemberRef, toGlobalId, uuidv5 } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { Survey } from './survey.entity.ts';

type Step = Pick<
  Survey,
  'memberId' | 'journeyId' | 'sensitivity' | 'id' | 'instrument' | 'instrumentVersion' | 'kind' | 'reason' | 'clinicId'
>;

/** What every fact about a survey says. */
export const stepOf = (
  { id, memberId, journeyId, sensitivity, instrument, instrumentVersion, kind, reason, clinicId }: Step,
  at: Date,
) => ({
  ...{ memberId, journeyId, sensitivity, surveyId: id, instrument, instrumentVersion, kind, reason, clinicId },
  ...{ occurredAt: at.toISOString(), precision: 'instant' as const },
});

/** The trend of one instrument, as one thing: it has the same id whoever looks. */
export const outcomeIdOf = (instrument: string): string => uuidv5('outcome', instrument);

export const ringSurvey = (tx: Pick<Tx, 'ring'>, ref: MemberRef): void => tx.ring(ref.memberId, 'surveyChanged', toGlobalId(ref));
