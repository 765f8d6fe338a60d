export { contrast } from './contrast.ts';
export { PAIRS } from './pairs.ts';
