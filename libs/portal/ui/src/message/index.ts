export { AttachedFiles, type AttachedFile } from './attached-files.ts';
export { Composer } from './composer.ts';
export { DaySeparator } from './day-separator.ts';
export { FileTray, type TrayFile } from './file-tray.ts';
export { MessageBubble } from './message-bubble.ts';
export { PostText } from './post-text.ts';
