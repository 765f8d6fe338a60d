export { TakeFocus } from './take-focus.ts';
