import { type Criterion, holds, type Person } from './criterion.ts';
import type { Pathway, Text } from './pathway.ts';

export interface Verdict {
  /** `ask`: it hangs on what nobody knows yet. */
  readonly verdict: 'yes' | 'no' | 'ask';
  /** Why not, for the clinician who proposes the plan. */
  readonly because: readonly Text[];
  /** What has to be known first. */
  readonly unknown: readonly Criterion['kind'][];
}

const NOT_FOR: Readonly<Record<Criterion['kind'], Text>> = {
  age: { en: 'Not for this age', he: 'לא לגיל הזה', ar: 'ليس لهذا العمر', ru: 'Не для этого возраста' },
  sex: { en: 'Not for this sex', he: 'לא למין הזה', ar: 'ليس لهذا الجنس', ru: 'Не для этого пола' },
  pregnant: { en: 'Only in pregnancy', he: 'רק בהיריון', ar: 'فقط أثناء الحمل', ru: 'Только при беременности' },
  condition: { en: 'The condition is not there', he: 'המצב הרפואי לא קיים', ar: 'الحالة غير موجودة', ru: 'Такого состояния нет' },
};

/** May this pathway be proposed to this person? A no outweighs what is unknown. */
export function eligible({ eligibility: { include, exclude } }: Pathway, person: Person): Verdict {
  const because = [
    ...include.filter((criterion) => holds(criterion, person) === false).map(({ kind }) => NOT_FOR[kind]),
    ...exclude.filter(({ when }) => holds(when, person) === true).map((exclusion) => exclusion.because),
  ];
  const open = [...include, ...exclude.map(({ when }) => when)].filter((criterion) => holds(criterion, person) === null);
  const unknown = [...new Set(open.map(({ kind }) => kind))];
  return { verdict: because.length ? 'no' : unknown.length ? 'ask' : 'yes', because, unknown };
}

/**
 * The pathway as it fits one person: without the goals and activities that are not for them, without goals that wait for an activity that
 * is out, and without mention of goals that are out. What hangs on something unknown is left out too, since a plan grows more safely than
 * it shrinks.
 */
export function tailored(pathway: Pathway, person: Person): Pathway {
  const fits = ({ unless = [] }: { readonly unless?: readonly Criterion[] }) =>
    unless.every((criterion) => holds(criterion, person) === false);
  const activities = pathway.activities.filter(fits);
  const goals = pathway.goals.filter((goal) => fits(goal) && (goal.done === undefined || activities.some(({ id }) => id === goal.done)));
  const kept = (id: string) => goals.some((goal) => goal.id === id);
  return {
    ...pathway,
    goals,
    activities: activities.map((activity) => (activity.goals ? { ...activity, goals: activity.goals.filter(kept) } : activity)),
  };
}
