export { FeedRow } from './feed-row.ts';
export { TodoRow } from './todo-row.ts';
