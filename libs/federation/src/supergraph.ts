import type { GatewayGraphQLRequestContext, GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DocumentNode,
  executeSync,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { graphsOf, ownersOf } from './graphs.ts';
import type { JsonObject } from './json.ts';
import { type Compiled, Plans } from './plans.ts';
import { projector } from './project/projector.ts';
import type { Run } from './run.ts';
import { type SubgraphOptions, Subgraphs } from './subgraphs.ts';

export interface SupergraphOptions<Context> extends SubgraphOptions<Context> {
  /** The supergraph SDL. */
  sdl: string;
  /** Milliseconds for making one plan. Default 2000. */
  planTimeout?: number;
  /** Milliseconds from an operation's start in which queries to subgraphs that answer RETRY are repeated. Default 1200. */
  retryBudget?: number;
}

export interface Operation<Context> {
  /** Must have been validated against `apiSchema`: the planner itself would plan @inaccessible fields. */
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | undefined;
  context: Context;
  signal?: AbortSignal | undefined;
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
  private readonly plans: Plans;
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();

  constructor(options: SupergraphOptions<Context>) {
    this.options = options;
    this.ast = parse(options.sdl, { noLocation: true });
    this.apiSchema = buildASTSchema(transformSupergraphToPublicSchema(this.ast), { assumeValidSDL: true });
    this.subgraphs = new Subgraphs(graphsOf(this.ast).values(), options);
    const full = buildASTSchema(this.ast, { assumeValidSDL: true });
    this.plans = new Plans(new QueryPlanner(options.sdl), full, this.subgraphs.send, options.planTimeout ?? 2000);
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
  async execute({ document, operationName, variables = {}, context, signal }: Operation<Context>): Promise<ExecutionResult<JsonObject>> {
    const retryUntil = performance.now() + (this.options.retryBudget ?? 1200);
    let compiled: Compiled;
    try {
      compiled = await this.plans.of(document, operationName ?? undefined);
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
    const { operation } = compiled;
    const { coerced, errors: bad } = getVariableValues(this.apiSchema, operation.variableDefinitions ?? [], variables);
    if (bad) return { errors: bad };
    const run: Run<Context> = {
      data: {},
      errors: [],
      variables: coerced,
      context,
      operationName: operation.name?.value,
      signal,
      retryUntil,
    };
    await compiled.step?.(run);
    if (compiled.introspection) {
      const { data } = executeSync({ schema: this.apiSchema, document: compiled.introspection, variableValues: variables });
      Object.assign(run.data, data);
    }
    const data = this.project(compiled, document, run);
    if (!run.errors.length) return { data };
    return {
      data,
      errors: run.errors.map(
        ({ message, path, extensions }) => new GraphQLError(message, { path: path?.length ? path : null, extensions: extensions ?? null }),
      ),
    };
  }

  private project({ operation, flags, projects }: Compiled, document: DocumentNode, run: Run): JsonObject | null {
    const combination = flags.map((flag) => (run.variables[flag] ? 1 : 0)).join('');
    const project = projects.get(combination) ?? projector(this.apiSchema, document, operation, run.variables);
    if (projects.size >= 64) projects.clear(); // six independent conditions; more are cheap to make anew
    projects.set(combination, project);
    return project(run);
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('The operation could not be planned.', {
    originalError: error as Error,
    extensions: { code: 'QUERY_PLANNING_FAILED' },
  });
}
