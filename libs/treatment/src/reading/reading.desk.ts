import { ageAt, sensitivityOf } from '@careway/clinical';
import { entryCode, type EntryKind, partsOf } from '@careway/clinical/reading';
import { dayIn, type Sensitivity, uuidv5 } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { Goal } from '../goal/goal.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { PlanThreshold } from '../threshold/threshold.entity.ts';
import { type StandingThreshold, thresholdsOf } from '../threshold/threshold.rules.ts';

const LOINC = 'http://loinc.org';

/** What a reading is taken by: how old the member is, and which of their plans it concerns. */
export interface Desk {
  readonly memberId: string;
  /** Completed years; null where unknown. */
  readonly age: number | null;
  /** Plans in force, the newest first. */
  readonly plans: readonly {
    readonly plan: Plan;
    readonly thresholds: readonly StandingThreshold[];
    readonly measures: ReadonlySet<string>;
  }[];
}

/** Readings of one member are taken one command after another, so that none is counted twice. */
export const lockReadings = (tx: Tx, memberId: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('reading ' || $1, 0))`, [memberId]);

export async function deskOf(tx: Tx, memberId: string, now: Date): Promise<Desk> {
  const [[member], plans, goals, set] = await Promise.all([
    tx.query<{ birthDate: string | null }>(`select birth_date::text as "birthDate" from member where member_id = $1`, [memberId]),
    tx.find(Plan, memberId, { status: 'active' }),
    tx.find(Goal, memberId),
    tx.find(PlanThreshold, memberId),
  ]);
  const birthDate = member?.birthDate ?? null;
  return {
    memberId,
    age: birthDate === null ? null : ageAt(birthDate, dayIn(now)),
    plans: plans
      .toSorted((a, b) => +b.occurredAt - +a.occurredAt || (a.id < b.id ? -1 : 1))
      .map((plan) => ({
        plan,
        thresholds: thresholdsOf(plan, set),
        measures: new Set(
          goals.filter(({ planId }) => planId === plan.id).flatMap(({ measure }) => (measure?.codings ?? []).map(({ code }) => code)),
        ),
      })),
  };
}

const codesOf = (kind: EntryKind): readonly string[] => [entryCode(kind), ...partsOf(kind).flatMap(({ loinc }) => loinc)];

/** The plans in force whose goal or threshold reads this kind. */
export function concernedPlans({ plans }: Desk, kind: EntryKind): readonly Plan[] {
  const codes = codesOf(kind);
  const reads = ({ thresholds, measures }: Desk['plans'][number]) =>
    codes.some((code) => measures.has(code)) || thresholds.some(({ active, loinc }) => active && codes.includes(loinc));
  return plans.filter(reads).map(({ plan }) => plan);
}

/** The journey of a reading: that of the plan that it concerns, else general care. */
export const journeyOf = (desk: Desk, kind: EntryKind): string =>
  concernedPlans(desk, kind)[0]?.journeyId ?? uuidv5('general-care', desk.memberId);

export const labelOf = (kind: EntryKind): Sensitivity => sensitivityOf([{ system: LOINC, code: entryCode(kind) }]);
export { LOINC };
