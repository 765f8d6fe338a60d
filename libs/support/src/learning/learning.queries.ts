import type { Ctx } from '@careway/access';
import type { Language } from '@careway/clinical';
import { CREDIT_RULE, CREDITS_A_YEAR, creditsOf, LEARNING_UNITS, type LearningUnit, learningUnitOf } from '@careway/clinical/learning';
import { dayIn } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { creditNode, titleOf, unitNode } from './learning.nodes.ts';
import { againAt, codeIn } from './learning.rules.ts';
import { ATTEMPT, type AttemptRow, CREDIT, type CreditRow, enterLearning } from './learning.store.ts';

/** More units than anybody passes in a working life. */
const MOST = 500;

interface CertificateRow extends Omit<CreditRow, 'id'> {
  readonly personId: string;
}

/** Units, and what of them is one's own. */
@Injectable()
export class LearningQueries {
  constructor(private readonly work: Work) {}

  async units(ctx: Ctx, language: Language) {
    return this.own(ctx, (tx) => this.nodes(ctx, tx, LEARNING_UNITS, language));
  }

  async unit(ctx: Ctx, id: string, language: Language) {
    const unit = learningUnitOf(id);
    return unit ? this.own(ctx, async (tx) => (await this.nodes(ctx, tx, [unit], language))[0]!) : null;
  }

  /** Credits of one calendar year of the payer, the latest first, and which years there are. */
  record(ctx: Ctx, asked: number | null, language: Language) {
    return this.own(ctx, async (tx) => {
      const all = await tx.query<CreditRow>(`${CREDIT} order by c.earned_at desc, c.id limit $1`, [MOST]);
      const yearOf = ({ earnedAt }: CreditRow): number => Number(dayIn(earnedAt).slice(0, 4));
      const now = Number(dayIn(ctx.now).slice(0, 4));
      const year = asked ?? now;
      const entries = all.filter((one) => yearOf(one) === year);
      return {
        ...{ year, goal: CREDITS_A_YEAR, rule: CREDIT_RULE },
        years: [...new Set([now, ...all.map(yearOf)])].toSorted((a, b) => b - a),
        credits: creditsOf(entries.reduce((sum, { quarters }) => sum + quarters, 0)),
        entries: entries.map((one) => creditNode(one, language)),
      };
    });
  }

  /** Whose it is, for whoever holds the code; null where no certificate has it. */
  certificate(ctx: Ctx, typed: string, language: Language) {
    const wanted = codeIn(typed);
    if (wanted === undefined) return null;
    return this.work.browse(ctx, 'certificate.read', async (tx) => {
      await enterLearning(ctx, tx);
      const [row] = await tx.query<CertificateRow>('select * from certificate_of($1)', [wanted]);
      if (!row) return null;
      const { personId, unit, unitVersion, quarters, earnedAt, code } = row;
      return {
        ...{ code, unit, version: unitVersion, title: titleOf(unit, language), credits: creditsOf(quarters), earnedAt, rule: CREDIT_RULE },
        holder: { id: personId },
        mine: personId === ctx.principal.personId,
      };
    });
  }

  private own<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.browse(ctx, 'learning.take', async (tx) => {
      await enterLearning(ctx, tx);
      return work(tx);
    });
  }

  private async nodes(ctx: Ctx, tx: Tx, units: readonly LearningUnit[], language: Language) {
    const ids = units.map(({ id }) => id);
    const attempts = await tx.query<AttemptRow>(`${ATTEMPT} where a.unit = any ($1) order by a.begun_at desc, a.id desc limit $2`, [
      ids,
      MOST,
    ]);
    const credits = await tx.query<CreditRow>(`${CREDIT} where c.unit = any ($1) limit $2`, [ids, MOST]);
    return units.map((unit) => {
      const of = attempts.filter((one) => one.unit === unit.id);
      const failed = of.flatMap(({ state, sentAt }) => (state === 'failed' && sentAt ? [sentAt] : []));
      const attempt = of.find(({ unitVersion }) => unitVersion === unit.version);
      const credit = credits.find((one) => one.unit === unit.id && one.unitVersion === unit.version);
      return unitNode(unit, language, { attempt, credit, againAt: credit ? null : againAt(failed, ctx.now) }, dayIn(ctx.now));
    });
  }
}
