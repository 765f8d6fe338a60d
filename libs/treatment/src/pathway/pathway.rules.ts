import type { Language } from '@careway/clinical';
import type { Activity, Pathway, PathwayGoal } from '@careway/clinical/pathway';
import type { GoalContent } from '../goal/goal.rules.ts';
import type { NewTask } from '../task/task.entity.ts';

const LOINC = 'http://loinc.org';

/** Where the codes of pathways stand as codings: a plan's category. */
export const PATHWAY_SYSTEM = 'https://careway.example/CodeSystem/pathway';

/** A goal of a pathway as a plan holds it, in the member's language. */
export function goalContent({ text, measured }: PathwayGoal, language: Language): GoalContent {
  const open = { description: text[language], lifecycleStatus: 'active', achievementStatus: 'in-progress' };
  if (!measured) return { ...open, measure: null, comparator: null, target: null, low: null, unit: null };
  const { target, loinc, unit } = measured;
  const limit =
    'comparator' in target
      ? { comparator: target.comparator, target: target.value, low: null }
      : { comparator: '<=' as const, target: target.high, low: target.low };
  return { ...open, ...limit, unit, measure: { codings: [{ system: LOINC, code: loinc }], text: '' } };
}

/** An activity of a pathway as a task; its day is set when the plan begins. */
export const taskContent = ({ id, code, title, who, timing }: Activity, language: Language): NewTask => ({
  code: { codings: [code], text: title[language] },
  owner: who === 'clinician' ? 'care-team' : who,
  dueDate: null,
  timing,
  part: id,
});

export const categoryOf = ({ id, title }: Pathway, language: Language) => ({
  codings: [{ system: PATHWAY_SYSTEM, code: id }],
  text: title[language],
});
