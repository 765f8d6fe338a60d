export { AREA_OF, HOME_OF, type PersonKind, type SessionInfo } from './session/session-info.ts';
export { Session, signInAddress, type SessionState } from './session/session.ts';
export { signedIn } from './session/signed-in.guard.ts';
