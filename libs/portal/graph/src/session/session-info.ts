export type PersonKind = 'member' | 'clinician' | 'administrator' | 'moderator';

/** What GET /auth/session tells about the one who is signed in, `null` for nobody. Never a token. */
export interface SessionInfo {
  personId: string;
  kind: PersonKind;
  /** As the identity provider told it at the sign-in. */
  name: string;
  /** The language of the identity provider's account; what was chosen in the portal wins. */
  locale: string;
  /** Her own record, if the person is a member. */
  memberId?: string;
  /** The member whose record is open, when it is not the person's own. The name is the registry's to tell. */
  actingFor?: { memberId: string };
  /** ISO instant: without a request until then, the session ends. */
  expiresAt: string;
  /** ISO instant at which it ends in any case. */
  endsAt: string;
  /** The people shown are invented. */
  demo: boolean;
}

/** Where each kind of person begins. */
export const HOME_OF: Readonly<Record<PersonKind, string>> = {
  member: '/member',
  clinician: '/clinic',
  moderator: '/clinic',
  administrator: '/admin',
};

/** Which area is open to whom. A member's record is a member's: staff who are members sign in as such. The services guard the data. */
export const AREAS_OF: Readonly<Record<PersonKind, readonly string[]>> = {
  member: ['member'],
  clinician: ['clinic'],
  moderator: ['clinic'],
  administrator: ['admin'],
};
