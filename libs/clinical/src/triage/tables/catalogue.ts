import type { Ruleset } from '../ruleset.ts';
import { abdominalPainRules } from './abdominal-pain.ts';
import { chestPainRules } from './chest-pain.ts';
import { coughRules } from './cough.ts';
import { diabetesVisitRules } from './diabetes-visit.ts';
import { feverChildRules } from './fever-child.ts';
import { gad7Rules } from './gad-7.ts';
import { generalRules } from './general.ts';
import { headacheRules } from './headache.ts';
import { lowBackPainRules } from './low-back-pain.ts';
import { phq9Rules } from './phq-9.ts';
import { skinRules } from './skin.ts';
import { urinaryRules } from './urinary.ts';

/** One table for each document of ours. A table that changed has a new version; what was decided names the version that decided it. */
export const RULESETS: readonly Ruleset[] = [
  generalRules,
  headacheRules,
  chestPainRules,
  abdominalPainRules,
  lowBackPainRules,
  feverChildRules,
  coughRules,
  urinaryRules,
  skinRules,
  phq9Rules,
  gad7Rules,
  diabetesVisitRules,
];

/** The table for a document, by its `url|version`; undefined for one that has none. */
export const rulesetFor = (questionnaire: string): Ruleset | undefined => RULESETS.find((one) => one.questionnaire === questionnaire);
