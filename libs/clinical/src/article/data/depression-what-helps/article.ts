import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { ru } from './ru.ts';

export const DEPRESSION_WHAT_HELPS: Article = {
  id: 'depression-what-helps',
  version: 1,
  topic: 'mind',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'mental',
  conditions: codes('35489007 370143000 36923009 66344007 191616006', 'F32 F33'),
  tests: ['44249-1'],
  medicines: ['N06A'],
  pathways: ['depression'],
  words: { en, he, ar, ru },
  pictures: [],
  video: null,
  sources: [
    source('NICE NG222 Depression in adults', 2022, 'https://www.nice.org.uk/guidance/ng222'),
    source('NHS: Depression in adults', 2025, 'https://www.nhs.uk/mental-health/conditions/depression-in-adults/'),
    source('NHS: Insomnia', 2024, 'https://www.nhs.uk/conditions/insomnia/'),
    source('ERAN: emotional first aid, 1201', 2025, 'https://en.eran.org.il/'),
  ],
};
