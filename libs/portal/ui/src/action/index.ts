export { Button, type ButtonKind } from './button.ts';
