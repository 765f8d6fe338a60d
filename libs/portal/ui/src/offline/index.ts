export { OfflineNotes } from './offline-notes.ts';
