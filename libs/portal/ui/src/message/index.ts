export { Composer } from './composer.ts';
export { DaySeparator } from './day-separator.ts';
export { MessageBubble } from './message-bubble.ts';
