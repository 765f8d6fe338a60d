import type { GatewayGraphQLRequestContext, GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { Executor, type ExecutorOptions, type Operation } from './executor.ts';
import { graphsOf, ownersOf } from './graphs.ts';
import type { JsonObject } from './json.ts';
import { type SubgraphOptions, Subgraphs } from './subgraphs.ts';

export interface SupergraphOptions<Context> extends SubgraphOptions<Context>, ExecutorOptions {
  /** The supergraph SDL. */
  sdl: string;
}

/**
 * The federated executor behind @apollo/server: plans by @graphql-hive/router-query-planner, public schema by
 * @theguild/federation-composition, fetches by undici.
 */
export class Supergraph<Context extends object> implements GatewayInterface {
  readonly apiSchema: GraphQLSchema;
  private readonly ast: DocumentNode;
  private readonly options: SupergraphOptions<Context>;
  private readonly subgraphs: Subgraphs<Context>;
  private readonly executor: Executor<Context>;
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();

  constructor(options: SupergraphOptions<Context>) {
    this.options = options;
    this.ast = parse(options.sdl, { noLocation: true });
    this.subgraphs = new Subgraphs(graphsOf(this.ast).values(), options);
    this.executor = new Executor(this.ast, this.subgraphs.send, options);
    this.apiSchema = this.executor.apiSchema;
  }

  /** Name -> address of the GraphQL endpoint, as it is called. */
  endpoints(): Map<string, string> {
    return new Map([...graphsOf(this.ast).values()].map(({ name, url }) => [name, this.options.urls?.[name] ?? url]));
  }

  /** Field -> subgraphs that resolve it, of a type of the supergraph. */
  owners(typeName: string): Map<string, string[]> {
    return ownersOf(this.ast, typeName);
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.listeners.add(callback);
    return () => void this.listeners.delete(callback);
  }

  async load() {
    for (const call of this.listeners) call({ apiSchema: this.apiSchema, coreSupergraphSdl: this.options.sdl });
    return {
      executor: (request: GatewayGraphQLRequestContext) => {
        const context = request.context as Context & { signal?: AbortSignal };
        const { operationName, variables } = request.request; // `request.operationName` is null for a name that does not exist
        return this.execute({ document: request.document, operationName, variables, context, signal: context.signal });
      },
    };
  }

  async stop(): Promise<void> {
    await this.subgraphs.close();
  }

  /** Rejects only when the client left; everything else is an answer with errors. */
  execute(operation: Operation<Context>): Promise<ExecutionResult<JsonObject>> {
    return this.executor.execute(operation);
  }
}
