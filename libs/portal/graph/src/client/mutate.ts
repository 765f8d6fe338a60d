import { inject, Service } from '@angular/core';
import type { TrustedDocument } from './document.ts';
import { GraphProblem } from './problem.ts';
import { Transport } from './transport.ts';

/** Changes something. Expected refusals are part of the data (union types); what is thrown is a GraphProblem. */
@Service()
export class Mutations {
  private readonly transport = inject(Transport);

  /**
   * Sends once. It is never repeated by itself: after `offline` nobody knows whether it happened, so the page says that and
   * the commands carry a version or an id that makes a second press harmless. With `keepalive` it goes out although the page is left.
   */
  async run<TData, TVariables>(
    document: TrustedDocument<TData, TVariables>,
    variables: TVariables,
    options: { keepalive?: boolean } = {},
  ): Promise<TData> {
    const { data, errors } = await this.transport.ask(document, variables, options);
    if (errors.length) throw new GraphProblem('failed', errors);
    return data;
  }
}

/** `readonly mutate = mutations();` then `await this.mutate(ActivatePlanDocument, { input })`. */
export function mutations(): Mutations['run'] {
  const service = inject(Mutations);
  return (document, variables, options) => service.run(document, variables, options);
}
