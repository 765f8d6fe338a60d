import type { Cases } from '../cases.ts';

const well = {
  complaint: 'x',
  signs: ['none'],
  since: 'week',
  strength: 'mild',
  course: 'better',
  fever: false,
  'weak-immune': false,
  'weight-loss': false,
  pregnant: 'no',
  'self-harm': false,
};
const sign = (code: string) => ({
  fires: [{ answers: { signs: [code] } }, { answers: { ...well, signs: [code] } }],
  quiet: [{ answers: well }],
});

export const generalCases: Cases = {
  stroke: sign('stroke'),
  chest: sign('chest'),
  breath: sign('breath'),
  swelling: sign('swelling'),
  faint: sign('faint'),
  bleeding: sign('bleeding'),
  sepsis: sign('cold'),
  'danger-now': {
    fires: [{ answers: { 'self-harm': true, 'danger-now': true } }],
    quiet: [{ answers: { 'self-harm': true, 'danger-now': false } }, { answers: { 'self-harm': false, 'danger-now': true } }],
  },
  'fever-weak-immune': {
    fires: [{ answers: { ...well, fever: true, 'weak-immune': true } }],
    quiet: [{ answers: { fever: true, 'weak-immune': false } }, { answers: { 'weak-immune': true } }],
  },
  'baby-fever': {
    fires: [{ answers: { fever: true }, member: { ageInMonths: 2 } }],
    quiet: [{ answers: { fever: true }, member: { ageInMonths: 3 } }, { answers: { fever: true } }],
  },
  'self-harm': { fires: [{ answers: { 'self-harm': true } }], quiet: [{ answers: well }] },
  'pregnant-fever': { fires: [{ answers: { pregnant: 'maybe', fever: true } }], quiet: [{ answers: { pregnant: 'no', fever: true } }] },
  'severe-worse': {
    fires: [{ answers: { strength: 'severe', course: 'worse' } }],
    quiet: [{ answers: { strength: 'severe', course: 'same' } }],
  },
  'very-hot': {
    fires: [{ answers: { fever: true, temperature: 39.5 } }],
    quiet: [{ answers: { fever: true, temperature: 39.4 } }, { answers: { fever: false, temperature: 40 } }],
  },
  'long-fever': { fires: [{ answers: { fever: true, since: 'three-weeks' } }], quiet: [{ answers: { fever: true, since: 'week' } }] },
  'weight-loss': { fires: [{ answers: { 'weight-loss': true } }], quiet: [{ answers: well }] },
  severe: { fires: [{ answers: { strength: 'severe' } }], quiet: [{ answers: { strength: 'moderate' } }] },
  long: { fires: [{ answers: { since: 'longer' } }], quiet: [{ answers: { since: 'three-weeks' } }] },
  'mild-and-better': {
    fires: [{ answers: well }],
    quiet: [
      { answers: { ...well, course: 'same' } },
      { answers: { ...well, fever: true } },
      { answers: { strength: 'mild', course: 'better', since: 'day' } },
    ],
  },
};
