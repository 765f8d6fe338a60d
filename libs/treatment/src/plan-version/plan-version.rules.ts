import type { Sensitivity } from '@careway/contracts';
import { type GoalContent, targetWords } from '../goal/goal.rules.ts';
import type { Concept } from '../item/item.entity.ts';
import type { PlanStatus } from '../plan/plan.rules.ts';
import type { PlanThreshold } from '../threshold/threshold.entity.ts';
import { isOfThreshold, type StandingThreshold, thresholdsOf } from '../threshold/threshold.rules.ts';
import { repeatWords, type Timing } from '../task/series.rules.ts';
import type { TaskOwner, TaskStatus } from '../task/task.rules.ts';

interface Part {
  readonly id: string;
  readonly sensitivity: Sensitivity;
}
/** `low` is left out in versions that were kept before goals had ranges. */
export type KeptGoal = Part & Omit<GoalContent, 'measure' | 'low'> & { readonly low?: number | null };
export interface KeptTask extends Part {
  readonly code: Concept;
  readonly owner: TaskOwner;
  readonly dueDate: string | null;
  readonly status: TaskStatus;
  /** How often it comes again; left out in versions that were kept before it was. */
  readonly timing?: Timing | null;
  /** Which of a repeated task; left out in versions that were kept before it was. */
  readonly occurrence?: number;
  /** Who ticked it off and when (ISO), and who changed or reopened it last; left out in versions that were kept before they were. */
  readonly completedBy?: string | null;
  readonly completedAt?: string | null;
  readonly editedBy?: string | null;
  readonly editedAt?: string | null;
}
/** What somebody had set of the limits that make a task; the rest is its pathway's. */
export type KeptThreshold = Part &
  Pick<PlanThreshold, 'part' | 'loinc' | 'unit' | 'of' | 'comparator' | 'value' | 'count' | 'days' | 'windowDays' | 'urgency' | 'active'>;
/** What a plan said at one version. What is optional is left out in versions that were kept before there was such a thing. */
export interface PlanContent {
  readonly status: PlanStatus;
  readonly category: Concept;
  readonly endsAt: string | null;
  readonly holdUntil?: string | null;
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly reviewOn?: string | null;
  readonly pathwayId?: string | null;
  readonly pathwayVersion?: number | null;
  readonly thresholds?: readonly KeptThreshold[];
  readonly goals: readonly KeptGoal[];
  readonly tasks: readonly KeptTask[];
}

