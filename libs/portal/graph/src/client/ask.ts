import { inject } from '@angular/core';
import type { TrustedDocument } from './document.ts';
import { GraphProblem } from './problem.ts';
import { Transport } from './transport.ts';

/**
 * Asks when a person presses, for what is handed over and not shown: a file. `readonly ask = asking();` then
 * `await this.ask(FunnelCsvDocument, variables)`. Throws GraphProblem, also when a part is missing: half a file is worse than none.
 */
export function asking(): <TData, TVariables>(document: TrustedDocument<TData, TVariables>, variables: TVariables) => Promise<TData> {
  const transport = inject(Transport);
  return async (document, variables) => {
    const { data, errors } = await transport.ask(document, variables);
    if (errors.length) throw new GraphProblem('failed', errors);
    return data;
  };
}
