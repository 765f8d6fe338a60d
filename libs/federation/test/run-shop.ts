import { type ExecutionResult, parse, validate } from 'graphql';
import { composeSupergraph } from '../src/composition.ts';
import type { JsonObject } from '../src/json.ts';
import { Supergraph, type SupergraphOptions } from '../src/supergraph.ts';
import { shop, shopSdl } from './shop.ts';
import { startSubgraph, type TestSubgraph } from './subgraph.ts';

export interface ShopContext {
  person?: string;
  seen?: string[];
}

export interface RunningShop {
  subgraphs: Record<keyof typeof shopSdl, TestSubgraph>;
  supergraph: Supergraph<ShopContext>;
  /** As a client asks: validated against the public schema, then executed. */
  ask(query: string, variables?: Record<string, unknown>, operationName?: string): Promise<ExecutionResult<JsonObject>>;
  /** Requests that reached the subgraphs since the last call of this function. */
  counted(): Record<string, number>;
  close(): Promise<void>;
}

export async function runShop(options: Partial<SupergraphOptions<ShopContext>> = {}): Promise<RunningShop> {
  const resolvers = shop();
  const [catalog, inventory, reviews] = await Promise.all([
    startSubgraph(shopSdl.catalog, resolvers.catalog),
    startSubgraph(shopSdl.inventory, resolvers.inventory),
    startSubgraph(shopSdl.reviews, resolvers.reviews),
  ]);
  const subgraphs = { catalog, inventory, reviews };
  const sdl = composeSupergraph(
    Object.entries(subgraphs).map(([name, { url }]) => ({ name, url, sdl: shopSdl[name as keyof typeof shopSdl] })),
  );
  const supergraph = new Supergraph<ShopContext>({ sdl, ...options });
  return {
    subgraphs,
    supergraph,
    async ask(query, variables, operationName) {
      const document = parse(query);
      const errors = validate(supergraph.apiSchema, document);
      return errors.length ? { errors } : supergraph.execute({ document, operationName, variables, context: {} });
    },
    counted() {
      const counts = Object.fromEntries(Object.entries(subgraphs).map(([name, s]) => [name, s.calls.length]));
      for (const subgraph of Object.values(subgraphs)) subgraph.calls.length = 0;
      return counts;
    },
    async close() {
      await supergraph.stop();
      await Promise.all(Object.values(subgraphs).map((s) => s.close()));
    },
  };
}

/** An answer as it goes over the wire, with errors cut to what a client may rely on. */
export const plain = ({ data, errors }: ExecutionResult<JsonObject>) => ({
  data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
  errors: (errors ?? []).map((e) => ({ path: e.path?.join('.'), code: e.extensions['code'] })),
});
