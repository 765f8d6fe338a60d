export * from './booted.ts';
export * from './catalogue.ts';
export * from './context.ts';
export * from './eventually.ts';
export * from './fhir/index.ts';
export * from './http-browser.ts';
export * from './postgres.ts';
export * from './relate.ts';
