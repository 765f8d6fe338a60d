import { type Coding, SYSTEM } from '../coding/systems.ts';

/** What an activity asks of the body, as far as two plans can contradict each other in it. */
export const ADVICE = [
  ...['drink-more', 'limit-fluids', 'eat-less-salt', 'use-salt-substitute', 'limit-potassium', 'eat-more-protein', 'limit-protein'],
  ...['lose-weight', 'gain-weight', 'move-more', 'rest', 'take-nsaid', 'avoid-nsaid', 'take-ace-inhibitor', 'avoid-ace-inhibitor'],
  ...['take-statin', 'avoid-statin', 'avoid-alcohol', 'take-metformin', 'avoid-metformin', 'take-bowel-preparation'],
] as const;
export type Advice = (typeof ADVICE)[number];

/** SNOMED CT codes of imported activities that say the same. */
const OF_SNOMED: Readonly<Record<string, readonly Advice[]>> = {
  // exercise therapy, physical exercise, light exercise as a target, stretching, joint mobility
  '229065009': ['move-more'],
  '183301007': ['move-more'],
  '408580007': ['move-more'],
  '229070002': ['move-more'],
  // recommendation to avoid exercise, to rest; rest, ice, compression and elevation
  '304510005': ['rest'],
  '183051005': ['rest'],
  '229586001': ['rest'],
  // low salt diet education, alcohol-free diet, giving of intravenous fluids
  '183063000': ['eat-less-salt'],
  '226138001': ['avoid-alcohol'],
  '103744005': ['drink-more'],
};

/** What an imported activity advises by its code; nothing for a code that is not in the table. */
export const adviceOf = ({ system, code }: Coding): readonly Advice[] =>
  system === SYSTEM.snomed && Object.hasOwn(OF_SNOMED, code) ? OF_SNOMED[code]! : [];
