import type { Area } from '@careway/contracts';

/** What somebody turns on and off together: few enough for one page. */
export const GROUPS = ['messages', 'visits', 'results', 'medicines', 'care', 'feedback', 'access', 'reads'] as const;
export type Group = (typeof GROUPS)[number];

export interface Kind {
  readonly group: Group;
  /** The room of the record that a proxy must have been given; null: the member alone is told. */
  readonly area: Area | null;
  /** Passes quiet hours and the digest: always, never, or where what it is about is close (the fact says so). With its reason. */
  readonly urgent: { readonly when: 'always' | 'close' | 'never'; readonly why: string };
  /** The GraphQL type of what it leads to; null: a page without an item. */
  readonly opens: 'Thread' | 'Appointment' | 'VideoVisit' | 'Result' | 'Medication' | 'Plan' | 'Referral' | 'Survey' | 'Feedback' | null;
}

const calm = { when: 'never', why: 'it is as true in the morning' } as const;

/**
 * Every kind of notice: which group turns it off, who may be told beside the member, whether it may wake somebody. Which fact makes it
 * stands in `facts.ts`, its words in `delivery/words.ts`. A new kind is a row here, a reading there, and words in four languages.
 */
export const KINDS = {
  message: { group: 'messages', area: 'messages', urgent: calm, opens: 'Thread' },
  'appointment-booked': { group: 'visits', area: 'appointments', urgent: calm, opens: 'Appointment' },
  'appointment-moved': {
    group: 'visits',
    area: 'appointments',
    urgent: { when: 'close', why: 'it was to be within a day: whoever is not told comes at the wrong time' },
    opens: 'Appointment',
  },
  'appointment-cancelled': {
    group: 'visits',
    area: 'appointments',
    urgent: { when: 'close', why: 'it was to be within a day: whoever is not told comes in vain' },
    opens: 'Appointment',
  },
  'appointment-tomorrow': { group: 'visits', area: 'appointments', urgent: calm, opens: 'Appointment' },
  'appointment-offered': { group: 'visits', area: 'appointments', urgent: calm, opens: 'Appointment' },
  'video-visit-now': {
    group: 'visits',
    area: 'appointments',
    urgent: { when: 'always', why: 'a clinician asks for it now, and waits' },
    opens: 'VideoVisit',
  },
  'video-visit-cancelled': {
    group: 'visits',
    area: 'appointments',
    urgent: { when: 'always', why: 'somebody may be waiting for it' },
    opens: 'VideoVisit',
  },
  result: { group: 'results', area: 'results', urgent: calm, opens: 'Result' },
  'medicine-ready': { group: 'medicines', area: 'medicines', urgent: calm, opens: 'Medication' },
  'medicine-decided': { group: 'medicines', area: 'medicines', urgent: calm, opens: 'Medication' },
  'plan-active': { group: 'care', area: 'plan', urgent: calm, opens: 'Plan' },
  'plan-changed': { group: 'care', area: 'plan', urgent: calm, opens: 'Plan' },
  referral: { group: 'care', area: 'conditions', urgent: calm, opens: 'Referral' },
  'form-asked': { group: 'care', area: 'conditions', urgent: calm, opens: 'Survey' },
  'feedback-answered': { group: 'feedback', area: 'messages', urgent: calm, opens: 'Feedback' },
  'record-opened': { group: 'access', area: null, urgent: calm, opens: null },
  'identity-opened': { group: 'access', area: null, urgent: calm, opens: null },
  'record-read': { group: 'reads', area: null, urgent: calm, opens: null },
} as const satisfies Record<string, Kind>;

export type NotificationKind = keyof typeof KINDS;
export const NOTIFICATION_KINDS = Object.keys(KINDS) as readonly NotificationKind[];
export const kindOf = (kind: NotificationKind): Kind => KINDS[kind];
