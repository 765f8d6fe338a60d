export { type Coding, icd10, isIcd10, SYSTEM } from './coding/systems.ts';
export { concern } from './concern/concern.ts';
export { type Label, POLICY_CODE } from './sensitivity/labels.ts';
export { sensitivityOf, strictest } from './sensitivity/sensitivity.ts';
