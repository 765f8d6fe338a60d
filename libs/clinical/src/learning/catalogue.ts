import { DEIDENTIFY_A_CASE } from './data/deidentify-a-case/unit.ts';
import { MEASURE_BLOOD_PRESSURE } from './data/measure-blood-pressure/unit.ts';
import { PHQ_9_ITEM_9 } from './data/phq-9-item-9/unit.ts';
import { PLAIN_WORDS } from './data/plain-words/unit.ts';
import { POTASSIUM_AND_MEDICINES } from './data/potassium-and-medicines/unit.ts';
import { READ_EGFR } from './data/read-egfr/unit.ts';
import type { LearningUnit } from './unit.ts';

/** All learning units, in the order in which they are shown. */
export const LEARNING_UNITS: readonly LearningUnit[] = [
  DEIDENTIFY_A_CASE,
  READ_EGFR,
  POTASSIUM_AND_MEDICINES,
  MEASURE_BLOOD_PRESSURE,
  PHQ_9_ITEM_9,
  PLAIN_WORDS,
];

/** Undefined where there is none such. */
export const learningUnitOf = (id: string): LearningUnit | undefined => LEARNING_UNITS.find((unit) => unit.id === id);

/** Whether it may be begun on that day, `2026-01-31`. */
export const isCurrent = ({ reviewBy }: Pick<LearningUnit, 'reviewBy'>, day: string): boolean => day <= reviewBy;
