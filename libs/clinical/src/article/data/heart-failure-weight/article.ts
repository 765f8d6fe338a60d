import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';

export const HEART_FAILURE_WEIGHT: Article = {
  id: 'heart-failure-weight',
  version: 2,
  topic: 'heart',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('88805009 84114007 42343007', 'I50'),
  tests: ['29463-7', '33762-6', '30934-4'],
  medicines: ['C03', 'C07', 'C09', 'A10BK'],
  pathways: ['heart-failure'],
  words: { en, he, ar, ru },
  pictures,
  video: null,
  sources: [
    source('ESC guidelines for heart failure', 2021, 'https://doi.org/10.1093/eurheartj/ehab368'),
    source('NHS: Heart failure', 2025, 'https://www.nhs.uk/conditions/heart-failure/'),
    source('MedlinePlus: Heart failure', 2025, 'https://medlineplus.gov/heartfailure.html'),
  ],
};
