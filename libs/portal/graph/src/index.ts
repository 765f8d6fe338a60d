export type { DataOf, TrustedDocument, VariablesOf } from './client/document.ts';
export { mutations } from './client/mutate.ts';
export { GraphProblem, type GraphError, type ProblemKind } from './client/problem.ts';
export { query, type QueryResource, type QueryState } from './client/query.ts';
export { live } from './live/live.ts';
export { LiveUpdates, type LiveState } from './live/live-updates.ts';
export { AREAS_OF, HOME_OF, type PersonKind, type SessionInfo } from './session/session-info.ts';
export { Session, signInAddress, type SessionState } from './session/session.ts';
export { signedIn } from './session/signed-in.guard.ts';
