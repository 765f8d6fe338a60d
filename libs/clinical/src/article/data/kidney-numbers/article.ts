import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { ru } from './ru.ts';

export const KIDNEY_NUMBERS: Article = {
  id: 'kidney-numbers',
  version: 1,
  topic: 'kidneys',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('709044004 431855005 431856006 433144002 431857002', 'N18'),
  tests: ['33914-3', '98979-8', '2160-0', '14959-1', '9318-7'],
  medicines: ['A10BK', 'C09'],
  pathways: ['chronic-kidney-disease'],
  words: { en, he, ar, ru },
  sources: [
    source('KDIGO 2024 Clinical Practice Guideline for CKD', 2024, 'https://doi.org/10.1016/j.kint.2023.10.018'),
    source('NHS: Chronic kidney disease', 2025, 'https://www.nhs.uk/conditions/kidney-disease/'),
    source('MedlinePlus: Chronic kidney disease', 2025, 'https://medlineplus.gov/chronickidneydisease.html'),
  ],
};
