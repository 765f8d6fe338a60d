import type { EventDefinition } from './event.ts';
import * as diagnosis from './events/diagnosis.ts';
import * as journey from './events/journey.ts';
import * as registry from './events/registry.ts';
import * as support from './events/support.ts';
import * as consult from './events/support.consult.ts';
import * as treatment from './events/treatment.ts';

const isDefinition = (value: unknown): value is EventDefinition =>
  typeof value === 'object' && value !== null && 'says' in value && 'owner' in value && 'key' in value;

const modules: readonly Record<string, unknown>[] = [registry, registry.recordRead, diagnosis, treatment, support, consult, journey];

/** Every fact that Careway can tell, by type, sorted. */
export const CATALOGUE: ReadonlyMap<string, EventDefinition> = new Map(
  modules
    .flatMap((module) => Object.values(module).filter(isDefinition))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .map((definition) => [definition.type, definition]),
);
