import type { Cases } from '../cases.ts';

const well = {
  high: false,
  signs: ['none'],
  checks: 'daily',
  lows: 0,
  'severe-low': false,
  unaware: false,
  feet: ['none'],
  sight: false,
  'eyes-checked': true,
  missed: false,
  pregnant: 'no',
};

export const diabetesVisitCases: Cases = {
  ketoacidosis: {
    fires: [{ answers: { signs: ['breath'] } }, { answers: { signs: ['drowsy'] } }, { answers: { high: true, signs: ['vomit'] } }],
    quiet: [{ answers: { high: false, signs: ['vomit'] } }, { answers: { high: true, signs: ['thirst'] } }],
  },
  chest: { fires: [{ answers: { signs: ['chest'] } }], quiet: [{ answers: well }] },
  walk: { fires: [{ answers: { signs: ['walk'] } }], quiet: [{ answers: { signs: ['thirst'] } }] },
  high: { fires: [{ answers: { high: true } }], quiet: [{ answers: well }] },
  vomit: { fires: [{ answers: { signs: ['vomit'] } }], quiet: [{ answers: well }] },
  'severe-low': { fires: [{ answers: { 'severe-low': true } }], quiet: [{ answers: { lows: 10 } }] },
  foot: { fires: [{ answers: { feet: ['wound'] } }, { answers: { feet: ['hot', 'numb'] } }], quiet: [{ answers: { feet: ['numb'] } }] },
  sight: { fires: [{ answers: { sight: true } }], quiet: [{ answers: well }] },
  pregnant: { fires: [{ answers: { pregnant: 'yes' } }, { answers: well, member: { pregnant: true } }], quiet: [{ answers: well }] },
  thirst: { fires: [{ answers: { signs: ['thirst'] } }], quiet: [{ answers: well }] },
  lows: { fires: [{ answers: { lows: 4 } }, { answers: { unaware: true } }], quiet: [{ answers: { lows: 3, unaware: false } }] },
  missed: { fires: [{ answers: { missed: true } }], quiet: [{ answers: well }] },
  numb: { fires: [{ answers: { feet: ['numb'] } }], quiet: [{ answers: well }] },
  eyes: { fires: [{ answers: { 'eyes-checked': false } }], quiet: [{ answers: well }, { answers: {} }] },
  checks: {
    fires: [{ answers: { checks: 'rarely' } }],
    quiet: [{ answers: { checks: 'weekly' } }],
  },
};
