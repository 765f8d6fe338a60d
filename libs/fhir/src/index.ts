export type { ImportAnswer, Note, Person, Refusal, TypeTotal } from './import/answer.ts';
export { mapBundle, type MappedBundle } from './map/map-bundle.ts';
export { MOST_BYTES, UnreadableError } from './read/parse.ts';
export { type Fhir, type FhirOptions, startFhir } from './start.ts';
