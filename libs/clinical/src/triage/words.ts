import { type Names, names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import type { Condition, Rule } from './ruleset.ts';

/** The answer "yes", or one of several options. */
export const yes = (...items: readonly string[]): Condition =>
  items.length === 1 ? { item: items[0]!, is: '=', value: true } : { any: items.map((item) => yes(item)) };
export const chosen = (item: string, ...options: readonly string[]): Condition =>
  options.length === 1 ? { item, is: '=', value: options[0]! } : { item, in: options };
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const atLeast = (item: string, value: number): Condition => ({ item, is: '>=', value });
export const under = (item: string, value: number): Condition => ({ item, is: '<', value });
export const agedFrom = (years: number): Condition => ({ member: 'age', is: '>=', value: years });
export const agedUnder = (years: number): Condition => ({ member: 'age', is: '<', value: years });

type Four = Parameters<typeof names>;

/** A rule as a row of its table. */
export const rule = (
  id: string,
  [urgency, queue]: readonly [Rule['urgency'], Rule['queue']],
  when: Condition,
  source: Source,
  reason: Four,
  advice?: Names,
): Rule => ({ id, urgency, queue, when, source, reason: names(...reason), ...(advice ? { advice } : {}) });

/** Urgency and queue that go together. */
export const EMERGENCY = ['emergency', 'emergency-advice'] as const;
export const URGENT = ['urgent', 'nurse-triage'] as const;
export const SOON = ['soon', 'primary-care'] as const;
export const ROUTINE = ['routine', 'primary-care'] as const;
export const SELF_CARE = ['self-care', 'self-care'] as const;
