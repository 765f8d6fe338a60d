import type { Cases } from '../cases.ts';

const well = {
  signs: ['none'],
  belly: false,
  since: 'week',
  strength: 'moderate',
  injury: false,
  'thin-bones': false,
  leg: 'no',
  fever: false,
  'weak-immune': false,
  urine: false,
  cancer: false,
  night: false,
  'weight-loss': false,
  stiff: false,
};
const years = (age: number) => ({ ageInMonths: age * 12 });

export const lowBackPainCases: Cases = {
  'cauda-equina': {
    fires: ['numb-seat', 'bladder', 'bowel', 'both-legs'].map((code) => ({ answers: { signs: [code] } })),
    quiet: [{ answers: well }, { answers: { signs: ['weak-leg'] } }],
  },
  artery: { fires: [{ answers: { belly: true } }], quiet: [{ answers: well }] },
  'weak-leg': { fires: [{ answers: { signs: ['weak-leg'] } }], quiet: [{ answers: well }] },
  'spine-infection': {
    fires: [{ answers: { fever: true } }, { answers: { 'weak-immune': true, strength: 'severe' } }],
    quiet: [{ answers: { 'weak-immune': true, strength: 'mild' } }],
  },
  kidney: { fires: [{ answers: { urine: true, fever: true } }], quiet: [{ answers: { urine: true, fever: false } }] },
  fracture: {
    fires: [
      { answers: { injury: true, 'thin-bones': true } },
      { answers: { injury: true }, member: years(50) },
      { answers: { injury: true, strength: 'severe' } },
    ],
    quiet: [{ answers: { ...well, injury: true }, member: years(30) }, { answers: { 'thin-bones': true } }],
  },
  cancer: { fires: [{ answers: { cancer: true } }], quiet: [{ answers: well }] },
  'weight-night': {
    fires: [{ answers: { 'weight-loss': true } }, { answers: { night: true }, member: years(50) }],
    quiet: [{ answers: { night: true }, member: years(49) }],
  },
  urine: { fires: [{ answers: { urine: true } }], quiet: [{ answers: well }] },
  'thin-bones': {
    fires: [{ answers: { 'thin-bones': true, since: 'day' } }],
    quiet: [{ answers: { 'thin-bones': true, since: 'longer' } }],
  },
  severe: { fires: [{ answers: { strength: 'severe' } }], quiet: [{ answers: well }] },
  sciatica: { fires: [{ answers: { leg: 'foot' } }], quiet: [{ answers: { leg: 'thigh' } }] },
  'stiff-young': {
    fires: [{ answers: { stiff: true, moves: true, since: 'longer' }, member: years(30) }],
    quiet: [
      { answers: { stiff: true, moves: true, since: 'longer' }, member: years(45) },
      { answers: { stiff: true, moves: false, since: 'longer' }, member: years(30) },
    ],
  },
  long: { fires: [{ answers: { since: 'longer' } }], quiet: [{ answers: well }] },
  plain: {
    fires: [{ answers: well }],
    quiet: [{ answers: { ...well, leg: 'foot' } }, { answers: { ...well, since: 'longer' } }, { answers: { ...well, injury: true } }],
  },
};
