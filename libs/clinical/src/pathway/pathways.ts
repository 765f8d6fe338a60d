import { ASTHMA } from './data/asthma.ts';
import { BOWEL_SCREENING } from './data/bowel-screening.ts';
import { CHRONIC_KIDNEY_DISEASE } from './data/chronic-kidney-disease.ts';
import { DEPRESSION } from './data/depression.ts';
import { HEART_FAILURE_PATHWAY } from './data/heart-failure.ts';
import { HYPERTENSION } from './data/hypertension.ts';
import { HYPERTENSION_1 } from './data/hypertension.v1.ts';
import { LOW_BACK_PAIN } from './data/low-back-pain.ts';
import { OBESITY } from './data/obesity.ts';
import { PREGNANCY } from './data/pregnancy.ts';
import { TYPE_2_DIABETES } from './data/type-2-diabetes.ts';
import type { Pathway } from './pathway.ts';

/** Every version of every pathway. A version that a plan may have been made from is never taken out, and never changed. */
export const PATHWAYS: readonly Pathway[] = [
  TYPE_2_DIABETES,
  HYPERTENSION_1,
  HYPERTENSION,
  ASTHMA,
  PREGNANCY,
  DEPRESSION,
  LOW_BACK_PAIN,
  HEART_FAILURE_PATHWAY,
  CHRONIC_KIDNEY_DISEASE,
  OBESITY,
  BOWEL_SCREENING,
];
