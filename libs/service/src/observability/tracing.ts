import { isTraceparent, startSpan, traceparentOf } from '@careway/access';
import { type Span, SpanKind, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface TracingOptions {
  /** Where spans go, OTLP over HTTP: `http://collector:4318`. Without it there are no spans, and nothing is paid for them. */
  readonly endpoint: string | undefined;
  /** The share of traces that is kept, 0 to 1: decided by the trace's id, so all services decide alike. */
  readonly share: number;
}

/** Begins to tell spans, for the whole process. Answers how to tell the last ones and stop. */
export function startTracing(name: string, { endpoint, share }: TracingOptions): () => Promise<void> {
  if (!endpoint) return () => Promise.resolve();
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': name }),
    sampler: new TraceIdRatioBasedSampler(share),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  trace.setGlobalTracerProvider(provider);
  return async () => {
    trace.disable();
    await provider.shutdown().catch(() => undefined); // a collector that is away must not hold the service
  };
}

/** A span per GraphQL request, under the gateway's. */
export class OperationSpans {
  private readonly open = new WeakMap<FastifyRequest['raw'], Span>();

  constructor(private readonly context: string) {}

  /** Starts the span and answers what the facts of this request carry as their cause; undefined where the caller sent no trace. */
  begin(request: FastifyRequest, operation: string): string | undefined {
    const { traceparent } = request.headers;
    if (!isTraceparent(traceparent)) return undefined;
    const attributes = { 'careway.context': this.context, 'graphql.operation.name': operation };
    const span = startSpan('operation', [traceparent], attributes, SpanKind.SERVER);
    this.open.set(request.raw, span);
    return traceparentOf(span) ?? traceparent;
  }

  /** Ends each span with its answer. */
  end(app: FastifyInstance): void {
    app.addHook('onResponse', (request, reply, done) => {
      const span = this.open.get(request.raw);
      span?.setAttribute('http.response.status_code', reply.statusCode);
      span?.end();
      done();
    });
  }
}
