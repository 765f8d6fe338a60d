import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';

export const AFTER_A_POSITIVE_STOOL_TEST: Article = {
  id: 'after-a-positive-stool-test',
  version: 2,
  topic: 'bowel',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('59614000', 'R195'),
  tests: ['29771-3', '57905-2'],
  medicines: [],
  pathways: ['bowel-screening-positive'],
  words: { en, he, ar, ru },
  pictures,
  video: null,
  sources: [
    source('NHS: Colonoscopy', 2025, 'https://www.nhs.uk/conditions/colonoscopy/'),
    source('USPSTF: screening for colorectal cancer', 2021, 'https://doi.org/10.1001/jama.2021.6238'),
    source('European guidelines for quality assurance in colorectal cancer screening', 2012, 'https://doi.org/10.1055/s-0032-1309820'),
    source('Corley et al., JAMA: time to colonoscopy after a positive test', 2017, 'https://doi.org/10.1001/jama.2017.3634'),
    source('ESGE guideline: bowel preparation for colonoscopy', 2019, 'https://doi.org/10.1055/a-0959-0505'),
  ],
};
