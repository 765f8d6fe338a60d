import { type Coding, SYSTEM } from '../coding/systems.ts';
import { type Ingredient, INGREDIENTS } from './ingredients.ts';

/** A medicine as a source told it: codes of RxNorm or ATC, and its words where there are some. */
export interface Medicine {
  readonly codings: readonly Coding[];
  readonly text?: string;
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const WORDS = INGREDIENTS.map(
  (ingredient) => [ingredient, new RegExp(`\\b(?:${ingredient.names.map(escaped).join('|')})\\b`, 'i')] as const,
);

/** The ingredients that the codes or the words tell; none of a medicine that is not in the table. */
export function ingredientsOf({ codings, text = '' }: Medicine): readonly Ingredient[] {
  const rxnorm = codings.filter(({ system }) => system === SYSTEM.rxnorm).map(({ code }) => code);
  const atc = codings.filter(({ system }) => system === SYSTEM.atc).map(({ code }) => code);
  return WORDS.filter(
    ([one, words]) => one.rxnorm.some((code) => rxnorm.includes(code)) || one.atc.some((code) => atc.includes(code)) || words.test(text),
  ).map(([one]) => one);
}

/** All ATC codes of a medicine: its own, and those of its ingredients. */
export const atcOf = (medicine: Medicine): readonly string[] => [
  ...new Set([
    ...medicine.codings.filter(({ system }) => system === SYSTEM.atc).map(({ code }) => code),
    ...ingredientsOf(medicine).flatMap(({ atc }) => atc),
  ]),
];

/** ATC groups by their first characters: `M01A` are the anti-inflammatory painkillers. */
export const inGroup = (atc: readonly string[], groups: readonly string[]): boolean =>
  atc.some((code) => groups.some((group) => code.startsWith(group)));
