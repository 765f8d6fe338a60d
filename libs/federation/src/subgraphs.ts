import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { Pool } from 'undici';
import type { Graph } from './graphs.ts';
import type { SubgraphAnswer } from './plan/fetch.ts';
import type { Run } from './run.ts';

/** One request to one subgraph, as the hooks see it. */
export interface SubgraphCall<Context> {
  service: string;
  context: Context;
  operationName: string | undefined;
  mutation: boolean;
}

export interface SubgraphOptions<Context> {
  /** Subgraph name -> address, in place of the composed one. */
  urls?: Record<string, string>;
  /** Asked for every single call, since each carries a token for its service only. */
  headers?(call: SubgraphCall<Context>): Record<string, string> | Promise<Record<string, string>>;
  /** Sees the response headers of every call, before its answer is merged. */
  onResponse?(call: SubgraphCall<Context>, headers: IncomingHttpHeaders): void | Promise<void>;
  /** Milliseconds for one call. Default 5000. */
  timeout?: number;
  /** Connections per subgraph. Default 32. */
  connections?: number;
  /** Bytes of one answer. Default 16 MiB. */
  maxResponseSize?: number;
}

/** A subgraph whose copies are not fresh enough yet says so with this code: the same question may be answered in a moment. */
const RETRY = 'RETRY';
const FIRST_PAUSE = 40;
const LONGEST_PAUSE = 320;

const asksToRetry = (answer: SubgraphAnswer) => answer.errors?.some((e) => e.extensions?.['code'] === RETRY) ?? false;

/** A kept-alive socket that the subgraph had closed meanwhile. */
const socketDropped = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';

/** The connections to the subgraphs. No two requests are ever coalesced: an answer belongs to the principal that asked. */
export class Subgraphs<Context> {
  private readonly endpoints = new Map<string, { pool: Pool; path: string }>();
  private readonly options: SubgraphOptions<Context>;

  constructor(graphs: Iterable<Graph>, options: SubgraphOptions<Context>) {
    this.options = options;
    const { urls = {}, timeout = 5000, connections = 32, maxResponseSize = 16 << 20 } = options;
    for (const { name, url: composed } of graphs) {
      const url = new URL(urls[name] ?? composed);
      const pool = new Pool(url.origin, { connections, maxResponseSize, headersTimeout: timeout, bodyTimeout: timeout });
      this.endpoints.set(name, { pool, path: url.pathname + url.search });
    }
  }

  /** Sends; a query is repeated while its subgraph asks for that and the run's budget lasts, a mutation never is. */
  readonly send = async (service: string, body: string, run: Run, mutation: boolean): Promise<SubgraphAnswer> => {
    const call: SubgraphCall<Context> = { service, context: run.context as Context, operationName: run.operationName, mutation };
    for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      const answer = await this.ask(call, body, run.signal);
      if (mutation || !asksToRetry(answer) || performance.now() + wait > run.retryUntil) return answer;
      await pause(wait, undefined, run.signal && { signal: run.signal });
    }
  };

  private async ask(call: SubgraphCall<Context>, body: string, signal: AbortSignal | undefined): Promise<SubgraphAnswer> {
    const endpoint = this.endpoints.get(call.service);
    if (!endpoint) throw new Error(`The plan names the unknown subgraph ${call.service}.`);
    const own = await this.options.headers?.(call);
    const headers = { ...own, 'content-type': 'application/json', accept: 'application/json' };
    const request = { method: 'POST', path: endpoint.path, body, headers, ...(signal && { signal }) } as const;
    const response = await endpoint.pool.request(request).catch((error: unknown) => {
      // a mutation may have been carried out before the socket went
      if (call.mutation || !socketDropped(error)) throw error;
      return endpoint.pool.request(request);
    });
    if (!String(response.headers['content-type']).includes('json')) {
      await response.body.dump();
      throw new Error(`${call.service} answered HTTP ${response.statusCode}`);
    }
    const answer = (await response.body.json()) as SubgraphAnswer;
    await this.options.onResponse?.(call, response.headers);
    return answer;
  }

  async close(): Promise<void> {
    await Promise.all([...this.endpoints.values()].map(({ pool }) => pool.close()));
  }
}
