import {
  type Attributes,
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';

/** W3C Trace Context: `00-<trace id>-<span id>-<flags>`. https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
/** A page of facts may have as many causes as facts; more links than these help nobody. */
const MOST_LINKS = 32;

export const isTraceparent = (value: unknown): value is string => typeof value === 'string' && TRACEPARENT.test(value);

/** Does nothing until a provider is registered (`startTracing` of @careway/service): then every span is one of its own. */
const tracer = trace.getTracer('careway');

function spanContextOf(cause: string | undefined): Link['context'] | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(cause ?? '') ?? [];
  if (!traceId || !spanId || !flags) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
}

/** The `causationid` that facts of this span carry; undefined where the span belongs to no trace. */
export function traceparentOf(span: Span): string | undefined {
  const { traceId, spanId, traceFlags } = span.spanContext();
  const value = `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`;
  return isTraceparent(value) ? value : undefined;
}

/**
 * Starts a span under the first cause that is a traceparent, with links to the others. Attributes hold names of operations, consumers
 * and topics, and counts: never ids of members, never content.
 */
export function startSpan(name: string, causes: readonly (string | undefined)[], attributes: Attributes, kind = SpanKind.INTERNAL): Span {
  const [parent, ...others] = [...new Set(causes)].slice(0, MOST_LINKS).flatMap((cause) => spanContextOf(cause) ?? []);
  const context: Context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  return tracer.startSpan(name, { attributes, kind, links: others.map((other) => ({ context: other })) }, context);
}

/** Runs `work` inside a span. A fault is marked by the class of its error; its message may hold content and stays out. */
export async function inSpan<T>(
  name: string,
  causes: readonly (string | undefined)[],
  attributes: Attributes,
  work: () => Promise<T>,
  kind = SpanKind.INTERNAL,
): Promise<T> {
  const span = startSpan(name, causes, attributes, kind);
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}
