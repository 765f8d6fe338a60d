export { type Coding, icd10, isIcd10, SYSTEM } from './coding/systems.ts';
export { concern } from './concern/concern.ts';
export { type Direction, INTERPRETATIONS, type Level } from './interpretation/codes.ts';
export { interpret, type Interpretation, type Limits } from './interpretation/interpret.ts';
export { ageAt, referenceRange, type ReferenceRange, type Whose } from './range/range.ts';
export { type Label, POLICY_CODE } from './sensitivity/labels.ts';
export { sensitivityOf, strictest } from './sensitivity/sensitivity.ts';
export { displayUnit, sameUnit } from './unit/unit.ts';
