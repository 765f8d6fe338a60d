import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';

export const LOW_BACK_PAIN: Article = {
  id: 'low-back-pain',
  version: 2,
  topic: 'back',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('279039007 278860009 161891005 278862001', 'M544 M545'),
  tests: [],
  medicines: ['M01A', 'N02'],
  pathways: ['low-back-pain'],
  words: { en, he, ar, ru },
  pictures,
  video: null,
  sources: [
    source('NICE NG59 Low back pain and sciatica in over 16s', 2020, 'https://www.nice.org.uk/guidance/ng59'),
    source('NHS: Back pain', 2025, 'https://www.nhs.uk/conditions/back-pain/'),
    source(
      'Brinjikji et al., AJNR: imaging features of spinal degeneration in people without pain',
      2015,
      'https://doi.org/10.3174/ajnr.A4173',
    ),
    source(
      'WHO guideline for non-surgical management of chronic primary low back pain',
      2023,
      'https://www.who.int/publications/i/item/9789240081789',
    ),
  ],
};
