export { EmptyState } from './empty-state.ts';
