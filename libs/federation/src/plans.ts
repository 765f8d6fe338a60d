import type { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
} from 'graphql';
import { conditionsOf, narrowed, type RootField, rootFields } from './operation.ts';
import { compilePlan } from './plan/compile.ts';
import type { Send } from './plan/fetch.ts';
import type { Project } from './project/projector.ts';
import type { Step } from './run.ts';

/** An operation, ready to run any number of times at once. */
export interface Compiled {
  operation: OperationDefinitionNode;
  /** Absent when there is nothing to fetch: only introspection or `__typename`. */
  step: Step | undefined;
  introspection: DocumentNode | undefined;
  /** Variables that @skip and @include read. */
  flags: string[];
  /** One per combination of those. */
  projects: Map<string, Project>;
}

/** Plans of operations, kept as long as their documents are: Apollo Server's document store bounds them. */
export class Plans {
  private readonly compiled = new WeakMap<DocumentNode, Map<string, Promise<Compiled>>>();
  private readonly planner: QueryPlanner;
  private readonly schema: GraphQLSchema;
  private readonly send: Send;
  private readonly timeout: number;

  constructor(planner: QueryPlanner, schema: GraphQLSchema, send: Send, timeout: number) {
    this.planner = planner;
    this.schema = schema;
    this.send = send;
    this.timeout = timeout;
  }

  /** Rejects with a GraphQLError that the client may read, or with the planner's own error. */
  of(document: DocumentNode, operationName: string | undefined): Promise<Compiled> {
    const byName = this.compiled.get(document) ?? new Map<string, Promise<Compiled>>();
    this.compiled.set(document, byName);
    const key = operationName ?? '';
    const known = byName.get(key);
    if (known) return known;
    const compiled = this.compile(document, operationName);
    byName.set(key, compiled);
    compiled.catch(() => byName.delete(key)); // a failure is not remembered
    return compiled;
  }

  private async compile(document: DocumentNode, operationName: string | undefined): Promise<Compiled> {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new GraphQLError('Name one of the operations.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('Subscriptions are served at POST /graphql/stream.', { extensions: { code: 'BAD_REQUEST' } });
    const flags = conditionsOf(document);
    const all = rootFields(document, operation);
    const local = all.filter((field) => field.local);
    const steps = await Promise.all(this.parts(operation, all).map((fields) => this.plan(document, operation, fields)));
    return {
      operation,
      step: steps.length > 1 ? inSequence(steps) : steps[0],
      introspection: local.length
        ? narrowed(
            document,
            operation,
            local.map((field) => field.selection),
          )
        : undefined,
      flags,
      projects: new Map(),
    };
  }

  /** Mutations one root field at a time: the planner would answer the selection below one beside the next mutation. */
  private parts({ operation }: OperationDefinitionNode, all: readonly RootField[]): RootField[][] {
    const remote = all.filter((field) => !field.local);
    return [...Map.groupBy(remote, ({ key }) => (operation === OperationTypeNode.MUTATION ? key : '')).values()];
  }

  private async plan(document: DocumentNode, operation: OperationDefinitionNode, fields: readonly RootField[]): Promise<Step> {
    const query = print(
      narrowed(
        document,
        operation,
        fields.map((field) => field.selection),
      ),
    );
    const { node } = await this.planner.planAsync(query, operation.name?.value, new Set(), 0, AbortSignal.timeout(this.timeout));
    return node ? compilePlan(node, this.schema, this.send) : () => {};
  }
}

const inSequence =
  (steps: readonly Step[]): Step =>
  async (run) => {
    for (const step of steps) await step(run);
  };
