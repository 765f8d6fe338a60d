import { type Ctx, may } from '@careway/access';
import { References } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { COMPARATORS } from '../goal/goal.input.ts';
import { words } from '../item/words.ts';
import type { ShownPlan } from '../plan/plan.queries.ts';
import { nameOf } from '../reading/reading.input.ts';
import { Reading } from '../reading/reading.entity.ts';
import { showReading } from '../reading/reading.show.ts';
import type { ShownTask } from '../task/task.queries.ts';
import { PlanThreshold } from './threshold.entity.ts';
import { ThresholdTask } from './threshold-task.entity.ts';
import { type StandingThreshold, thresholdsOf } from './threshold.rules.ts';

const NAMES = new Map(Object.entries(COMPARATORS).map(([name, comparator]) => [comparator, name]));
const LOINC = 'http://loinc.org';

const show = ({
  part,
  loinc,
  unit,
  of,
  comparator,
  value,
  count,
  days,
  windowDays,
  urgency,
  active,
  isOwn,
  task,
  tell,
}: StandingThreshold) => ({
  ...{ part, unit, value, count, days, windowDays, active, isOwn, task, tell },
  measure: words({ codings: [{ system: LOINC, code: loinc }], text: '' }),
  of: nameOf(of),
  comparator: NAMES.get(comparator),
  urgency: urgency.toUpperCase(),
});
export type ShownThreshold = ReturnType<typeof show>;

@Injectable()
export class ThresholdQueries {
  constructor(private readonly references: References) {}

  async ofPlan(ctx: Ctx, { memberId, key, pathwayId, pathwayVersion }: ShownPlan): Promise<ShownThreshold[]> {
    const set = await this.references.of(ctx, 'plan.read', PlanThreshold, memberId, 'planId', key);
    return thresholdsOf({ id: key, pathwayId, pathwayVersion }, set).map(show);
  }

  /** Null for a task that no reading made, and for whoever may not see readings. */
  async ofTask(ctx: Ctx, { memberId, key }: ShownTask) {
    if (!may(ctx, 'reading.read', memberId)) return null;
    const crossed = await this.references.one(ctx, 'reading.read', ThresholdTask, memberId, key);
    return crossed && { memberId, part: crossed.part, urgency: crossed.urgency.toUpperCase(), readingIds: crossed.readingIds };
  }

  async readingsOf(ctx: Ctx, { memberId, readingIds }: { memberId: string; readingIds: readonly string[] }) {
    const found = await Promise.all(readingIds.map((id) => this.references.one(ctx, 'reading.read', Reading, memberId, id)));
    return found
      .filter((one) => one !== null)
      .toSorted((a, b) => +b.occurredAt - +a.occurredAt)
      .map(showReading);
  }
}
