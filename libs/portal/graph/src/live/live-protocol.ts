import type { asRequest, TrustedDocument } from '../client/document.ts';
import type { GraphError } from '../client/problem.ts';

export interface LivePayload {
  data?: unknown;
  errors?: readonly GraphError[];
  /** `live: 'gap'`: something was missed for good, ask again; `cursor` also stands in the frame's id. */
  extensions?: { live?: string; cursor?: string };
}

/** One thing that is followed. Two pages, or two windows, that follow the same thing share it. */
export interface Followed {
  key: string;
  request: ReturnType<typeof asRequest>;
  variables: unknown;
  /** Of the last frame; the gateway goes on after it. */
  cursor?: string;
}

export type LiveMessage = { kind: 'next'; key: string; payload: LivePayload; cursor?: string } | { kind: 'complete'; key: string };

/** The gateway serves so many operations on one stream. */
export const MOST_OPERATIONS = 16;

export function requestBody(followed: readonly Followed[]): string {
  return JSON.stringify({
    operations: followed.map(({ key, request, variables, cursor }) => ({
      id: key,
      ...request,
      variables,
      ...(cursor && { lastEventId: cursor }),
    })),
  });
}

/** A short, stable key: the document and a hash of the variables (FNV-1a); the gateway takes ids up to 100 characters. */
export function followKey(document: TrustedDocument<unknown, never>, variables: unknown): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(variables)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${document.id.slice(0, 32)}.${hash.toString(36)}`;
}

export function readMessage(event: string, data: string, id: string | undefined): LiveMessage | undefined {
  const { id: key, payload } = JSON.parse(data) as { id: string; payload?: LivePayload };
  if (event === 'complete') return { kind: 'complete', key };
  if (event !== 'next' || !payload) return undefined;
  return { kind: 'next', key, payload, ...(id !== undefined && { cursor: id }) };
}
