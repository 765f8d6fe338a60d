import { source } from '../../../source/source.ts';
import { type LearningUnit, many, one } from '../../unit.ts';
import { en } from './en.ts';
import { he } from './he.ts';

export const READ_EGFR: LearningUnit = {
  id: 'read-egfr',
  version: 1,
  minutes: 15,
  professions: ['family-physician', 'internist', 'cardiologist', 'diabetes-nurse', 'nurse', 'pharmacist', 'dietitian'],
  writtenOn: '2026-11-30',
  reviewBy: '2028-11-30',
  review: null,
  sources: {
    inker: source(
      'Inker et al., NEJM: creatinine- and cystatin C-based equations without race',
      2021,
      'https://doi.org/10.1056/NEJMoa2102953',
    ),
    kdigo: source('KDIGO 2024 Clinical Practice Guideline for CKD', 2024, 'https://doi.org/10.1016/j.kint.2023.10.018'),
  },
  sections: { equation: ['inker'], ckd: ['kdigo'], misled: ['kdigo'], after: ['kdigo'] },
  questions: [
    one('inputs', 1, 'inker'),
    many('ckd', [1, 3], 'kdigo'),
    one('unsteady', 2, 'kdigo'),
    one('muscle', 0, 'kdigo'),
    one('dip', 3, 'kdigo'),
  ],
  words: { en, he },
};
