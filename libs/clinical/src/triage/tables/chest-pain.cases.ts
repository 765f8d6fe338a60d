import type { Cases } from '../cases.ts';

const old = {
  now: false,
  signs: ['none'],
  feel: 'sharp',
  spread: ['none'],
  lasts: 'seconds',
  since: 'longer',
  strength: 'mild',
  effort: false,
  clot: ['none'],
  heart: false,
  fever: false,
  meal: false,
  touch: false,
};

export const chestPainCases: Cases = {
  'heart-attack': {
    fires: [
      { answers: { now: true, feel: 'pressure' } },
      { answers: { now: true, spread: ['jaw'] } },
      { answers: { now: true, lasts: 'long' } },
      { answers: { now: true, signs: ['sweat'] } },
    ],
    quiet: [{ answers: { ...old, feel: 'pressure' } }, { answers: { ...old, now: true } }],
  },
  breath: { fires: [{ answers: { signs: ['breath'] } }], quiet: [{ answers: old }] },
  faint: { fires: [{ answers: { signs: ['faint'] } }], quiet: [{ answers: { signs: ['sweat'] } }] },
  tearing: { fires: [{ answers: { feel: 'tearing' } }], quiet: [{ answers: { feel: 'sharp' } }] },
  'lung-clot': { fires: [{ answers: { signs: ['blood'] } }, { answers: { clot: ['leg'] } }], quiet: [{ answers: { clot: ['before'] } }] },
  'last-hours': {
    fires: [{ answers: { since: 'day', feel: 'pressure' } }],
    quiet: [{ answers: { since: 'week', feel: 'pressure' } }, { answers: { ...old, since: 'day' } }],
  },
  'known-heart': {
    fires: [{ answers: { heart: true, since: 'week' } }],
    quiet: [{ answers: { heart: true, since: 'longer' } }, { answers: { since: 'week', heart: false } }],
  },
  'clot-risk': { fires: [{ answers: { clot: ['still'], since: 'day' } }], quiet: [{ answers: { clot: ['still'], since: 'longer' } }] },
  infection: {
    fires: [{ answers: { fever: true, cough: true } }],
    quiet: [{ answers: { fever: true, cough: false } }, { answers: { fever: false, cough: true } }],
  },
  effort: { fires: [{ answers: { effort: true } }], quiet: [{ answers: old }] },
  recent: { fires: [{ answers: { since: 'week' } }], quiet: [{ answers: { since: 'three-weeks' } }] },
  severe: { fires: [{ answers: { strength: 'severe' } }], quiet: [{ answers: old }] },
  acid: { fires: [{ answers: { meal: true } }, { answers: { feel: 'burning' } }], quiet: [{ answers: old }] },
  muscle: { fires: [{ answers: { touch: true } }], quiet: [{ answers: old }] },
};
