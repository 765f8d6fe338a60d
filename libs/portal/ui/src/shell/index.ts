export { ActingBanner } from './acting-banner.ts';
export { AppHeader } from './app-header.ts';
export { BottomBar } from './bottom-bar.ts';
export { LanguageLinks } from '../i18n/language-links.ts';
export { LanguageMenu } from '../i18n/language-menu.ts';
export { Logo } from './logo.ts';
export type { NavItem } from './nav-item.ts';
export { TabBar, type Tab } from './tab-bar.ts';
export { UnreadBadge } from './unread-badge.ts';
