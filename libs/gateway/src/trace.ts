import { randomBytes } from 'node:crypto';

/**
 * A W3C `traceparent` for a call to a service. The trace is the request: its id without hyphens, a UUID of our own that the answer
 * carries as `x-request-id`; what a browser sends is not believed. Services decide by the trace's id which ones they keep.
 */
export const traceparentFor = (requestId: string): string => `00-${requestId.replaceAll('-', '')}-${randomBytes(8).toString('hex')}-01`;
