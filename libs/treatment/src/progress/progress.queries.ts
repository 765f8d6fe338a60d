import { type Ctx, may } from '@careway/access';
import { fromGlobalId } from '@careway/contracts';
import { References, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Dose } from '../dose/dose.entity.ts';
import type { DoseWord } from '../dose/dose.rules.ts';
import type { ShownGoal } from '../goal/goal.queries.ts';
import { COMPARATORS } from '../goal/goal.input.ts';
import { Medication } from '../medication/medication.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { nameOf } from '../reading/reading.input.ts';
import { Reading } from '../reading/reading.entity.ts';
import { Task } from '../task/task.entity.ts';
import { codesOf, isAdherence, kindOfMeasure, loincOf, type Told } from './measure.ts';
import { type Record, type Standing, standingOf } from './standing.ts';

const journeyOf = ({ journeyId }: ShownGoal): string => fromGlobalId(journeyId)!.id;
/** More than the mean of a week and the way there need. */
const MOST = 2_000;
const dateOf = (at: number | undefined | null) => (at === undefined || at === null ? null : new Date(at));

const show = ({ state, since, basis, current, start, count, unit, meanDays }: Standing) => ({
  ...{ state: nameOf(state), since: dateOf(since), basis: nameOf(basis), unit, count, meanDays },
  current: current?.value ?? null,
  currentAt: dateOf(current?.at),
  start: start?.value ?? null,
  startAt: dateOf(start?.at),
  change: current && start ? Math.round((current.value - start.value) * 100) / 100 : null,
});

@Injectable()
export class ProgressQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  /** All goals that one request asks about are one question. */
  async of(ctx: Ctx, goal: ShownGoal) {
    if (!may(ctx, 'reading.read', goal.memberId)) return null;
    const comparator = goal.comparator ? COMPARATORS[goal.comparator as keyof typeof COMPARATORS] : null;
    const stored = { ...goal, comparator, journeyId: journeyOf(goal) };
    if (isAdherence(goal.measure) && !may(ctx, 'medication.read', goal.memberId)) return null;
    const record = await this.recordOf(ctx, goal);
    const plan = await this.references.one(ctx, 'plan.read', Plan, goal.memberId, goal.planId);
    const standing = standingOf(stored, plan, record, ctx.now);
    return standing ? show(standing) : null;
  }

  private async recordOf(ctx: Ctx, goal: ShownGoal): Promise<Record> {
    const { memberId, planId, measure } = goal;
    const loinc = loincOf(measure);
    const codes = loinc === undefined ? [] : codesOf(loinc);
    const kind = loinc === undefined ? undefined : kindOfMeasure(loinc);
    const tasks = goal.part === null || planId === null ? [] : await this.references.of(ctx, 'plan.read', Task, memberId, 'planId', planId);
    // What was measured a year before the goal was set says nothing about where it started from.
    const since = new Date(goal.occurredAt.getTime() - 366 * 86_400_000);
    return this.work.read(ctx, 'reading.read', memberId, async (tx) => {
      const [readings, observations, doses] = await Promise.all([
        kind ? tx.find(Reading, memberId, { kind, status: 'final', occurredAt: MoreThan(since) }) : [],
        codes.length
          ? tx.query<Told & { atMs: string }>(
              `select code, value, unit, (extract(epoch from at) * 1000)::bigint as "atMs" from observation
               where member_id = $1 and code = any ($2) order by at desc limit ${MOST}`,
              [memberId, codes],
            )
          : [],
        isAdherence(measure) ? dosesOf(goal.memberId, journeyOf(goal), tx) : [],
      ]);
      return { readings, doses, tasks, observations: observations.map(({ atMs, ...one }) => ({ ...one, at: Number(atMs) })) };
    });
  }
}

async function dosesOf(memberId: string, journeyId: string, tx: Tx): Promise<Record['doses']> {
  const medicines = await tx.find(Medication, memberId, { journeyId });
  if (medicines.length === 0) return [];
  const doses = await tx.find(Dose, memberId, { medicationId: In(medicines.map(({ id }) => id)) });
  return doses
    .filter((dose): dose is Dose & DoseWord => dose.status !== 'entered-in-error')
    .map(({ day, status, medicationId }) => ({ day, status, medicationId, journeyId }));
}
