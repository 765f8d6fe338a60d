export { Icon } from './icon.ts';
export { ICONS, type IconName } from './icon-name.ts';
