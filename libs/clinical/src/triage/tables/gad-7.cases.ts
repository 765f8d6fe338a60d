import type { Cases } from '../cases.ts';
import { answersWithSum } from './scored.ts';

const SEVEN = ['nervous', 'control', 'too-much', 'relax', 'restless', 'irritable', 'afraid'];
const sum = (of: number) => ({ answers: { ...answersWithSum(SEVEN, of), difficulty: 'not', 'self-harm': false } });
const between = (from: number, to: number) => ({ fires: [sum(from), sum(to)], quiet: [sum(from - 1), sum(to + 1)] });

export const gad7Cases: Cases = {
  'danger-now': {
    fires: [{ answers: { 'self-harm': true, 'danger-now': true } }],
    quiet: [{ answers: { 'self-harm': true, 'danger-now': false } }, { answers: { 'self-harm': false, 'danger-now': true } }],
  },
  'self-harm': { fires: [{ answers: { 'self-harm': true } }], quiet: [sum(21)] },
  severe: { fires: [sum(15), sum(21)], quiet: [sum(14)] },
  'hard-days': { fires: [{ answers: { difficulty: 'extremely' } }], quiet: [{ answers: { difficulty: 'somewhat' } }] },
  moderate: between(10, 14),
  mild: between(5, 9),
  minimal: {
    fires: [sum(0), sum(4)],
    quiet: [sum(5), { answers: { nervous: 'LA6568-5' } }, { answers: { ...sum(0).answers, 'self-harm': true } }],
  },
};
