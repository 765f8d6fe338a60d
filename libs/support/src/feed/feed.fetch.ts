import { type ReadFeed, readFeed } from './feed.read.ts';

/** Milliseconds for a whole answer, and its most bytes. */
export const LIMITS = { patienceMs: 10_000, bytes: 1_000_000 } as const;
const XML = /^(?:application|text)\/(?:[a-z.]+\+)?xml\b/i;

/**
 * One feed, from one address: no redirect is followed, so that an address of a trusted source cannot lead into the house; nothing of a
 * visitor goes with the question.
 *
 * @throws Error with the reason, for whoever runs the house
 */
export async function fetchFeed(
  address: string,
  limits: { readonly patienceMs: number; readonly bytes: number } = LIMITS,
): Promise<ReadFeed> {
  const answer = await fetch(address, {
    redirect: 'error',
    credentials: 'omit',
    headers: { accept: 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8', 'user-agent': 'Careway' },
    signal: AbortSignal.timeout(limits.patienceMs),
  });
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`);
  const type = answer.headers.get('content-type') ?? '';
  if (!XML.test(type)) throw new Error(`is of type ${type.slice(0, 60) || 'none'}, not XML`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body) {
    bytes += part.length;
    if (bytes > limits.bytes) throw new Error(`is larger than ${limits.bytes} bytes`);
    parts.push(part);
  }
  return readFeed(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
}
