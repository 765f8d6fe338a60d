import { effect, untracked } from '@angular/core';
import type { GraphError, QueryResource } from '@careway/portal-graph';

export type Missing = 'refused' | 'again' | 'failed';

const REFUSED: readonly (string | undefined)[] = ['NOT_FOUND', 'FORBIDDEN'];
const AGAIN: readonly (string | undefined)[] = ['TRY_AGAIN', 'DOWNSTREAM_SERVICE_ERROR'];
const PAUSES_MS = [300, 700, 1_500, 3_000] as const;

/**
 * Why an answer came without its one root: one part that fails takes all above it along. Refused is a decision and may be shown
 * as such; “not ready yet” must never be taken for it.
 */
export function missingOf(data: object | undefined, errors: readonly GraphError[]): Missing | undefined {
  if (data === undefined || Object.values(data).some((root) => root !== null)) return undefined;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.some((code) => AGAIN.includes(code))) return 'again';
  return codes.every((code) => REFUSED.includes(code)) ? 'refused' : 'failed';
}

/** Asks again by itself, a few times, while the answer says that it is not ready yet. Call it where the query is made. */
export function askAgain<T extends object>(resource: QueryResource<T>): QueryResource<T> {
  let tries = 0;
  effect((onCleanup) => {
    // Each answer sets a new `asOf`, also where it is as empty as the one before.
    resource.asOf();
    if (missingOf(resource.data(), resource.errors()) !== 'again') {
      tries = 0;
      return;
    }
    const pause = PAUSES_MS[tries++];
    if (pause === undefined) return;
    const timer = setTimeout(() => untracked(() => resource.reload()), pause);
    onCleanup(() => clearTimeout(timer));
  });
  return resource;
}
