import { inject, Service } from '@angular/core';
import type { TrustedDocument } from './document.ts';
import { GraphProblem } from './problem.ts';
import { type Answer, Transport } from './transport.ts';

/** A service that is behind is asked again so often before a person is bothered. */
const AGAIN_MS = [500, 2_000] as const;

/** The service was not ready and did not begin: it says so of the whole command, and nothing of it was done. */
function wasNotBegun(error: unknown): boolean {
  const first = error instanceof GraphProblem ? error.errors[0] : undefined;
  return first?.extensions?.code === 'TRY_AGAIN' && first.path?.length === 1;
}

/** Changes something. Expected refusals are part of the data (union types); what is thrown is a GraphProblem. */
@Service()
export class Mutations {
  private readonly transport = inject(Transport);

  /**
   * Sends once, and again only what was not begun. Nothing else is repeated by itself: after `offline` nobody knows whether it happened,
   * so the page says that and the commands carry a version or an id that makes a second press harmless.
   * With `keepalive` it goes out although the page is left.
   */
  async run<TData, TVariables>(
    document: TrustedDocument<TData, TVariables>,
    variables: TVariables,
    options: { keepalive?: boolean } = {},
  ): Promise<TData> {
    const { data, errors } = await this.send(document, variables, options);
    if (errors.length) throw new GraphProblem('failed', errors);
    return data;
  }

  private async send<TData, TVariables>(
    document: TrustedDocument<TData, TVariables>,
    variables: TVariables,
    options: { keepalive?: boolean },
  ): Promise<Answer<TData>> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.transport.ask(document, variables, options);
      } catch (error) {
        const pause = AGAIN_MS[tries];
        if (pause === undefined || !wasNotBegun(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}

/** `readonly mutate = mutations();` then `await this.mutate(ActivatePlanDocument, { input })`. */
export function mutations(): Mutations['run'] {
  const service = inject(Mutations);
  return (document, variables, options) => service.run(document, variables, options);
}
