export { issueDemoSession, NotADemoError } from './demo.ts';
export type { ClaimNames, IssuerOptions } from './issuer.ts';
export { CSRF_HEADER, type Origins } from './origin.ts';
export { type PrepareOptions, prepareSessions } from './prepare.ts';
export { endSessionsOf, type SignedIn } from './session.ts';
export type { SessionView } from './session-routes.ts';
export { createSessions, type Sessions, type SessionsOptions } from './sessions.ts';
