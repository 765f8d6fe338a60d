import type { Cases } from '../cases.ts';

const well = {
  breath: 'no',
  signs: ['none'],
  since: 'week',
  kind: 'dry',
  fever: false,
  lung: false,
  'weak-immune': false,
  smoke: 'never',
  'weight-loss': false,
  sweats: false,
  contact: false,
  pills: false,
};
const years = (age: number) => ({ ageInMonths: age * 12 });

export const coughCases: Cases = {
  'breath-at-rest': { fires: [{ answers: { breath: 'rest' } }], quiet: [{ answers: { breath: 'effort' } }] },
  'blue-or-confused': { fires: [{ answers: { signs: ['blue'] } }, { answers: { signs: ['confused'] } }], quiet: [{ answers: well }] },
  choking: { fires: [{ answers: { signs: ['choke'] } }], quiet: [{ answers: well }] },
  'lung-clot': {
    fires: [{ answers: { signs: ['leg', 'chest'] } }, { answers: { signs: ['leg'], breath: 'effort' } }],
    quiet: [{ answers: { ...well, signs: ['leg'] } }, { answers: { signs: ['chest'] } }],
  },
  'fever-weak-immune': {
    fires: [{ answers: { fever: true, 'weak-immune': true } }],
    quiet: [{ answers: { fever: false, 'weak-immune': true } }],
  },
  blood: { fires: [{ answers: { signs: ['blood'] } }], quiet: [{ answers: well }] },
  pneumonia: {
    fires: [{ answers: { fever: true, signs: ['chest'] } }, { answers: { fever: true, breath: 'effort' } }],
    quiet: [{ answers: { ...well, fever: true } }],
  },
  'lung-worse': { fires: [{ answers: { lung: true, breath: 'effort' } }], quiet: [{ answers: { lung: true, breath: 'no' } }] },
  'young-baby': {
    fires: [{ answers: well, member: { ageInMonths: 2 } }],
    quiet: [{ answers: well, member: { ageInMonths: 3 } }, { answers: well }],
  },
  chest: { fires: [{ answers: { signs: ['chest'] } }], quiet: [{ answers: well }] },
  'older-fever': { fires: [{ answers: { fever: true }, member: years(65) }], quiet: [{ answers: { fever: true }, member: years(64) }] },
  'very-hot': { fires: [{ answers: { fever: true, temperature: 39.5 } }], quiet: [{ answers: { fever: true, temperature: 39 } }] },
  'long-smoker': {
    fires: [{ answers: { since: 'longer', smoke: 'past' }, member: years(40) }],
    quiet: [
      { answers: { since: 'longer', smoke: 'never' }, member: years(60) },
      { answers: { since: 'longer', smoke: 'now' }, member: years(39) },
    ],
  },
  'weight-loss': { fires: [{ answers: { 'weight-loss': true } }], quiet: [{ answers: well }] },
  tuberculosis: {
    fires: [{ answers: { sweats: true, since: 'longer' } }, { answers: { contact: true } }],
    quiet: [{ answers: { sweats: true, since: 'week' } }],
  },
  whooping: { fires: [{ answers: { kind: 'fits' } }], quiet: [{ answers: { kind: 'wet' } }] },
  effort: { fires: [{ answers: { breath: 'effort' } }], quiet: [{ answers: well }] },
  pill: { fires: [{ answers: { pills: true } }], quiet: [{ answers: well }] },
  long: { fires: [{ answers: { since: 'longer' } }], quiet: [{ answers: well }] },
  plain: {
    fires: [{ answers: well }],
    quiet: [{ answers: { ...well, since: 'longer' } }, { answers: { ...well, signs: ['leg'] } }, { answers: { ...well, fever: true } }],
  },
};
