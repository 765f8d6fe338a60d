import type { NavItem } from '@careway/portal-ui/shell';

/** The places of the area, in the order of the header. A page that is not built has no place. */
export const PLACES: readonly NavItem[] = [
  { path: '/admin', key: 'admin.place.engagement', icon: 'board', exact: true },
  { path: '/admin/experience', key: 'admin.place.experience', icon: 'heart' },
  { path: '/admin/feedback', key: 'admin.place.feedback', icon: 'chat' },
  { path: '/admin/table', key: 'admin.place.tables', icon: 'clip' },
  { path: '/admin/reading', key: 'admin.place.reading', icon: 'book' },
  { path: '/admin/learning', key: 'admin.place.learning', icon: 'check' },
];
