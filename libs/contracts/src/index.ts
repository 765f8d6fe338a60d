export * from './codes.ts';
export * from './event.ts';
export * from './ids.ts';
