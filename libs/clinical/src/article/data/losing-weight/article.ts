import { codes } from '../../../pathway/criterion.ts';
import { source } from '../../../source/source.ts';
import type { Article } from '../../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { he } from './he.ts';
import { pictures } from './pictures.ts';
import { ru } from './ru.ts';

export const LOSING_WEIGHT: Article = {
  id: 'losing-weight',
  version: 2,
  topic: 'sugar',
  writtenOn: '2026-11-30',
  review: null,
  sensitivity: 'general',
  conditions: codes('162864005 408512008 414916001', 'E66'),
  tests: ['39156-5', '29463-7'],
  medicines: ['A08', 'A10BJ'],
  pathways: ['obesity'],
  words: { en, he, ar, ru },
  pictures,
  video: null,
  sources: [
    source('NICE NG246 Overweight and obesity management', 2025, 'https://www.nice.org.uk/guidance/ng246'),
    source('CDC: Steps for losing weight', 2025, 'https://www.cdc.gov/healthy-weight-growth/losing-weight/index.html'),
    source('USPSTF: behavioral weight loss interventions', 2018, 'https://doi.org/10.1001/jama.2018.13022'),
    source('Sumithran et al., NEJM: hormones after weight loss', 2011, 'https://doi.org/10.1056/NEJMoa1105816'),
  ],
};
