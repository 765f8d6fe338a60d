import type { NavItem } from '@careway/portal-ui/shell';

/** The places of the area, in the order of the header. A page that is not built has no place. */
export const PLACES: readonly NavItem[] = [{ path: '/clinic', key: 'clinic.place.worklist', icon: 'clip', exact: false }];
