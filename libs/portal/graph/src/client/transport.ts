import { inject, Service } from '@angular/core';
import { Session } from '../session/session.ts';
import { asRequest, type TrustedDocument } from './document.ts';
import { GRAPH_HEADERS } from './headers.ts';
import { GraphProblem, kindOf, type GraphError } from './problem.ts';

export interface Answer<TData> {
  data: TData;
  /** What is missing from the data and why: an item that failed leaves the rest of the page standing. */
  errors: readonly GraphError[];
}

interface Options {
  readonly signal?: AbortSignal;
  readonly passive?: boolean;
  /** The request outlives the page: for the last words of somebody who closes the tab. At most 64 KB are taken so. */
  readonly keepalive?: boolean;
}

/** The one way to POST /graphql. */
@Service()
export class Transport {
  private readonly session = inject(Session);

  /** The data, whole or in part. Throws GraphProblem when there is none; an abort is thrown as it is. */
  async ask<TData, TVariables>(
    document: TrustedDocument<TData, TVariables>,
    variables: TVariables,
    options: Options = {},
  ): Promise<Answer<TData>> {
    const { status, body } = await this.send({ ...asRequest(document), variables }, options);
    const { data, errors = [] } = body;
    if (data !== undefined && data !== null) return { data: data as TData, errors };
    const kind = kindOf(status, errors);
    if (kind === 'signed-out') this.session.ended();
    throw new GraphProblem(kind, errors);
  }

  private async send(
    request: object,
    { signal, passive, keepalive }: Options,
  ): Promise<{ status: number; body: { data?: unknown; errors?: GraphError[] } }> {
    let response: Response;
    try {
      response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        // What a page asks by itself must not keep a session alive that nobody uses.
        headers: { ...GRAPH_HEADERS, ...(passive && { 'x-careway-passive': '1' }) },
        body: JSON.stringify(request),
        ...(signal && { signal }),
        ...(keepalive && { keepalive }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new GraphProblem('offline');
    }
    const isJson = response.headers.get('content-type')?.includes('json');
    if (isJson) return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: GraphError[] } };
    if (response.status === 401) this.session.ended();
    throw new GraphProblem(kindOf(response.status, []));
  }
}
