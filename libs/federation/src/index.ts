export { composeSupergraph, CompositionError, type SubgraphSource } from './composition.ts';
export type { JsonObject, JsonValue } from './json.ts';
export type { SubgraphCall, SubgraphOptions } from './subgraphs.ts';
export type { Operation } from './executor.ts';
export { Supergraph, type SupergraphOptions } from './supergraph.ts';
