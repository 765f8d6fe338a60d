import { is, resultRecorded, resultReviewOpened, surveyAnswered } from '@careway/contracts';
import type { ReleasePreference } from '@careway/clinical/release';
import type { EffectTx, Projection } from '@careway/store';
import { addScore, type ScoreWriter } from './score.add.ts';
import { scoreOfSurvey } from './score.rules.ts';

/**
 * What support asked (PHQ-9, GAD-7) becomes a result of the record: goals and thresholds are compared with results, wherever they come from.
 * The same answers told again are known by the result that they have.
 */
export const scoreReaction: Projection = {
  name: 'diagnosis.scores',
  sources: ['support'],
  tables: [],
  async apply(tx, events) {
    const told = events.flatMap((cause) => {
      const score = is(surveyAnswered, cause) ? scoreOfSurvey(cause.data) : undefined;
      return score ? [{ score, cause }] : [];
    });
    if (told.length === 0) return;
    const [known, wishes] = await Promise.all([
      knownOf(
        tx,
        told.map(({ score }) => score),
      ),
      wishesOf(
        tx,
        told.map(({ score }) => score.memberId),
      ),
    ]);
    for (const { score, cause } of told) {
      if (known.has(score.id)) continue;
      known.add(score.id);
      const writer: ScoreWriter = {
        query: tx.query.bind(tx),
        ring: tx.ring.bind(tx),
        recorded: (data) => tx.emit(resultRecorded, data, cause),
        reviewOpened: (data) => tx.emit(resultReviewOpened, data, cause),
      };
      await addScore(writer, score, wishes.get(score.memberId) ?? 'as-ruled');
    }
  },
};

async function knownOf(tx: EffectTx, scores: readonly { readonly memberId: string; readonly id: string }[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>('select id from result where member_id = any ($1::uuid[]) and id = any ($2::uuid[])', [
    scores.map(({ memberId }) => memberId),
    scores.map(({ id }) => id),
  ]);
  return new Set(rows.map(({ id }) => id));
}

async function wishesOf(tx: EffectTx, memberIds: readonly string[]): Promise<ReadonlyMap<string, ReleasePreference>> {
  const rows = await tx.query<{ memberId: string; preference: ReleasePreference }>(
    `select member_id as "memberId", preference from release_preference where member_id = any ($1::uuid[])`,
    [memberIds],
  );
  return new Map(rows.map(({ memberId, preference }) => [memberId, preference]));
}
