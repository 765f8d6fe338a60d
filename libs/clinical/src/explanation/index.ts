export { type Explanation, explanationOf, REVIEWED_ON } from './explanation.ts';
