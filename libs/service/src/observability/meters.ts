import type { BatchObservableCallback, Counter, Histogram, Meter, Observable } from '@opentelemetry/api';
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';

/** Collected when somebody asks, never by itself. */
class AskedReader extends MetricReader {
  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }
  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
}

/** From a look-up by key to a bulk import, in seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** In development an operation may be called anything; a series for each would be a leak. Trusted documents are fewer than this. */
const MOST_OPERATIONS = 300;
/** A database that hangs must not hang the scrape: what is known without it is told. */
const PATIENCE_MS = 2_000;

export type CommandOutcome = 'done' | 'refused' | 'failed';

/** What one service measures of itself. One per context, so that several contexts in a process stay apart. */
export class Meters {
  private readonly reader = new AskedReader();
  private readonly serializer = new PrometheusSerializer(undefined, false, undefined, false, true);
  private readonly provider: MeterProvider;
  private readonly meter: Meter;
  private readonly durations: Histogram;
  private readonly errors: Counter;
  private readonly commands: Counter;
  private readonly names = new Set<string>();

  constructor(context: string) {
    const resource = resourceFromAttributes({ 'service.name': context });
    this.provider = new MeterProvider({ resource, readers: [this.reader] });
    this.meter = this.provider.getMeter('careway');
    this.durations = this.meter.createHistogram('careway_operation_duration_seconds', {
      description: 'GraphQL operations answered by this service, by the name that the client gave.',
      advice: { explicitBucketBoundaries: DURATIONS },
    });
    this.errors = this.meter.createCounter('careway_operation_errors', { description: 'Errors in answers, by their code.' });
    this.commands = this.meter.createCounter('careway_commands', {
      description: 'Commands, by mutation and outcome: done, refused (an expected error), failed.',
    });
  }

  /** One answer: how long it took in seconds, and the codes of its errors. */
  operation(name: string, kind: string, seconds: number, codes: readonly string[]): void {
    const operation = this.bounded(name);
    this.durations.record(seconds, { operation, kind });
    for (const code of codes) this.errors.add(1, { operation, code });
  }

  /** A request that was refused before anybody knew which operation it is. */
  refused(code: string): void {
    this.errors.add(1, { operation: 'none', code });
  }

  command(command: string, outcome: CommandOutcome): void {
    this.commands.add(1, { command, outcome });
  }

  gauge(name: string, description: string): Observable {
    return this.meter.createObservableGauge(name, { description });
  }

  /** Asks `read` for the gauges at each scrape. One that throws leaves its gauges out. */
  observe(gauges: readonly Observable[], read: BatchObservableCallback): void {
    this.meter.addBatchObservableCallback(read, [...gauges]);
  }

  /** Everything in the text format of Prometheus, 0.0.4. */
  async text(): Promise<string> {
    const { resourceMetrics } = await this.reader.collect({ timeoutMillis: PATIENCE_MS });
    return this.serializer.serialize(resourceMetrics);
  }

  close(): Promise<void> {
    return this.provider.shutdown();
  }

  private bounded(name: string): string {
    if (this.names.has(name)) return name;
    if (this.names.size >= MOST_OPERATIONS) return 'other';
    this.names.add(name);
    return name;
  }
}
