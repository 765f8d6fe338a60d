import type { IconName } from '../icon/icon-name.ts';

/** One place of an area, as the header and the bottom bar show it. */
export interface NavItem {
  /** Router path, absolute. */
  path: string;
  /** Translation key of the name. */
  key: string;
  /** Shown in the bottom bar. */
  icon: IconName;
  /** How many things there were not read. */
  unread?: number;
  /** Only this address lights it, not the addresses below it: the home page. */
  exact?: boolean;
  /** Another address that lights it, with what is below: the charts that open from a list. */
  also?: string;
  /** Left out of the header on a wide screen, where the avatar leads there. */
  bottomOnly?: boolean;
}
