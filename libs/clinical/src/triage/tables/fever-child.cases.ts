import type { Cases } from '../cases.ts';

const well = {
  age: 'to-5-years',
  temperature: 38.5,
  days: 1,
  danger: ['none'],
  'soft-spot': false,
  behaviour: ['none'],
  pain: ['cough'],
  'red-eyes': false,
  'weak-immune': false,
  vaccines: true,
  travel: false,
  worried: false,
};
const danger = (...codes: readonly string[]) => ({
  fires: codes.map((code) => ({ answers: { danger: [code] } })),
  quiet: [{ answers: well }],
});
const behaviour = (...codes: readonly string[]) => ({
  fires: codes.map((code) => ({ answers: { ...well, behaviour: [code] } })),
  quiet: [{ answers: well }],
});

export const feverChildCases: Cases = {
  colour: danger('blue'),
  awake: danger('drowsy', 'cry'),
  breath: danger('breath'),
  meningitis: {
    fires: [{ answers: { danger: ['rash'] } }, { answers: { danger: ['neck'] } }, { answers: { age: 'to-5-years', 'soft-spot': true } }],
    quiet: [{ answers: well }, { answers: { age: 'older', 'soft-spot': true } }],
  },
  fit: danger('fit'),
  'young-baby': {
    fires: [
      { answers: { age: 'under-3-months', temperature: 38 } },
      { answers: { age: 'under-3-months', temperature: 35.9 } },
      { answers: { age: '3-to-6-months', temperature: 38 }, member: { ageInMonths: 2 } },
    ],
    quiet: [
      { answers: { age: 'under-3-months', temperature: 37.9 } },
      { answers: { age: '3-to-6-months', temperature: 38.5 }, member: { ageInMonths: 3 } },
    ],
  },
  'weak-immune': { fires: [{ answers: { 'weak-immune': true } }], quiet: [{ answers: well }] },
  baby: {
    fires: [{ answers: { age: '3-to-6-months', temperature: 39 } }],
    quiet: [{ answers: { age: '3-to-6-months', temperature: 38.9 } }, { answers: { age: 'to-5-years', temperature: 39 } }],
  },
  'drinks-little': behaviour('no-drink', 'dry'),
  quiet: behaviour('quiet'),
  shiver: behaviour('shiver'),
  limb: behaviour('limb'),
  'five-days': { fires: [{ answers: { days: 5 } }], quiet: [{ answers: { days: 4 } }] },
  travel: { fires: [{ answers: { travel: true } }], quiet: [{ answers: well }] },
  urine: { fires: [{ answers: { pain: ['urine'] } }], quiet: [{ answers: { pain: ['ear'] } }] },
  'baby-warm': {
    fires: [{ answers: { age: '3-to-6-months', temperature: 38 } }],
    quiet: [{ answers: { age: '3-to-6-months', temperature: 37.9 } }, { answers: well }],
  },
  'very-hot': { fires: [{ answers: { temperature: 40 } }], quiet: [{ answers: { temperature: 39.9 } }] },
  worried: { fires: [{ answers: { worried: true } }], quiet: [{ answers: well }] },
  'ear-throat': { fires: [{ answers: { pain: ['throat'] } }], quiet: [{ answers: well }] },
  'rash-eyes': { fires: [{ answers: { 'red-eyes': true } }], quiet: [{ answers: well }] },
  'no-vaccines': { fires: [{ answers: { vaccines: false } }], quiet: [{ answers: well }, { answers: {} }] },
  'well-child': {
    fires: [{ answers: well }, { answers: well, member: { ageInMonths: 40 } }],
    quiet: [
      { answers: { ...well, temperature: 39 } },
      { answers: { ...well, days: 3 } },
      { answers: { ...well, age: '3-to-6-months' } },
      { answers: { ...well, travel: true } },
    ],
  },
};
