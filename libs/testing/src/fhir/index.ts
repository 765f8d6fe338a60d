export type { TransactionBundle } from './bundle.ts';
export type { Practice } from './directory.ts';
export { generateBundle, generateFamily, type GenerateOptions } from './generate.ts';
