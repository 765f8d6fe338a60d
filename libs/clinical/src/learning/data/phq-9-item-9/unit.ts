import { source } from '../../../source/source.ts';
import { type LearningUnit, many, one } from '../../unit.ts';
import { en } from './en.ts';
import { he } from './he.ts';

export const PHQ_9_ITEM_9: LearningUnit = {
  id: 'phq-9-item-9',
  version: 1,
  minutes: 20,
  professions: ['family-physician', 'internist', 'nurse', 'psychologist', 'diabetes-nurse', 'midwife'],
  writtenOn: '2026-11-30',
  reviewBy: '2028-11-30',
  review: null,
  sources: {
    phq: source('Kroenke, Spitzer, Williams: The PHQ-9. J Gen Intern Med', 2001, 'https://doi.org/10.1046/j.1525-1497.2001.016009606.x'),
    simon: source(
      'Simon et al., Psychiatric Services: item 9 of the PHQ-9 and later suicide attempts and deaths',
      2013,
      'https://doi.org/10.1176/appi.ps.201200587',
    ),
    dazzi: source(
      'Dazzi et al., Psychological Medicine: does asking about suicide induce suicidal ideation?',
      2014,
      'https://doi.org/10.1017/S0033291714001299',
    ),
    nice: source('NICE NG225 Self-harm: assessment, management and preventing recurrence', 2022, 'https://www.nice.org.uk/guidance/ng225'),
  },
  sections: { score: ['phq'], nine: ['simon', 'dazzi'], asking: ['nice', 'dazzi'], here: ['nice', 'simon'] },
  questions: [one('cut', 2, 'phq'), one('low', 1, 'simon'), many('then', [0, 3], 'nice'), one('harm', 0, 'dazzi'), one('scale', 3, 'nice')],
  words: { en, he },
};
