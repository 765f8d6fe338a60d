import type { Questionnaire } from '../fhir.ts';
import { abdominalPain } from './abdominal-pain.ts';
import { chestPain } from './chest-pain.ts';
import { cough } from './cough.ts';
import { diabetesVisit } from './diabetes-visit.ts';
import { feverChild } from './fever-child.ts';
import { gad7 } from './gad-7.ts';
import { general } from './general.ts';
import { headache } from './headache.ts';
import { lowBackPain } from './low-back-pain.ts';
import { phq9 } from './phq-9.ts';
import { skin } from './skin.ts';
import { urinary } from './urinary.ts';

/** All documents of ours, the general one first. A document that changed has a new version; an answered version is never edited. */
export const QUESTIONNAIRES: readonly Questionnaire[] = [
  general,
  headache,
  chestPain,
  abdominalPain,
  lowBackPain,
  feverChild,
  cough,
  urinary,
  skin,
  phq9,
  gad7,
  diabetesVisit,
];
