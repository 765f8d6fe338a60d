import { type Coding, type Outcome, type Sensitivity, type Stage, STAGES, uuidv5 } from '@careway/contracts';

/** A fact that can decide the stage: conditions, plans, goals, medicines. Times in epoch milliseconds. */
export interface DecisiveFact {
  readonly type: string;
  readonly itemId: string;
  readonly at: number;
  /** The source's count: of two facts about one item the later told one holds. */
  readonly told: number;
  readonly sensitivity: Sensitivity;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All that the rules need of a journey: a set, so that the order of arrival can't matter. */
export interface JourneyFacts {
  readonly memberId: string;
  readonly journeyId: string;
  /** The first words of anybody in a thread. */
  readonly askedAt: number | null;
  /** The first visit, result, report or picture. */
  readonly foundAt: number | null;
  readonly firstAt: number;
  readonly decisive: readonly DecisiveFact[];
}

/** What holds for the whole member. */
export interface MemberFacts {
  readonly diedAt: number | null;
  /** The day on which the last known coverage ended; null while insured, or while nothing is known of it. */
  readonly lapsedAt: number | null;
  /** By journey: when the member declined care for it, and did not take that back. */
  readonly declinedAt: Readonly<Record<string, number>>;
}

export interface Concern {
  /** What the page says where it knows no word for the code. */
  readonly key: 'general-care' | 'condition' | 'plan' | 'question' | 'care';
  readonly coding: Coding | null;
  readonly conditionId: string | null;
  /** What it is about to the member as long as the plan that says it is a draft. */
  readonly heldAs?: 'question' | 'care';
}

export interface Step {
  readonly stage: Stage;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Not the member's to see: all that says so is a draft. */
  readonly held?: true;
}

export interface Standing {
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  /** The stages that were reached, in their order; times never go back. */
  readonly steps: readonly Step[];
  readonly concern: Concern;
  /** The label of the concern: who may not see it does not see the journey. */
  readonly sensitivity: Sensitivity;
}

/** Visits and findings without a concern of their own belong to this journey. */
export const generalCareOf = (memberId: string): string => uuidv5('general-care', memberId);

const byTime = (a: DecisiveFact, b: DecisiveFact): number => a.at - b.at || (a.itemId < b.itemId ? -1 : 1);
const last = (facts: readonly { readonly at: number }[]): number => Math.max(...facts.map(({ at }) => at));
const text = (fact: DecisiveFact, field: string): string => (typeof fact.data[field] === 'string' ? fact.data[field] : '');

/** FHIR ConditionVerificationStatus: these say that it is not, or that it was a mistake to write it. */
const NOT_SO = new Set(['refuted', 'entered-in-error']);
/** Suspected, not yet diagnosed. */
const SUSPECTED = new Set(['unconfirmed', 'provisional', 'differential']);
/** FHIR ConditionClinicalStatus: it is over. */
const OVER = new Set(['resolved', 'remission', 'inactive']);
/** FHIR Goal.achievementStatus: the target is held. */
const HELD = new Set(['achieved', 'sustaining']);
/** FHIR Goal.lifecycleStatus: not aimed at. */
const NO_GOAL = new Set(['proposed', 'cancelled', 'rejected', 'entered-in-error']);
/** FHIR MedicationRequest.status: never taken. */
const NEVER_TAKEN = new Set(['draft', 'cancelled', 'entered-in-error']);

/**
 * The goals that are held, with the time of the last word about each. What was measured decides; a clinician's word that was told after it
 * decides too, and stands alone where nothing was measured.
 */
function goalStates(facts: readonly DecisiveFact[]): { isHeld: boolean; at: number }[] {
  const set = facts.filter(({ type, data }) => type === 'goal' && !NO_GOAL.has(String(data['status'])));
  return set.map((goal) => {
    const progress = facts.find(({ type, itemId }) => type === 'goal-progressed' && itemId === goal.itemId);
    const isSaid = HELD.has(text(goal, 'achievement'));
    if (!progress || text(progress, 'state') === 'no-data') return { isHeld: isSaid, at: goal.at };
    const isMeasured = text(progress, 'state') === 'on-target';
    return { isHeld: isMeasured || (isSaid && goal.told > progress.told), at: isMeasured ? Math.max(goal.at, progress.at) : goal.at };
  });
}

interface ConditionState {
  readonly told: DecisiveFact;
  readonly isDiagnosed: boolean;
  readonly diagnosedAt: number;
  readonly overAt: number | null;
}

/** One condition from what was recorded, confirmed and resolved about it. */
function conditions(facts: readonly DecisiveFact[]): ConditionState[] {
  const about = Map.groupBy(
    facts.filter(({ type }) => type.startsWith('condition')),
    ({ itemId }) => itemId,
  );
  return [...about.values()].flatMap((all): ConditionState[] => {
    const recorded = all.find(({ type }) => type === 'condition');
    const confirmed = all.find(({ type }) => type === 'condition-confirmed');
    const resolved = all.find(({ type }) => type === 'condition-resolved');
    const told = recorded ?? confirmed ?? resolved;
    if (!told) return [];
    const verification = text(told, 'verification');
    if (NOT_SO.has(verification) && (confirmed?.told ?? 0) <= told.told) return [];
    const isResolved = resolved !== undefined && resolved.told > Math.max(recorded?.told ?? 0, confirmed?.told ?? 0);
    const abated = recorded && text(recorded, 'abatedAt');
    const isOver =
      recorded !== undefined && recorded.told > (resolved?.told ?? 0) && (OVER.has(text(recorded, 'status')) || Boolean(abated));
    const overAt = isResolved ? resolved.at : isOver ? (abated ? Date.parse(abated) : told.at) : null;
    return [
      {
        told,
        isDiagnosed: confirmed !== undefined || !SUSPECTED.has(verification),
        diagnosedAt: Math.min(...[confirmed, SUSPECTED.has(verification) ? undefined : told].flatMap((fact) => (fact ? [fact.at] : []))),
        overAt,
      },
    ];
  });
}

interface PlanState {
  readonly planId: string;
  readonly status: string;
  readonly at: number;
  readonly activeAt: number | null;
  readonly closedAt: number | null;
}

/** One plan: the fact about it that was told last holds. */
function plans(facts: readonly DecisiveFact[]): PlanState[] {
  const about = Map.groupBy(
    facts.filter(({ type }) => type === 'plan' || type === 'plan-activated' || type === 'plan-closed'),
    ({ itemId }) => itemId,
  );
  return [...about].map(([planId, all]) => {
    const latest = all.reduce((a, b) => (b.told > a.told ? b : a));
    const status = latest.type === 'plan-activated' ? 'active' : text(latest, 'status');
    const activated = all.find(({ type }) => type === 'plan-activated');
    const at = Math.min(...all.map((fact) => fact.at));
    return {
      planId,
      status,
      at,
      activeAt: activated?.at ?? (status === 'active' || status === 'completed' ? at : null),
      closedAt: status === 'completed' ? latest.at : null,
    };
  });
}

/** How and when a journey ended, if it did. What the member's own body decided comes before what the payer's books say. */
function ending(
  known: readonly ConditionState[],
  { diedAt, lapsedAt }: Pick<MemberFacts, 'diedAt' | 'lapsedAt'>,
  controlledAt: number | null,
  declinedAt: number | null,
): { outcome: Outcome; at: number } | null {
  const over = known.map(({ overAt }) => overAt);
  const resolvedAt = known.length && over.every((at) => at !== null) ? Math.max(...over) : null;
  if (resolvedAt !== null && (diedAt === null || resolvedAt <= diedAt)) return { outcome: 'resolved', at: resolvedAt };
  if (diedAt !== null) return { outcome: 'died', at: diedAt };
  if (controlledAt !== null) return { outcome: 'controlled', at: controlledAt };
  if (declinedAt !== null) return { outcome: 'declined', at: declinedAt };
  return lapsedAt === null ? null : { outcome: 'moved-elsewhere', at: lapsedAt };
}

/** Where a journey stands: a function of the set of its facts, whatever order they came in. */
export function standingOf(facts: JourneyFacts, member: MemberFacts): Standing {
  const known = conditions(facts.decisive);
  const diagnosed = known.filter(({ isDiagnosed }) => isDiagnosed);
  const written = plans(facts.decisive);
  const inForce = written.filter(({ status }) => status !== 'revoked');
  const begun = inForce.filter(({ activeAt }) => activeAt !== null);
  const goals = goalStates(facts.decisive);
  const taken = facts.decisive.filter((fact) => fact.type === 'medication' && !NEVER_TAKEN.has(text(fact, 'status')));
  const treated = [...inForce.flatMap(({ activeAt }) => activeAt ?? []), ...taken.map(({ at }) => at)];
  const isHeld = goals.length > 0 && goals.every((goal) => goal.isHeld);
  const isDone = inForce.length > 0 && inForce.every(({ closedAt }) => closedAt !== null);
  const controlledAt = isHeld && isDone ? Math.max(...inForce.flatMap(({ closedAt }) => closedAt ?? [])) : null;
  const declinedAt = member.declinedAt[facts.journeyId] ?? null;
  // Who lets a plan begin or a medicine be ordered after that, accepts care.
  const isDeclined = declinedAt !== null && treated.every((at) => at <= declinedAt);
  const end = ending(known, member, controlledAt, isDeclined ? declinedAt : null);

  const own: Partial<Record<Stage, number | null>> = {
    asked: facts.askedAt,
    'finding-out': facts.foundAt,
    diagnosed: diagnosed.length ? Math.min(...diagnosed.map(({ diagnosedAt }) => diagnosedAt)) : null,
    planned: inForce.length ? Math.min(...(begun.length ? begun : inForce).map(({ at }) => at)) : null,
    'in-treatment': treated.length ? Math.min(...treated) : null,
    'on-target': isHeld && treated.length ? Math.max(last(goals), Math.min(...treated)) : null,
  };
  const steps = rail(own).map((step) => (step.stage === 'planned' && begun.length === 0 ? { ...step, held: true as const } : step));
  // A plan that was given up before it began was never the member's to see; the journey that it made goes with it.
  const isOnlyDrafted = written.length > 0 && facts.decisive.every(({ type }) => type.startsWith('plan') || type.startsWith('goal'));
  const isGivenUp = isOnlyDrafted && !written.some(({ activeAt }) => activeAt !== null) && facts.askedAt === null && facts.foundAt === null;
  const unseen = isGivenUp ? { held: true as const } : {};
  if (!steps.length) steps.push({ stage: 'asked', at: facts.firstAt, ...unseen });
  if (end) steps.push({ stage: 'closed', at: Math.max(end.at, last(steps)), ...unseen });
  const main = known.map(({ told }) => told).sort(byTime)[0];
  return {
    stage: steps.at(-1)!.stage,
    outcome: end?.outcome ?? null,
    steps,
    concern: concernOf(facts, main, written),
    sensitivity: main?.sensitivity ?? 'general',
  };
}

/** A stage was reached no later than any stage behind it: a diagnosis from outside comes before our first visit. */
function rail(own: Partial<Record<Stage, number | null>>): Step[] {
  const steps: Step[] = [];
  let ceiling = Infinity;
  for (const stage of STAGES.toReversed()) {
    const at = own[stage];
    if (at === null || at === undefined) continue;
    ceiling = Math.min(ceiling, at);
    steps.unshift({ stage, at: ceiling });
  }
  return steps;
}

function concernOf(
  { memberId, journeyId, decisive, askedAt }: JourneyFacts,
  condition: DecisiveFact | undefined,
  written: readonly PlanState[],
): Concern {
  if (journeyId === generalCareOf(memberId)) return { key: 'general-care', coding: null, conditionId: null };
  const coding = (fact: DecisiveFact) => (fact.data['code'] as Coding | null | undefined) ?? null;
  if (condition) return { key: 'condition', coding: coding(condition), conditionId: condition.itemId };
  const own = decisive.filter(({ type }) => type === 'plan').sort(byTime);
  const begun = own.find(({ itemId }) => written.some(({ planId, activeAt }) => planId === itemId && activeAt !== null));
  const key = askedAt === null ? 'care' : 'question';
  if (begun) return { key: 'plan', coding: coding(begun), conditionId: null };
  if (own[0]) return { key: 'plan', coding: coding(own[0]), conditionId: null, heldAs: key };
  return { key, coding: null, conditionId: null };
}
