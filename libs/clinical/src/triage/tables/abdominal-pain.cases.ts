import type { Cases } from '../cases.ts';

const well = {
  signs: ['none'],
  where: 'upper-middle',
  since: 'week',
  strength: 'mild',
  sudden: false,
  upward: false,
  vomiting: 'no',
  fever: false,
  pregnant: 'no',
  testicle: false,
  urine: false,
  'bowel-change': false,
  'weight-loss': false,
};
const sign = (code: string) => ({ fires: [{ answers: { signs: [code] } }], quiet: [{ answers: well }] });
const years = (age: number) => ({ ageInMonths: age * 12 });

export const abdominalPainCases: Cases = {
  ectopic: {
    fires: [
      { answers: { pregnant: 'maybe', strength: 'severe' } },
      { answers: { pregnant: 'yes', bleeding: true } },
      { answers: { pregnant: 'yes', upward: true } },
      { answers: { pregnant: 'maybe', signs: ['faint'] } },
    ],
    quiet: [{ answers: { pregnant: 'yes', strength: 'mild' } }, { answers: { pregnant: 'no', strength: 'severe', bleeding: true } }],
  },
  'hard-belly': sign('hard'),
  'bleeding-inside': {
    fires: [{ answers: { signs: ['vomit-blood'] } }, { answers: { signs: ['black-stool'] } }],
    quiet: [{ answers: { signs: ['blood-stool'] } }],
  },
  blocked: sign('blocked'),
  faint: sign('faint'),
  'sudden-severe': {
    fires: [{ answers: { sudden: true, strength: 'severe' } }],
    quiet: [{ answers: { sudden: true, strength: 'mild' } }, { answers: { sudden: false, strength: 'severe' } }],
  },
  testicle: { fires: [{ answers: { testicle: true } }], quiet: [{ answers: well }] },
  upward: { fires: [{ answers: { upward: true } }], quiet: [{ answers: well }] },
  appendix: {
    fires: [
      { answers: { where: 'lower-right', since: 'day', fever: true } },
      { answers: { where: 'lower-right', since: 'week', strength: 'moderate' } },
    ],
    quiet: [
      { answers: { where: 'lower-right', since: 'longer', strength: 'moderate' } },
      { answers: { ...well, where: 'lower-left', fever: true } },
    ],
  },
  gall: {
    fires: [{ answers: { signs: ['yellow'] } }, { answers: { where: 'upper-right', fever: true } }],
    quiet: [{ answers: { where: 'upper-right', fever: false } }],
  },
  dry: { fires: [{ answers: { vomiting: 'all' } }], quiet: [{ answers: { vomiting: 'some' } }] },
  pregnant: { fires: [{ answers: { ...well, pregnant: 'yes' } }], quiet: [{ answers: well }] },
  'older-severe': {
    fires: [{ answers: { strength: 'severe' }, member: years(65) }],
    quiet: [{ answers: { strength: 'severe' }, member: years(64) }],
  },
  'blood-stool': sign('blood-stool'),
  severe: { fires: [{ answers: { strength: 'severe' } }], quiet: [{ answers: well }] },
  urine: { fires: [{ answers: { urine: true } }], quiet: [{ answers: well }] },
  change: { fires: [{ answers: { 'bowel-change': true } }, { answers: { 'weight-loss': true } }], quiet: [{ answers: well }] },
  mild: { fires: [{ answers: well }], quiet: [{ answers: { ...well, since: 'longer' } }, { answers: { ...well, fever: true } }] },
};
