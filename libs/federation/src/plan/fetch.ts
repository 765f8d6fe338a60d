import type { GraphQLFormattedError } from 'graphql';
import { isObject, type JsonObject } from '../json.ts';
import { fail, type Path, type Run } from '../run.ts';

export interface SubgraphAnswer {
  data?: JsonObject | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Sends one request to a subgraph. Rejects when there was no GraphQL answer. */
export type Send = (service: string, body: string, run: Run, mutation: boolean) => Promise<SubgraphAnswer>;

export interface Fetch {
  service: string;
  mutation: boolean;
  /** The start of the body, made once: `{"query":"...","variables":{`. */
  head: string;
  /** Variables of the client's operation that this request uses. */
  usages: readonly string[];
}

export const fetchOf = (node: { serviceName: string; operation: string; operationKind?: string; variableUsages?: string[] }): Fetch => ({
  service: node.serviceName,
  mutation: node.operationKind === 'mutation',
  head: `{"query":${JSON.stringify(node.operation)},"variables":{`,
  usages: node.variableUsages ?? [],
});

/** What a fetch does with its answer. */
export interface Answer {
  /** `"name":json` of the representations; empty where none are sent. */
  representations: string;
  /**
   * Where in the tree an error stands that a subgraph placed at `path` of its own answer; nowhere if it was not asked for that. What
   * `data` has lost by the error is noted as explained.
   */
  locate(error: GraphQLFormattedError, path: Path, data: JsonObject | null): Path[];
  /** Every place that waits for the answer: where an error stands that has no path. */
  places(): Path[];
  done(data: JsonObject): void;
}

/** Asks and merges. Never rejects but when the client left: a subgraph that fails leaves nulls and an error in the answer. */
export async function ask(fetch: Fetch, send: Send, run: Run, answer: Answer): Promise<void> {
  const { service } = fetch;
  run.asked.add(service);
  try {
    const { data, errors } = await send(service, body(fetch, run, answer.representations), run, fetch.mutation);
    const told = isObject(data) ? data : null;
    const [first] = errors ?? [];
    if (!told && first) for (const place of answer.places()) run.explained.push({ place, error: first, service });
    for (const error of errors ?? []) {
      const named = error.path ? answer.locate(error, [...error.path], told) : [];
      for (const path of named.length ? named : answer.places()) fail(run, service, error, path);
    }
    if (told) answer.done(told);
    else if (!errors?.length) unavailable(run, service, 'gave no answer', answer.places());
  } catch (error) {
    if (run.signal?.aborted) throw error;
    unavailable(run, service, 'is not available', answer.places());
  }
}

function unavailable(run: Run, service: string, what: string, places: readonly Path[]): void {
  const error = { message: `${service} ${what}`, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } };
  for (const path of places) fail(run, service, error, path);
}

function body({ head, usages }: Fetch, run: Run, representations: string): string {
  const parts = representations ? [representations] : [];
  for (const name of usages) {
    const value = run.variables[name];
    if (value !== undefined) parts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return `${head}${parts.join(',')}}}`;
}