/** `made`: it came about between two edits by itself, so it is the doing of nobody who saved afterwards. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'made';
export type ChangedPart = 'plan' | 'goal' | 'task' | 'threshold';
/** One difference between two versions; `field` is null where a whole part came or went. Values as they are stored, as text. A threshold is called by the LOINC code of what it looks at. */
export interface PlanChange {
  readonly kind: ChangeKind;
  readonly part: ChangedPart;
  readonly partId: string | null;
  /** The words of the part as they stand after the change, or stood before it went. */
  readonly name: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

type Fields = Readonly<Record<string, string | null>>;
export const wordsOf = ({ text, codings }: Concept): string => text || (codings[0]?.code ?? '');
const planFields = ({ status, category, holdUntil = null, title = null, summary = null, reviewOn = null }: PlanContent): Fields => ({
  ...{ status, category: wordsOf(category), title, summary, reviewOn, holdUntil },
});
const goalFields = (goal: KeptGoal): Fields => ({
  description: goal.description,
  // a target is one thing to a reader
  target: targetWords(goal),
  lifecycleStatus: goal.lifecycleStatus,
  achievementStatus: goal.achievementStatus,
});
/** A limit is one thing to a reader, as a target is: ">= 140 mm[Hg]". */
const limitOf = ({ comparator, value, unit, of }: StandingThreshold): string =>
  `${comparator} ${value} ${of.endsWith('percent') ? '%' : unit}`;
const thresholdFields = (one: StandingThreshold): Fields => ({
  ...{ limit: limitOf(one), count: String(one.count), days: String(one.days), windowDays: String(one.windowDays) },
  ...{ urgency: one.urgency, active: String(one.active) },
});
const standing = ({ pathwayId = null, pathwayVersion = null, thresholds = [] }: WithLimits): StandingThreshold[] =>
  thresholdsOf(
    { id: '', pathwayId, pathwayVersion },
    thresholds.map((one) => ({ ...one, planId: '' }) as unknown as PlanThreshold),
  );

/** What limits of a plan hang on. */
export type WithLimits = Pick<PlanContent, 'pathwayId' | 'pathwayVersion' | 'thresholds'>;

/** The limits that make tasks, as they held: nothing can be said where one of the two versions did not keep them. */
export function thresholdChanges(before: WithLimits | null, after: WithLimits): PlanChange[] {
  if (!before?.thresholds || !after.thresholds) return [];
  const [old, now] = [standing(before), standing(after)];
  const subject = ({ part, loinc }: StandingThreshold): Subject => ({ part: 'threshold', partId: part, name: loinc });
  const whole = (kind: ChangeKind, one: StandingThreshold): PlanChange => {
    const limit = { before: kind === 'removed' ? limitOf(one) : null, after: kind === 'added' ? limitOf(one) : null };
    return { ...subject(one), kind, field: null, ...limit };
  };
  return [
    ...now.flatMap((one) => {
      const was = old.find(({ part }) => part === one.part);
      return was ? differences(subject(one), thresholdFields(was), thresholdFields(one)) : [whole('added', one)];
    }),
    ...old.filter(({ part }) => !now.some((one) => one.part === part)).map((one) => whole('removed', one)),
  ];
}
/** A limit that was crossed and a task that was done make the next one without anybody editing the plan. */
const newTaskIs = ({ code, occurrence = 1 }: KeptTask): ChangeKind => (occurrence > 1 || isOfThreshold(code) ? 'made' : 'added');
const taskFields = ({ code, owner, dueDate, status, timing }: KeptTask): Fields => ({
  ...{ text: wordsOf(code), owner, dueDate, status },
  ...(timing === undefined ? {} : { repeat: repeatWords(timing) }),
});

type Subject = Pick<PlanChange, 'part' | 'partId' | 'name'>;
const differences = (subject: Subject, before: Fields, after: Fields): PlanChange[] =>
  Object.keys(after)
    // what one of the two did not keep is no difference
    .filter((field) => field in before && before[field] !== after[field])
    .map((field) => ({ ...subject, kind: 'changed', field, before: before[field] ?? null, after: after[field] ?? null }));

function partChanges<P extends Part>(
  part: ChangedPart,
  before: readonly P[],
  after: readonly P[],
  fieldsOf: (one: P) => Fields,
  nameOf: (one: P) => string,
  newIs: (one: P) => ChangeKind = () => 'added',
): PlanChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const left = new Set(after.map(({ id }) => id));
  const whole = (kind: ChangeKind, one: P): PlanChange => ({
    ...{ kind, part, partId: one.id, name: nameOf(one), field: null, before: null, after: null },
  });
  return [
    ...after.flatMap((one) => {
      const was = old.get(one.id);
      return was ? differences({ part, partId: one.id, name: nameOf(one) }, fieldsOf(was), fieldsOf(one)) : [whole(newIs(one), one)];
    }),
    ...before.filter(({ id }) => !left.has(id)).map((one) => whole('removed', one)),
  ];
}

/** What changed from one version of a plan to another, in the order plan, goals, tasks, limits. Everything is new where there is no earlier one. */
export function changesBetween(before: PlanContent | null, after: PlanContent): PlanChange[] {
  const name = after.title || wordsOf(after.category);
  const plan = before ? differences({ part: 'plan', partId: null, name }, planFields(before), planFields(after)) : [];
  const started: PlanChange[] = before ? [] : [{ kind: 'added', part: 'plan', partId: null, name, field: null, before: null, after: null }];
  return [
    ...started,
    ...plan,
    ...partChanges('goal', before?.goals ?? [], after.goals, goalFields, ({ description }) => description),
    ...partChanges('task', before?.tasks ?? [], after.tasks, taskFields, ({ code }) => wordsOf(code), before ? newTaskIs : undefined),
    ...thresholdChanges(before, after),
  ];
}
