export { LastFocus } from './last-focus.ts';
export { TakeFocus } from './take-focus.ts';
