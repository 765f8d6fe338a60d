import type { Cases } from '../cases.ts';

const well = {
  onset: 'slow',
  signs: ['none'],
  injury: false,
  fever: false,
  since: 'week',
  strength: 'mild',
  pattern: ['none'],
  migraine: false,
  painkillers: 1,
  'weak-immune': false,
  cancer: false,
  pregnant: 'no',
};
const years = (age: number) => ({ ageInMonths: age * 12 });

export const headacheCases: Cases = {
  thunderclap: { fires: [{ answers: { onset: 'sudden' } }], quiet: [{ answers: { onset: 'hours' } }] },
  brain: {
    fires: ['weak', 'confused', 'sight', 'fit'].map((code) => ({ answers: { signs: [code] } })),
    quiet: [{ answers: { signs: ['neck'] } }, { answers: well }],
  },
  meningitis: {
    fires: [{ answers: { signs: ['neck'], fever: true } }, { answers: { signs: ['rash'] } }],
    quiet: [{ answers: { signs: ['neck'], fever: false } }, { answers: { signs: ['none'], fever: true } }],
  },
  injury: { fires: [{ answers: { injury: true } }], quiet: [{ answers: well }] },
  'eye-pressure': {
    fires: [{ answers: { signs: ['red-eye'], strength: 'severe' } }],
    quiet: [{ answers: { signs: ['red-eye'], strength: 'mild' } }],
  },
  neck: { fires: [{ answers: { signs: ['neck'] } }], quiet: [{ answers: well }] },
  artery: {
    fires: [{ answers: { pattern: ['jaw'] }, member: years(50) }],
    quiet: [{ answers: { pattern: ['jaw'] }, member: years(49) }, { answers: { pattern: ['jaw'] } }],
  },
  pregnant: {
    fires: [{ answers: { pregnant: 'yes', strength: 'moderate' } }],
    quiet: [{ answers: { pregnant: 'yes', strength: 'mild' } }, { answers: { pregnant: 'no', strength: 'severe' } }],
  },
  'weak-immune': { fires: [{ answers: { 'weak-immune': true } }], quiet: [{ answers: well }] },
  'young-child': {
    fires: [{ answers: { pattern: ['wakes'] }, member: years(11) }],
    quiet: [{ answers: { pattern: ['wakes'] }, member: years(12) }],
  },
  'jaw-or-scalp': {
    fires: [{ answers: { pattern: ['scalp'], strength: 'severe' } }],
    quiet: [{ answers: { pattern: ['scalp'], strength: 'moderate' } }],
  },
  pressure: { fires: [{ answers: { pattern: ['cough'] } }], quiet: [{ answers: { pattern: ['new'] } }] },
  'new-after-50': {
    fires: [{ answers: { pattern: ['new'] }, member: years(50) }],
    quiet: [{ answers: { pattern: ['new'] }, member: years(30) }],
  },
  cancer: { fires: [{ answers: { cancer: true, pattern: ['new'] } }], quiet: [{ answers: { cancer: true, pattern: ['none'] } }] },
  severe: { fires: [{ answers: { strength: 'severe' } }], quiet: [{ answers: { strength: 'moderate' } }] },
  'too-many-pills': { fires: [{ answers: { painkillers: 10 } }], quiet: [{ answers: { painkillers: 9 } }] },
  migraine: { fires: [{ answers: { migraine: true, since: 'longer' } }], quiet: [{ answers: { migraine: true, since: 'day' } }] },
  mild: {
    fires: [{ answers: well }],
    quiet: [
      { answers: { ...well, pattern: ['new'] } },
      { answers: { ...well, strength: 'moderate' } },
      { answers: { ...well, injury: true } },
    ],
  },
};
