import { KIND_OF_CODE, type GraphError, type ProblemKind } from './problem.ts';

/** `again`: a part is not ready yet · `failed`: nothing came, by a fault · `refused`: nothing came, by a decision or because it does not exist. */
export type Missing = Extract<ProblemKind, 'again' | 'failed' | 'refused'>;

/**
 * Why an answer with data has holes where its roots should be: one field that may not be null takes all above it along, up to the
 * root. “Not ready yet” must never be taken for “does not exist”. Undefined where nothing is missing, or a fault took only a part.
 */
export function missingOf(data: object, errors: readonly GraphError[]): Missing | undefined {
  const roots = Object.entries(data);
  const holes = new Set(roots.filter(([, value]) => value === null).map(([name]) => name));
  if (holes.size === 0) return undefined;
  const kinds = errors
    .filter(({ path }) => path === undefined || holes.has(String(path[0])))
    .map(({ extensions }) => KIND_OF_CODE[extensions?.code ?? ''] ?? 'failed');
  if (kinds.includes('again')) return 'again';
  if (holes.size < roots.length) return undefined;
  return kinds.every((kind) => kind === 'refused') ? 'refused' : 'failed';
}

/** The answer has come, and there is nothing in it for these eyes. */
export const isRefused = (data: object | undefined, errors: readonly GraphError[]): boolean =>
  data !== undefined && missingOf(data, errors) === 'refused';
