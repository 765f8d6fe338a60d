import { AIRWAY, COLONOSCOPY, INHALER_PARTS } from './breathing.ts';
import { BACK_MOVES, CUFF_POSITION, FOOT_CHECK, LOW_SUGAR, PLATE, WEIGHT_WATER } from './daily.ts';
import type { Picture } from './picture.ts';

export const PICTURES: readonly Picture[] = [
  ...[INHALER_PARTS, AIRWAY, CUFF_POSITION, FOOT_CHECK, LOW_SUGAR],
  ...[WEIGHT_WATER, PLATE, BACK_MOVES, COLONOSCOPY],
];
