export * from './eventually.ts';
export * from './postgres.ts';
