import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';
import { video } from './video.ts';

export const TYPE_2_DIABETES: Article = {
  id: 'type-2-diabetes',
  version: 2,
  topic: 'sugar',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('44054006 368581000119106 422034002 127013003 90781000119102 1551000119108', 'E11'),
  tests: ['4548-4', '2345-7', '1558-6'],
  medicines: ['A10'],
  pathways: ['type-2-diabetes'],
  words: { en, he, ar, ru },
  pictures,
  video,
  sources: [
    source('NHS: Type 2 diabetes', 2025, 'https://www.nhs.uk/conditions/type-2-diabetes/'),
    source('CDC: Low blood sugar (hypoglycemia)', 2024, 'https://www.cdc.gov/diabetes/about/low-blood-sugar-hypoglycemia.html'),
    source('CDC: Diabetes and your feet', 2024, 'https://www.cdc.gov/diabetes/diabetes-complications/diabetes-and-your-feet.html'),
    source('MedlinePlus: Hemoglobin A1C (HbA1c) test', 2025, 'https://medlineplus.gov/lab-tests/hemoglobin-a1c-hba1c-test/'),
    source('ADA Standards of Care in Diabetes 2025, 6: glycemic goals', 2025, 'https://doi.org/10.2337/dc25-S006'),
  ],
};
