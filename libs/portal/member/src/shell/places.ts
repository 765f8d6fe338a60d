import type { NavItem } from '@careway/portal-ui/shell';

/** The places of the area, in the order of the bottom bar; five at most. A page that is not built has no place. */
export const PLACES: readonly NavItem[] = [{ path: '/member', key: 'member.place.home', icon: 'home', exact: true }];
