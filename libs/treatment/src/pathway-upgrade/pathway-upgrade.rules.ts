import { type Language, LANGUAGES } from '@careway/clinical';
import { type Activity, diffOf, type Pathway, type PathwayGoal, pathwayOf, type Person, tailored } from '@careway/clinical/pathway';
import type { Goal } from '../goal/goal.entity.ts';
import { type GoalContent, targetWords } from '../goal/goal.rules.ts';
import { goalContent, taskContent } from '../pathway/pathway.rules.ts';
import type { Plan } from '../plan/plan.entity.ts';
import { type PlanChange, thresholdChanges } from '../plan-version/plan-version.rules.ts';
import type { PlanThreshold } from '../threshold/threshold.entity.ts';
import { repeatWords } from '../task/series.rules.ts';
import type { NewTask, Task } from '../task/task.entity.ts';
import { isOpen } from '../task/task.rules.ts';

/** One line of what an item changes in this plan; values as stored, as text. */
export interface UpgradeField {
  readonly field: 'description' | 'target' | 'text' | 'owner' | 'repeat';
  readonly before: string | null;
  readonly after: string | null;
}
interface Of {
  /** The same for the same part of the same pathway. */
  readonly key: string;
  readonly name: string;
  readonly fields: readonly UpgradeField[];
}
/** One thing that the newer version asks for, against what this plan says now. `content` is what taking it writes. */
export type UpgradeItem = Of &
  (
    | { readonly kind: 'added'; readonly part: 'goal'; readonly id: string; readonly content: GoalContent }
    | { readonly kind: 'changed'; readonly part: 'goal'; readonly goal: Goal; readonly content: GoalContent }
    | { readonly kind: 'removed'; readonly part: 'goal'; readonly goal: Goal }
    | { readonly kind: 'added'; readonly part: 'task'; readonly content: NewTask }
    | { readonly kind: 'changed'; readonly part: 'task'; readonly tasks: readonly Task[]; readonly content: NewTask }
    | { readonly kind: 'removed'; readonly part: 'task'; readonly tasks: readonly Task[] }
  );
export interface PathwayUpgrade {
  readonly from: number;
  readonly to: Pathway;
  readonly items: readonly UpgradeItem[];
  /** What comes with the version itself, whatever is taken: limits that nobody set for this plan. */
  readonly comes: readonly PlanChange[];
}
export interface PlanParts {
  readonly plan: Pick<Plan, 'pathwayId' | 'pathwayVersion' | 'category'>;
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  /** Limits that somebody set for this plan: they stay. */
  readonly thresholds: readonly PlanThreshold[];
}

/** The language that a plan was written in: that of its title in its own version of the pathway. */
const languageOf = ({ title }: Pathway, text: string): Language => LANGUAGES.find((one) => title[one] === text) ?? 'en';

type Values = Readonly<Partial<Record<UpgradeField['field'], string | null>>>;
const goalValues = (goal: Pick<GoalContent, 'description' | 'comparator' | 'target' | 'low' | 'unit'>): Values => ({
  description: goal.description,
  target: targetWords(goal),
});
const taskValues = ({ code, owner, timing }: Pick<NewTask, 'code' | 'owner' | 'timing'>): Values => ({
  text: code.text,
  owner,
  repeat: repeatWords(timing),
});
const between = (before: Values, after: Values): UpgradeField[] =>
  (Object.keys(after) as UpgradeField['field'][])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));

function goalItem(part: string, to: PathwayGoal | undefined, mine: Goal | undefined, language: Language): UpgradeItem | undefined {
  const key = `goal ${part}`;
  if (!to) return mine && { key, kind: 'removed', part: 'goal', name: mine.description, fields: [], goal: mine };
  // How far somebody has come is the plan's own, whatever the pathway asks for.
  const { lifecycleStatus, achievementStatus, ...asked } = goalContent(to, language);
  const name = asked.description;
  if (!mine)
    return { key, kind: 'added', part: 'goal', name, fields: [], id: part, content: { ...asked, lifecycleStatus, achievementStatus } };
  const fields = between(goalValues(mine), goalValues(asked));
  const standing = { lifecycleStatus: mine.lifecycleStatus, achievementStatus: mine.achievementStatus };
  return fields.length ? { key, kind: 'changed', part: 'goal', name, fields, goal: mine, content: { ...asked, ...standing } } : undefined;
}

function taskItem(part: string, to: Activity | undefined, open: readonly Task[], language: Language): UpgradeItem | undefined {
  const key = `task ${part}`;
  const [mine] = open;
  if (!to) return mine && { key, kind: 'removed', part: 'task', name: mine.code.text, fields: [], tasks: open };
  const content = taskContent(to, language);
  const name = content.code.text;
  if (!mine) return { key, kind: 'added', part: 'task', name, fields: [], content };
  const fields = between(taskValues(mine), taskValues(content));
  return fields.length ? { key, kind: 'changed', part: 'task', name, fields, tasks: open, content } : undefined;
}

/**
 * What the newest version of a plan's pathway asks for, against what the plan says now, for this person; undefined where there is no newer
 * one. Only what differs between the two versions is proposed: what somebody changed in the plan since stays theirs. Thresholds and what is
 * to be read come with the version.
 */
export function upgradeOf({ plan, goals, tasks, thresholds }: PlanParts, person: Person): PathwayUpgrade | undefined {
  const { pathwayId, pathwayVersion } = plan;
  const [mine, newest] = pathwayId === null ? [] : [pathwayOf(pathwayId, pathwayVersion ?? undefined), pathwayOf(pathwayId)];
  if (!mine || !newest || newest.version <= mine.version) return undefined;
  const language = languageOf(mine, plan.category.text);
  const [before, after] = [tailored(mine, person), tailored(newest, person)];
  const items = diffOf(before, after).changes.flatMap(({ part, id }) => {
    if (part === 'goal') {
      const own = goals.find((goal) => goal.part === id && goal.lifecycleStatus !== 'cancelled');
      return (
        goalItem(
          id,
          after.goals.find((goal) => goal.id === id),
          own,
          language,
        ) ?? []
      );
    }
    if (part !== 'activity') return [];
    const own = tasks.filter((task) => task.part === id && isOpen(task.status));
    return (
      taskItem(
        id,
        after.activities.find((activity) => activity.id === id),
        own,
        language,
      ) ?? []
    );
  });
  const at = (pathwayVersion: number) => ({ pathwayId, pathwayVersion, thresholds });
  return { from: mine.version, to: newest, items, comes: thresholdChanges(at(mine.version), at(newest.version)) };
}
