import type { Coding, TreatmentImport } from '@careway/contracts';
import type { Concept } from '../codes/concept.ts';
import type { Measure } from '../codes/labs.ts';
import type { Clock } from '../kit/clock.ts';
import { idOf } from '../kit/ids.ts';

type CarePlan = TreatmentImport['carePlans'][number];
type AGoal = TreatmentImport['goals'][number];
type Item = Pick<CarePlan, 'id' | 'identifier' | 'journeyId' | 'occurredAt' | 'precision'>;

export interface PlanStart {
  readonly code: Concept;
  readonly days: number;
  readonly status: 'draft' | 'active' | 'completed' | 'revoked';
  /** Days ago on which it ended. */
  readonly ended?: number;
  readonly visit?: { readonly id: string };
  readonly condition?: string;
  readonly tasks: readonly (readonly [Concept, 'not-started' | 'in-progress' | 'completed'])[];
}

export interface Goal {
  readonly text: string;
  readonly measure?: Measure;
  readonly comparator?: '<' | '<=' | '>' | '>=';
  readonly target?: number;
  /** The lower end of a range, whose upper end `target` is. */
  readonly low?: number;
  readonly achieved?: 'achieved' | 'in-progress' | 'not-achieved' | 'sustaining';
  readonly lifecycle?: 'proposed' | 'active' | 'completed' | 'rejected';
}

interface Because {
  readonly conditionIds: readonly string[];
  readonly reasons: readonly Coding[];
}

/** A care plan and its goals as the treatment import takes them. */
export function planItems(
  item: Item,
  start: PlanStart,
  goals: readonly Goal[],
  mint: (type: string) => Item,
  because: Because,
  clock: Clock,
): { readonly plan: CarePlan; readonly aims: readonly AGoal[] } {
  const why = { conditionIds: [...because.conditionIds], reasons: [...because.reasons] };
  const plan: CarePlan = {
    ...item,
    category: start.code,
    status: start.status,
    endsAt: start.ended === undefined ? null : clock.at(start.ended, '16:00'),
    encounterId: start.visit?.id ?? null,
    ...why,
    activities: start.tasks.map(([code, status], n) => ({ id: idOf('Activity', `${item.identifier}/${n + 1}`), code, status })),
  };
  const aims = goals.map(({ text, measure, comparator, target, low, achieved = 'in-progress', lifecycle = 'active' }): AGoal => ({
    ...mint('Goal'),
    planId: plan.id,
    description: text,
    lifecycleStatus: lifecycle,
    achievementStatus: achieved,
    measure: measure?.code ?? null,
    comparator: comparator ?? null,
    target: target ?? null,
    low: low ?? null,
    unit: measure?.unit ?? null,
    ...why,
  }));
  return { plan, aims };
}
