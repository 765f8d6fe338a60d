import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';
import { video } from './video.ts';

export const ASTHMA_INHALER: Article = {
  id: 'asthma-inhaler',
  version: 2,
  topic: 'lungs',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('195967001 233678006', 'J45'),
  tests: ['19935-6', '33452-4'],
  medicines: ['R03'],
  pathways: ['asthma'],
  words: { en, he, ar, ru },
  pictures,
  video,
  sources: [
    source('NHS: Asthma', 2025, 'https://www.nhs.uk/conditions/asthma/'),
    source('GINA Global Strategy for Asthma Management and Prevention', 2024, 'https://ginasthma.org/2024-report/'),
    source('NICE NG245 Asthma: diagnosis, monitoring and management (BTS, NICE, SIGN)', 2024, 'https://www.nice.org.uk/guidance/ng245'),
    source('MedlinePlus: How to use an inhaler, with spacer', 2024, 'https://medlineplus.gov/ency/patientinstructions/000042.htm'),
  ],
};
