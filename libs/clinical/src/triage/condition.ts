import type { Value } from '../questionnaire/fhir.ts';
import type { Score } from '../questionnaire/score.ts';
import { compares, plainOf, type Plain } from '../questionnaire/value.ts';
import type { Comparison, Condition, Member, Ruleset } from './ruleset.ts';
import { isRedFlag } from './ruleset.ts';

/** What a condition looks at. */
export interface Facts {
  /** Answers that count, by linkId. */
  readonly answers: ReadonlyMap<string, readonly Value[]>;
  readonly score: Score | undefined;
  readonly member: Member;
}

/** A code for a coding, the number of a quantity, else the value itself. */
const bare = (plain: Plain): boolean | number | string => {
  if (typeof plain !== 'object') return plain;
  return 'value' in plain ? plain.value : plain.code;
};
const answersTo = ({ answers }: Facts, item: string) => (answers.get(item) ?? []).flatMap((answer) => plainOf(answer) ?? []).map(bare);

function ofScore(score: Score | undefined, is: Comparison, value: number): boolean {
  if (!score) return false;
  return (score.complete || is === '>' || is === '>=') && compares(score.sum, is, value);
}

function ofMember({ ageInMonths, sex, pregnant }: Member, condition: Extract<Condition, { member: string }>): boolean {
  switch (condition.member) {
    case 'age':
      return ageInMonths !== null && compares(Math.floor(ageInMonths / 12), condition.is, condition.value);
    case 'age-in-months':
      return ageInMonths !== null && compares(ageInMonths, condition.is, condition.value);
    case 'sex':
      return sex === condition.value;
    case 'pregnant':
      return pregnant === condition.value;
  }
}

export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, facts));
  if ('any' in condition) return condition.any.some((one) => holds(one, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('score' in condition) return ofScore(facts.score, condition.score, condition.value);
  if ('member' in condition) return ofMember(facts.member, condition);
  const given = answersTo(facts, condition.item);
  if ('in' in condition) return given.some((one) => typeof one === 'string' && condition.in.includes(one));
  const { is, value } = condition;
  return is === '!=' ? given.length > 0 && given.every((one) => one !== value) : given.some((one) => compares(one, is, value));
}

export type ItemCondition = Extract<Condition, { item: string }>;

/** The conditions on answers within, without those under a `not`, which speak of their absence. */
export function wanted(condition: Condition): readonly ItemCondition[] {
  if ('all' in condition) return condition.all.flatMap(wanted);
  if ('any' in condition) return condition.any.flatMap(wanted);
  return 'item' in condition ? [condition] : [];
}

/** All conditions on answers within, wherever they stand. */
export function mentioned(condition: Condition): readonly ItemCondition[] {
  if ('not' in condition) return mentioned(condition.not);
  if ('all' in condition) return condition.all.flatMap(mentioned);
  if ('any' in condition) return condition.any.flatMap(mentioned);
  return 'item' in condition ? [condition] : [];
}

/** The answers that the emergency and urgent rules of a table look for: its red flags, each alone or with others. */
export const flagsOf = ({ rules }: Ruleset): readonly ItemCondition[] => rules.filter(isRedFlag).flatMap(({ when }) => wanted(when));
