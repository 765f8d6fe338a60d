export { Allow, allowedOn, Public } from './allow.ts';
export { couldEver, decide, grantsOf, may, NotYoursError, require } from './decide.ts';
export type { Grant, PolicyRow } from './policy/row.ts';
export { type Action, ACTIONS, isAction, POLICY, policyOf } from './policy/table.ts';
export * from './principal.ts';
export * from './token/index.ts';
export { inSpan, isTraceparent, startSpan, traceparentOf } from './trace/span.ts';
