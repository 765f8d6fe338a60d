import { source } from '../../../source/source.ts';
import { LEARNERS, type LearningUnit, many, one } from '../../unit.ts';
import { en } from './en.ts';
import { he } from './he.ts';

export const DEIDENTIFY_A_CASE: LearningUnit = {
  id: 'deidentify-a-case',
  version: 1,
  minutes: 15,
  professions: LEARNERS,
  writtenOn: '2026-11-30',
  reviewBy: '2028-11-30',
  review: null,
  sources: {
    hhs: source(
      'HHS: De-identification of protected health information, Safe Harbor (45 CFR 164.514)',
      2012,
      'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
    ),
    icmje: source('ICMJE: Recommendations, protection of research participants', 2025, 'https://www.icmje.org/recommendations/'),
    sweeney: source(
      'Sweeney: Simple demographics often identify people uniquely',
      2000,
      'https://dataprivacylab.org/projects/identifiability/',
    ),
  },
  sections: { why: ['hhs', 'sweeney'], out: ['hhs'], stays: ['hhs', 'icmje'], gate: ['hhs', 'icmje'] },
  questions: [
    one('age', 2, 'hhs'),
    many('out', [0, 2, 3], 'hhs'),
    one('dates', 1, 'hhs'),
    one('rare', 3, 'hhs'),
    one('three', 0, 'sweeney'),
  ],
  words: { en, he },
};
