import type { Article } from './article.ts';
import { AFTER_A_POSITIVE_STOOL_TEST } from './data/after-a-positive-stool-test/article.ts';
import { ASTHMA_INHALER } from './data/asthma-inhaler/article.ts';
import { DEPRESSION_WHAT_HELPS } from './data/depression-what-helps/article.ts';
import { HEART_FAILURE_WEIGHT } from './data/heart-failure-weight/article.ts';
import { HIGH_BLOOD_PRESSURE } from './data/high-blood-pressure/article.ts';
import { KIDNEY_NUMBERS } from './data/kidney-numbers/article.ts';
import { LOSING_WEIGHT } from './data/losing-weight/article.ts';
import { LOW_BACK_PAIN } from './data/low-back-pain/article.ts';
import { PREGNANCY_VISITS } from './data/pregnancy-visits/article.ts';
import { TYPE_2_DIABETES } from './data/type-2-diabetes/article.ts';

/** All articles of the library. */
export const ARTICLES: readonly Article[] = [
  TYPE_2_DIABETES,
  HIGH_BLOOD_PRESSURE,
  HEART_FAILURE_WEIGHT,
  KIDNEY_NUMBERS,
  ASTHMA_INHALER,
  PREGNANCY_VISITS,
  DEPRESSION_WHAT_HELPS,
  LOW_BACK_PAIN,
  LOSING_WEIGHT,
  AFTER_A_POSITIVE_STOOL_TEST,
];
