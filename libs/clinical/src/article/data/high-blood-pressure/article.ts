import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';
import { video } from './video.ts';

export const HIGH_BLOOD_PRESSURE: Article = {
  id: 'high-blood-pressure',
  version: 2,
  topic: 'heart',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('38341003 59621000 1201005', 'I10 I11 I12 I13 I15'),
  tests: ['85354-9', '8480-6', '8462-4'],
  medicines: ['C02', 'C03', 'C07', 'C08', 'C09'],
  pathways: ['hypertension'],
  words: { en, he, ar, ru },
  pictures,
  video,
  sources: [
    source('NHS: High blood pressure', 2025, 'https://www.nhs.uk/conditions/high-blood-pressure-hypertension/'),
    source('NICE NG136 Hypertension in adults', 2023, 'https://www.nice.org.uk/guidance/ng136'),
    source('WHO: Salt reduction', 2023, 'https://www.who.int/news-room/fact-sheets/detail/salt-reduction'),
    source('CDC: Measure your blood pressure', 2024, 'https://www.cdc.gov/high-blood-pressure/measure/index.html'),
    source('WHO guideline: use of lower-sodium salt substitutes', 2025, 'https://www.who.int/publications/i/item/9789240105591'),
  ],
};
