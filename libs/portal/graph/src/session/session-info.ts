export type PersonKind = 'member' | 'clinician' | 'administrator' | 'moderator';

/** What GET /auth/session tells about the one who is signed in. No token, no identifier of the payer. */
export interface SessionInfo {
  personId: string;
  kind: PersonKind;
  name?: string;
  /** IANA name of the person's own zone, for display. */
  zone?: string;
  /** Her own record, if the person is a member. */
  memberId?: string;
  /** The member whose record is open, when it is not the person's own. */
  actingFor?: { memberId: string; name: string; relation?: string; until?: string };
  /** ISO instant at which an idle session ends. */
  expiresAt?: string;
}

/** Where each kind of person begins. */
export const HOME_OF: Readonly<Record<PersonKind, string>> = {
  member: '/member',
  clinician: '/clinic',
  moderator: '/clinic',
  administrator: '/admin',
};

/** Who may enter which area: one list, used by the guards and the start page. The data itself is guarded by the services. */
export const AREA_OF: Readonly<Record<PersonKind, readonly string[]>> = {
  member: ['member'],
  clinician: ['clinic', 'member'],
  moderator: ['clinic', 'member'],
  administrator: ['admin', 'member'],
};
