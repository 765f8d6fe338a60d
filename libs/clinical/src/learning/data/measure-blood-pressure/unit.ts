import { source } from '../../../source/source.ts';
import { type LearningUnit, many, one } from '../../unit.ts';
import { en } from './en.ts';
import { he } from './he.ts';

export const MEASURE_BLOOD_PRESSURE: LearningUnit = {
  id: 'measure-blood-pressure',
  version: 1,
  minutes: 15,
  professions: ['family-physician', 'internist', 'cardiologist', 'nurse', 'diabetes-nurse', 'pharmacist', 'midwife', 'dietitian'],
  writtenOn: '2026-11-30',
  reviewBy: '2028-11-30',
  review: null,
  sources: {
    esc: source('2024 ESC Guidelines for elevated blood pressure and hypertension', 2024, 'https://doi.org/10.1093/eurheartj/ehae178'),
    esh: source(
      'European Society of Hypertension: office and out-of-office blood pressure measurement',
      2021,
      'https://doi.org/10.1097/HJH.0000000000002843',
    ),
    cuff: source('Ishigami et al., JAMA Intern Med: effects of cuff size', 2023, 'https://doi.org/10.1001/jamainternmed.2023.3264'),
  },
  sections: { before: ['esc', 'esh'], cuff: ['cuff', 'esh'], count: ['esc', 'esh'], home: ['esh'] },
  questions: [
    many('before', [0, 2, 3], 'esc'),
    one('cuff', 3, 'cuff'),
    one('arms', 1, 'esc'),
    one('count', 2, 'esc'),
    one('home', 0, 'esh'),
  ],
  words: { en, he },
};
