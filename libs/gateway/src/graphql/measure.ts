import type { ApolloServerPlugin } from '@apollo/server';
import type { Meters } from '@careway/service';
import type { GraphContext } from './context.ts';
import type { Documents } from './documents.ts';

/** A client's own text may be called anything, an id of somebody as well: only names that a review has seen become labels. */
const UNREVIEWED = 'unreviewed';

/** Measures every operation from the reading of its text to its whole answer, with the codes that the client was told. */
export const measureOperations = (meters: Meters, documents: Documents): ApolloServerPlugin<GraphContext> => ({
  requestDidStart() {
    const start = performance.now();
    return Promise.resolve({
      willSendResponse({ source, operationName, operation, response: { body } }) {
        const name = documents.isTrusted(source ?? '') ? (operationName ?? 'anonymous') : UNREVIEWED;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = errors.map(({ extensions }) => (typeof extensions?.['code'] === 'string' ? extensions['code'] : 'unknown'));
        meters.operation(name, operation?.operation ?? 'unreadable', (performance.now() - start) / 1_000, codes);
        return Promise.resolve();
      },
    });
  },
});
