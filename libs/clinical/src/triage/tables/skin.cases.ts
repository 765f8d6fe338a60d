import type { Cases } from '../cases.ts';

const well = {
  signs: ['none'],
  what: 'rash',
  since: 'week',
  fever: false,
  spreads: false,
  eye: false,
  medicine: false,
  'weak-immune': false,
  diabetes: false,
  'night-itch': false,
  others: false,
};

export const skinCases: Cases = {
  anaphylaxis: { fires: [{ answers: { signs: ['lips'] } }, { answers: { signs: ['breath'] } }], quiet: [{ answers: well }] },
  meningitis: { fires: [{ answers: { signs: ['no-fade'], fever: true } }], quiet: [{ answers: { signs: ['no-fade'], fever: false } }] },
  'dying-skin': {
    fires: [{ answers: { signs: ['black'] } }, { answers: { what: 'hot', spreads: true, fever: true } }],
    quiet: [{ answers: { what: 'hot', spreads: true, fever: false } }, { answers: { what: 'rash', spreads: true, fever: true } }],
  },
  peeling: { fires: [{ answers: { signs: ['peel'] } }], quiet: [{ answers: well }] },
  'no-fade': { fires: [{ answers: { signs: ['no-fade'] } }], quiet: [{ answers: well }] },
  cellulitis: {
    fires: [{ answers: { what: 'hot', fever: true } }, { answers: { what: 'wound', diabetes: true } }],
    quiet: [{ answers: { ...well, what: 'hot' } }, { answers: { what: 'rash', diabetes: true } }],
  },
  eye: { fires: [{ answers: { eye: true, what: 'rash' } }], quiet: [{ answers: { eye: true, what: 'mole' } }] },
  bite: {
    fires: [{ answers: { what: 'wound', wound: 'animal' } }],
    quiet: [{ answers: { what: 'wound', wound: 'other' } }, { answers: { what: 'rash', wound: 'animal' } }],
  },
  'pregnant-rash': {
    fires: [{ answers: { what: 'rash' }, member: { pregnant: true } }],
    quiet: [{ answers: { what: 'mole' }, member: { pregnant: true } }, { answers: { what: 'rash' } }],
  },
  mole: {
    fires: [{ answers: { what: 'mole', mole: ['colours', 'large'] } }],
    quiet: [{ answers: { what: 'mole', mole: ['none'] } }, { answers: { what: 'rash', mole: ['grows'] } }],
  },
  hot: { fires: [{ answers: { what: 'hot' } }], quiet: [{ answers: well }] },
  medicine: { fires: [{ answers: { medicine: true, what: 'itch' } }], quiet: [{ answers: { medicine: true, what: 'mole' } }] },
  'fever-rash': { fires: [{ answers: { fever: true, what: 'rash' } }], quiet: [{ answers: { fever: true, what: 'itch' } }] },
  scabies: {
    fires: [{ answers: { what: 'itch', 'night-itch': true, others: true } }],
    quiet: [{ answers: { what: 'itch', 'night-itch': true, others: false } }],
  },
  long: { fires: [{ answers: { since: 'three-weeks' } }], quiet: [{ answers: { since: 'week' } }] },
  plain: { fires: [{ answers: well }], quiet: [{ answers: { ...well, since: 'longer' } }, { answers: { ...well, fever: true } }] },
};
