import type { Cases } from '../cases.ts';
import { abdominalPainCases } from './abdominal-pain.cases.ts';
import { chestPainCases } from './chest-pain.cases.ts';
import { coughCases } from './cough.cases.ts';
import { diabetesVisitCases } from './diabetes-visit.cases.ts';
import { feverChildCases } from './fever-child.cases.ts';
import { gad7Cases } from './gad-7.cases.ts';
import { generalCases } from './general.cases.ts';
import { headacheCases } from './headache.cases.ts';
import { lowBackPainCases } from './low-back-pain.cases.ts';
import { phq9Cases } from './phq-9.cases.ts';
import { skinCases } from './skin.cases.ts';
import { urinaryCases } from './urinary.cases.ts';

/** The cases of each table, by its id. */
export const CASES: Readonly<Record<string, Cases>> = {
  general: generalCases,
  headache: headacheCases,
  'chest-pain': chestPainCases,
  'abdominal-pain': abdominalPainCases,
  'low-back-pain': lowBackPainCases,
  'fever-child': feverChildCases,
  cough: coughCases,
  urinary: urinaryCases,
  skin: skinCases,
  'phq-9': phq9Cases,
  'gad-7': gad7Cases,
  'diabetes-visit': diabetesVisitCases,
};
