import { source } from '../../../source/source.ts';
import { LEARNERS, type LearningUnit, many, one } from '../../unit.ts';
import { en } from './en.ts';
import { he } from './he.ts';

export const PLAIN_WORDS: LearningUnit = {
  id: 'plain-words',
  version: 1,
  minutes: 15,
  professions: LEARNERS,
  writtenOn: '2026-11-30',
  reviewBy: '2028-11-30',
  review: null,
  sources: {
    ahrq: source(
      'AHRQ: Health Literacy Universal Precautions Toolkit',
      2024,
      'https://www.ahrq.gov/health-literacy/improve/precautions/index.html',
    ),
    kessels: source('Kessels, J R Soc Med: patients’ memory for medical information', 2003, 'https://doi.org/10.1177/014107680309600504'),
    cdc: source('CDC: Clear Communication Index', 2024, 'https://www.cdc.gov/ccindex/index.html'),
    numbers: source(
      'Trevena et al.: presenting quantitative information about outcomes',
      2013,
      'https://doi.org/10.1186/1472-6947-13-S2-S7',
    ),
  },
  sections: { all: ['ahrq', 'kessels'], words: ['cdc', 'ahrq'], numbers: ['numbers'], back: ['ahrq'] },
  questions: [
    one('whom', 1, 'ahrq'),
    many('words', [1, 2, 4], 'cdc'),
    one('numbers', 3, 'numbers'),
    one('back', 0, 'ahrq'),
    one('forgotten', 2, 'kessels'),
  ],
  words: { en, he },
};
