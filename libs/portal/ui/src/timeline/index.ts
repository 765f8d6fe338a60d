export { groupEntries } from './group-entries.ts';
export { Timeline } from './timeline.ts';
export type { TimelineEntry } from './timeline-entry.ts';
