import type { ReleasePreference } from '@careway/clinical/release';
import { type DataFor, type resultRecorded, type resultReviewOpened, toGlobalId } from '@careway/contracts';
import { NOTHING_DONE, releaseOnArrival, type ReleaseStanding } from '../release/release.rules.ts';
import { needsReview } from '../review/review.rules.ts';
import type { Score } from './score.rules.ts';

const UNIT = '{score}';
const CATEGORY = 'survey';

/** The transaction of a command, or of a consumer. */
export interface ScoreWriter {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  ring(memberId: string, field: string, id: string): void;
  /** Tells {@link resultRecorded}. */
  recorded(data: DataFor<typeof resultRecorded>): void;
  /** Tells {@link resultReviewOpened}. */
  reviewOpened(data: DataFor<typeof resultReviewOpened>): void;
}

/** One result for the answers, released by the rule of its kind and the member's own wish, as any other. */
export async function addScore(tx: ScoreWriter, score: Score, wish: ReleasePreference): Promise<void> {
  const at = new Date(score.at);
  const standing = releaseOnArrival({ codings: [score.code], reportedAt: at }, wish, NOTHING_DONE, at);
  const { memberId, id, journeyId, sensitivity, code, value, derivedFrom } = score;
  await tx.query(
    `insert into result (member_id, id, version, journey_id, sensitivity, occurred_at, precision, code, main_code, category, status, issued_at,
       value, unit, components, component_codes, released_at, former, derived_from)
     values ($1, $2, 1, $3, $4, $5, 'instant', $6, $7, '${CATEGORY}', 'final', $5, $8, '${UNIT}', '[]', '{}', $9, '[]', $10)`,
    [
      memberId,
      id,
      journeyId,
      sensitivity,
      at,
      JSON.stringify({ codings: [code], text: '' }),
      code.code,
      value,
      standing.releasedAt,
      derivedFrom,
    ],
  );
  tx.recorded(factOf(score, standing));
  tx.ring(memberId, 'resultChanged', toGlobalId({ memberId, id }));
  if (standing.releasedAt === null || standing.releasedAt > at) await hold(tx, score, standing, at);
}

const item = ({ memberId, journeyId, sensitivity, at, id }: Score) => ({
  ...{ memberId, journeyId, sensitivity, resultId: id },
  ...{ occurredAt: at, precision: 'instant' as const },
});

const factOf = (score: Score, { releasedAt }: ReleaseStanding): DataFor<typeof resultRecorded> => ({
  ...item(score),
  ...{ encounterId: null, reportId: null, code: score.code, category: CATEGORY, status: 'final' },
  ...{ value: score.value, unit: UNIT, interpretation: null, derivedFrom: score.derivedFrom },
  releasedAt: releasedAt?.toISOString() ?? null,
});

/** Why its member does not see it yet; and where that waits for a clinician, a line on the worklist. */
async function hold(tx: ScoreWriter, score: Score, { kind, byMember, waitsFor, releasedAt }: ReleaseStanding, at: Date) {
  const { memberId, id, journeyId, sensitivity, code } = score;
  const of = [memberId, id, journeyId, sensitivity];
  await tx.query(
    `insert into held_result (version, member_id, id, journey_id, sensitivity, codings, kind, by_member, waits_for, occurred_at, precision, reported_at, released_at)
     values (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, 'instant', $9, $10)`,
    [...of, JSON.stringify([code]), kind, byMember, waitsFor, at, releasedAt],
  );
  if (!needsReview({ level: 'usual', waitsFor, reportedAt: at }, at)) return;
  await tx.query(
    `insert into result_review (version, member_id, id, journey_id, sensitivity, level, waits_for, code, occurred_at, precision, reported_at, opened_at)
     values (1, $1, $2, $3, $4, 'usual', $5, $6, $7, 'instant', $7, $7)`,
    [...of, waitsFor, JSON.stringify({ codings: [code], text: '' }), at],
  );
  tx.reviewOpened({ ...item(score), code, level: 'usual', waitsFor, openedAt: score.at });
}
