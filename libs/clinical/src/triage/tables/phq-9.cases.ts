import type { Cases } from '../cases.ts';
import { answersWithSum } from './scored.ts';

const [NEVER, SEVERAL] = ['LA6568-5', 'LA6569-3'];
const EIGHT = ['interest', 'down', 'sleep', 'tired', 'appetite', 'failure', 'concentrate', 'slow'];
/** Item 9 stands at "not at all", so that only the sum speaks. */
const sum = (of: number) => ({ answers: { ...answersWithSum(EIGHT, of), 'self-harm': NEVER, difficulty: 'not' } });
const between = (from: number, to: number) => ({ fires: [sum(from), sum(to)], quiet: [sum(from - 1), sum(to + 1)] });
const thoughts = { 'self-harm': SEVERAL };

export const phq9Cases: Cases = {
  'danger-now': {
    fires: [{ answers: { ...thoughts, plan: true, 'danger-now': true } }],
    quiet: [
      { answers: { ...thoughts, plan: true, 'danger-now': false } },
      { answers: { 'self-harm': NEVER, plan: true, 'danger-now': true } },
    ],
  },
  plan: { fires: [{ answers: { ...thoughts, plan: true } }], quiet: [{ answers: { ...thoughts, plan: false } }] },
  'item-9': { fires: ['LA6569-3', 'LA6570-1', 'LA6571-9'].map((code) => ({ answers: { 'self-harm': code } })), quiet: [sum(24)] },
  severe: { fires: [sum(20), sum(24)], quiet: [sum(19)] },
  'moderately-severe': between(15, 19),
  moderate: between(10, 14),
  'hard-days': { fires: [{ answers: { difficulty: 'very' } }], quiet: [{ answers: { difficulty: 'somewhat' } }] },
  mild: between(5, 9),
  minimal: { fires: [sum(0), sum(4)], quiet: [sum(5), { answers: { interest: NEVER } }, { answers: { ...sum(0).answers, ...thoughts } }] },
};
