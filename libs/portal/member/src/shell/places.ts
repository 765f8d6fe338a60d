import type { NavItem } from '@careway/portal-ui/shell';

/** The places of the area, in the order of the bottom bar; five at most. */
export const places = (unread: number): NavItem[] => [
  { path: '/member', key: 'member.place.home', icon: 'home', exact: true },
  { path: '/member/journeys', key: 'member.place.journeys', icon: 'route' },
  { path: '/member/messages', key: 'member.place.messages', icon: 'chat', unread },
  { path: '/member/plan', key: 'member.place.plan', icon: 'clip' },
  { path: '/member/me', key: 'member.place.me', icon: 'user', bottomOnly: true },
];
