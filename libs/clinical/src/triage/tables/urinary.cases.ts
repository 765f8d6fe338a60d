import type { Cases } from '../cases.ts';

const well = {
  blocked: false,
  'very-ill': false,
  trouble: ['often'],
  since: 'week',
  flank: false,
  fever: false,
  vomiting: false,
  pregnant: 'no',
  testicle: false,
  discharge: false,
  risk: ['none'],
  earlier: 0,
};
const years = (age: number) => ({ ageInMonths: age * 12 });
const man = { sex: 'male' as const };
const woman = { sex: 'female' as const };

export const urinaryCases: Cases = {
  sepsis: { fires: [{ answers: { 'very-ill': true } }], quiet: [{ answers: well }] },
  blocked: { fires: [{ answers: { blocked: true } }], quiet: [{ answers: well }] },
  testicle: { fires: [{ answers: { testicle: true } }], quiet: [{ answers: well }] },
  'immune-fever': { fires: [{ answers: { risk: ['immune'], fever: true } }], quiet: [{ answers: { risk: ['diabetes'], fever: true } }] },
  kidney: {
    fires: [{ answers: { fever: true } }, { answers: { flank: true, trouble: ['burn'] } }],
    quiet: [{ answers: well }, { answers: { flank: true, trouble: ['leak'] } }],
  },
  stone: { fires: [{ answers: { flank: true, 'flank-strong': true } }], quiet: [{ answers: { flank: false, 'flank-strong': true } }] },
  dry: { fires: [{ answers: { vomiting: true } }], quiet: [{ answers: well }] },
  pregnant: {
    fires: [{ answers: { pregnant: 'maybe' } }, { answers: { pregnant: 'no' }, member: { pregnant: true } }],
    quiet: [{ answers: well }, { answers: well, member: { pregnant: false } }],
  },
  catheter: {
    fires: [{ answers: { risk: ['catheter'], trouble: ['smell'] } }],
    quiet: [{ answers: { risk: ['catheter'], trouble: ['leak'] } }],
  },
  blood: { fires: [{ answers: { trouble: ['blood'] } }], quiet: [{ answers: well }] },
  man: {
    fires: [{ answers: { trouble: ['burn'] }, member: man }],
    quiet: [{ answers: { trouble: ['burn'] }, member: woman }, { answers: { trouble: ['burn'] } }],
  },
  child: {
    fires: [{ answers: { trouble: ['often'] }, member: years(15) }],
    quiet: [{ answers: { trouble: ['often'] }, member: years(16) }],
  },
  'at-risk': {
    fires: [{ answers: { risk: ['diabetes'], trouble: ['often'] } }],
    quiet: [{ answers: { risk: ['diabetes'], trouble: ['flow'] } }],
  },
  cystitis: { fires: [{ answers: { trouble: ['burn'] }, member: woman }], quiet: [{ answers: well }] },
  discharge: { fires: [{ answers: { discharge: true } }], quiet: [{ answers: well }] },
  again: { fires: [{ answers: { earlier: 3 } }], quiet: [{ answers: { earlier: 2 } }] },
  flow: { fires: [{ answers: { trouble: ['flow'] }, member: years(60) }], quiet: [{ answers: { trouble: ['flow'] }, member: years(10) }] },
};
