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
  print,
} from 'graphql';
import { ownersOf } from './graphs.ts';
import type { JsonObject } from './json.ts';
import type { Send } from './plan/fetch.ts';
import { type Compiled, Plans } from './plans.ts';
import { projector } from './project/projector.ts';
import type { Run } from './run.ts';

export interface ExecutorOptions {
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

/** Plans an operation, runs the plan over `send`, and completes what came back as the GraphQL spec says. */
export class Executor<Context extends object> {
  readonly apiSchema: GraphQLSchema;
  private readonly plans: Plans;
  private readonly retryBudget: number;
  private readonly owned = new Map<string, Map<string, string[]>>();

  constructor(
    private readonly ast: DocumentNode,
    send: Send,
    { planTimeout = 2000, retryBudget = 1200 }: ExecutorOptions = {},
  ) {
    this.retryBudget = retryBudget;
    this.apiSchema = buildASTSchema(transformSupergraphToPublicSchema(ast), { assumeValidSDL: true });
    const full = buildASTSchema(ast, { assumeValidSDL: true });
    this.plans = new Plans(new QueryPlanner(print(ast)), full, send, planTimeout);
  }

  /** Rejects only when the client left; everything else is an answer with errors. */
  async execute({ document, operationName, variables = {}, context, signal }: Operation<Context>): Promise<ExecutionResult<JsonObject>> {
    const retryUntil = performance.now() + this.retryBudget;
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
      asked: new Set(),
      explained: [],
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
    const project = projects.get(combination) ?? projector(this.apiSchema, document, operation, run.variables, this.owners);
    if (projects.size >= 64) projects.clear(); // six independent conditions; more are cheap to make anew
    projects.set(combination, project);
    return project(run);
  }

  private readonly owners = (type: string, field: string): readonly string[] => {
    const known = this.owned.get(type) ?? ownersOf(this.ast, type);
    this.owned.set(type, known);
    return known.get(field) ?? [];
  };
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('The operation could not be planned.', {
    originalError: error as Error,
    extensions: { code: 'QUERY_PLANNING_FAILED' },
  });
}
