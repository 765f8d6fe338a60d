export * from './orderable.ts';
export * from './specialty.ts';
