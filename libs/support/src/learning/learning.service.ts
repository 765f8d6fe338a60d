import { type Ctx, require } from '@careway/access';
import { isCurrent, type LearningUnit, learningUnitOf, quartersFor } from '@careway/clinical/learning';
import {
  learningAnswered,
  learningBegun,
  learningCreditEarned,
  learningFailed,
  learningLapsed,
  learningPassed,
  dayIn,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { again } from '../messaging/thread.service.ts';
import { LearningRefusedError } from './learning.errors.ts';
import { type AttemptNode, attemptNode } from './learning.nodes.ts';
import { againAt, codeFrom, isSame, placesOf, scoreOf, unanswered } from './learning.rules.ts';
import { attemptById, attemptFor, type AttemptRow, attemptsAt, enterLearning, openUnitOf } from './learning.store.ts';

/** What a clinician does with the questions of a unit. It is about no member; the check names the clinician instead. */
@Injectable()
export class LearningService {
  constructor(private readonly work: Work) {}

  /** What is open is gone on with: in another window, or after a lost answer, it is the same attempt. `version` is the one that was read. */
  begin(ctx: Ctx, id: string, version: number): Promise<AttemptNode> {
    return again(() =>
      this.as(ctx, async (tx) => {
        const unit = learningUnitOf(id);
        if (!unit) throw new NotFoundError();
        if (unit.version !== version) throw new LearningRefusedError('changed');
        const attempts = await attemptsAt(tx, id);
        const open = attempts.find(({ state }) => state === 'begun');
        if (open?.unitVersion === version) return attemptNode(open);
        this.mayBegin(unit, attempts, ctx.now);
        if (open) {
          await tx.execute(`update learning_attempt set state = 'lapsed', version = version + 1 where id = $1`, [open.id]);
          tx.emit(learningLapsed, stepOf(ctx, open));
        }
        const attemptId = uuidv7();
        await tx.execute(
          `insert into learning_attempt (id, version, person_id, unit, unit_version, state, answers, begun_at) values ($1, 1, $2, $3, $4, 'begun', '{}', $5)`,
          [attemptId, ctx.principal.personId, id, version, ctx.now],
        );
        tx.emit(learningBegun, stepOf(ctx, { id: attemptId, unit: id, unitVersion: version }));
        return attemptNode(await attemptById(tx, attemptId));
      }),
    );
  }

  /** One question at a time. Said again as it stands, it changes nothing, whichever version was seen. */
  answer(ctx: Ctx, id: string, expectedVersion: number, question: string, choices: readonly string[]): Promise<AttemptNode> {
    return this.as(ctx, async (tx) => {
      const attempt = await attemptFor(tx, id);
      const unit = openUnitOf(attempt, attempt.version);
      const asked = unit.questions.find((one) => one.id === question);
      if (!asked) throw new NotFoundError();
      const places = placesOf(choices, { many: asked.many, options: unit.words.en.questions[question]!.options.length });
      if (!places) throw new LearningRefusedError('choice');
      if (isSame(attempt.answers[question], places)) return attemptNode(attempt);
      openUnitOf(attempt, expectedVersion);
      await tx.execute(
        `update learning_attempt set answers = answers || jsonb_build_object($2::text, $3::jsonb), version = version + 1 where id = $1`,
        [...[id, question, JSON.stringify(places)]],
      );
      tx.emit(learningAnswered, { ...stepOf(ctx, attempt), question });
      return attemptNode(await attemptById(tx, id));
    });
  }

  /** Once; what was sent already is answered as it stands. A credit comes with the first attempt that passes a version, and never again. */
  send(ctx: Ctx, id: string, expectedVersion: number): Promise<AttemptNode> {
    return this.as(ctx, async (tx) => {
      const attempt = await attemptFor(tx, id);
      if (attempt.sentAt) return attemptNode(attempt);
      const unit = openUnitOf(attempt, expectedVersion);
      if (unanswered(unit.questions, attempt.answers) > 0) throw new LearningRefusedError('unanswered');
      const { right, asked, passed } = scoreOf(unit.questions, attempt.answers);
      const [sent] = await tx.execute<{ id: string }>(
        `update learning_attempt set state = $2, sent_at = $3, right_count = $4, asked_count = $5, version = version + 1 where id = $1 and version = $6 returning id`,
        [id, passed ? 'passed' : 'failed', ctx.now, right, asked, expectedVersion],
      );
      if (!sent) throw new EditedMeanwhileError('LearningAttempt');
      const told = { ...stepOf(ctx, attempt), right, asked };
      if (passed) tx.emit(learningPassed, told);
      else tx.emit(learningFailed, told);
      if (passed) await this.credit(ctx, tx, attempt, unit);
      return attemptNode(await attemptById(tx, id));
    });
  }

  private async credit(ctx: Ctx, tx: Tx, attempt: AttemptRow, unit: LearningUnit): Promise<void> {
    const { personId } = ctx.principal;
    const creditId = uuidv5('learning-credit', personId, unit.id, String(unit.version));
    const quarters = quartersFor(unit.minutes);
    const [earned] = await tx.execute(
      `insert into learning_credit (person_id, unit, unit_version, id, attempt_id, quarters, earned_at, code) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (person_id, unit, unit_version) do nothing returning id`,
      [personId, unit.id, unit.version, creditId, attempt.id, quarters, ctx.now, codeFrom(randomBytes(20))],
    );
    if (earned) tx.emit(learningCreditEarned, { ...stepOf(ctx, attempt), creditId, quarters });
  }

  /** @throws LearningRefusedError */
  private mayBegin(unit: LearningUnit, attempts: readonly AttemptRow[], now: Date): void {
    const ofThis = attempts.filter(({ unitVersion }) => unitVersion === unit.version);
    if (ofThis.some(({ state }) => state === 'passed')) throw new LearningRefusedError('passed');
    if (!isCurrent(unit, dayIn(now))) throw new LearningRefusedError('expired');
    const wait = againAt(
      attempts.flatMap(({ state, sentAt }) => (state === 'failed' && sentAt ? [sentAt] : [])),
      now,
    );
    if (wait) throw new LearningRefusedError('wait', wait);
  }

  private as<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
    require(ctx, 'learning.take', ctx.principal.personId);
    return this.work.run(ctx, async (tx) => {
      await enterLearning(ctx, tx);
      return work(tx);
    });
  }
}

const stepOf = ({ principal, now }: Ctx, { id, unit, unitVersion }: Pick<AttemptRow, 'id' | 'unit' | 'unitVersion'>) => ({
  ...{ by: principal.personId, attemptId: id, unit, version: unitVersion, occurredAt: now.toISOString() },
});
