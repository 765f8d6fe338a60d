import type { NavItem } from '@careway/portal-ui/shell';

/** The places of the area, in the order of the header and, on a phone, of the bottom bar; five at most. */
export const placesWith = (unread: number): readonly NavItem[] => [
  { path: '/clinic', key: 'clinic.place.worklist', icon: 'clip', exact: true, also: '/clinic/patient' },
  { path: '/clinic/messages', key: 'clinic.inbox.title', icon: 'chat', unread },
  { path: '/clinic/day', key: 'clinic.day.title', icon: 'calendar' },
  { path: '/clinic/schedule', key: 'clinic.place.hours', icon: 'clock' },
  { path: '/clinic/cover', key: 'clinic.cover.link', icon: 'people' },
];

/** A moderator's: what waits for a decision, and what waits for the nurse on call. */
export const MODERATORS_PLACES: readonly NavItem[] = [
  { path: '/clinic/moderation', key: 'clinic.moderation.title', icon: 'flag' },
  { path: '/clinic/communities', key: 'clinic.community.title', icon: 'people' },
  { path: '/clinic/reidentify', key: 'clinic.reidentify.title', icon: 'eye' },
  { path: '/clinic/safety', key: 'clinic.safety.title', icon: 'alert' },
];
