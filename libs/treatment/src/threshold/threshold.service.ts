import type { Ctx } from '@careway/access';
import type { Urgency } from '@careway/clinical/pathway';
import { readingKind } from '@careway/clinical/reading';
import { thresholdSet, uuidv7 } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { COMPARATORS } from '../goal/goal.input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { planFact, planToEdit, refOf, savePlan } from '../plan/plan.edit.ts';
import type { Plan } from '../plan/plan.entity.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import { PlanThreshold } from './threshold.entity.ts';
import { type StandingThreshold, type ThresholdContent, thresholdFault, thresholdsOf } from './threshold.rules.ts';

const LOINC = 'http://loinc.org';
export interface ThresholdInput extends Omit<ThresholdContent, 'comparator' | 'urgency'> {
  readonly measure?: string | null;
  readonly comparator: keyof typeof COMPARATORS;
  readonly urgency: string;
}

/** Thresholds are edited as parts of their plan: each edit is one of the plan, and counts in its version. */
@Injectable()
export class ThresholdService {
  constructor(private readonly work: Work) {}

  set(ctx: Ctx, { id, expectedVersion, reason }: PlanEdit, part: string | null | undefined, given: ThresholdInput): Promise<Plan> {
    return this.work.run(ctx, async (tx) => {
      const plan = await planToEdit(ctx, tx, refOf(id));
      plan.edit(expectedVersion, ctx.principal.personId, ctx.now);
      const known = await tx.find(PlanThreshold, plan.memberId, { planId: plan.id });
      const what = part ? named(thresholdsOf(plan, known), part) : added(given);
      const content = contentFrom(given, what);
      const row = known.find((one) => one.part === what.part) ?? PlanThreshold.of(plan, uuidv7(), what);
      row.set(content, ctx.principal.personId, ctx.now);
      const { comparator, value, unit, count, days, windowDays, active } = row;
      tx.emit(thresholdSet, {
        ...{ ...planFact(plan, ctx), thresholdId: row.id, part: row.part, measure: { system: LOINC, code: row.loinc } },
        ...{ comparator, value, unit, count, days, windowDays, active, version: plan.version + 1, by: ctx.principal.personId },
      });
      await tx.save(row);
      return savePlan(tx, plan, reason);
    });
  }
}

type What = Pick<StandingThreshold, 'part' | 'loinc' | 'unit' | 'of'>;

function named(thresholds: readonly StandingThreshold[], part: string): What {
  const found = thresholds.find((one) => one.part === part);
  if (!found) throw new InvalidInputError('part', 'The plan has no such threshold.');
  return found;
}

function added({ measure }: ThresholdInput): What {
  const kind = measure ? readingKind(measure) : undefined;
  if (!kind) throw new InvalidInputError('measure', 'It is no LOINC code of a home reading.');
  return { part: `own-${uuidv7()}`, loinc: kind.loinc[0], unit: kind.units[0].unit, of: 'value' };
}

function contentFrom({ measure: _, comparator, urgency, ...given }: ThresholdInput, { of }: What): ThresholdContent {
  const content = { ...given, comparator: COMPARATORS[comparator], urgency: urgency.toLowerCase() as Urgency };
  const fault = thresholdFault(content);
  if (fault) throw new InvalidInputError(fault.field, fault.says);
  if (of !== 'value' && content.count !== 1) throw new InvalidInputError('count', 'A rise or fall counts once.');
  return content;
}
