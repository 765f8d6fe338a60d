import { inSpan } from '@careway/access';
import type { Batch, Consumer, Bus, Lane, LaneHandler, Position } from '@careway/bus';
import { type CareEvent, type Context, topicOf } from '@careway/contracts';
import type pg from 'pg';
import { openPool } from '../postgres/pool.ts';
import { applyApart } from './apart.ts';
import { Effect } from './effect.ts';
import { advance, park, remember, sort } from './ledger.ts';
import { Moved } from './moved.ts';
import type { Projection } from './projection.ts';

export interface InboxOptions {
  readonly context: Context;
  /** A connection string for the role `<context>_projector`. */
  readonly url: string;
  readonly bus: Bus;
  readonly connections?: number;
  /** A fact was parked, a lane stands still: somebody must look. */
  readonly onAlarm?: (message: string, detail: Record<string, unknown>) => void;
  /** Called after a commit that told something: wakes the relay. */
  readonly onTold?: () => void;
}

/** Runs the consumers of one context: effect, de-duplication and position in one transaction each. */
export class Inbox {
  private readonly pool: pg.Pool;
  private readonly consumers = new Map<string, { consumer: Consumer; restart: () => Promise<Consumer>; turn: Promise<void> }>();
  private isStopping = false;
  private readonly moved: Moved;

  constructor(private readonly options: InboxOptions) {
    this.pool = openPool({
      connectionString: options.url,
      max: options.connections ?? 4,
      application_name: `${options.context}-inbox`,
      pipeline: true,
    });
    this.moved = new Moved(
      options.url,
      (name) => this.again(name),
      () => [...this.consumers.keys()].forEach((name) => this.again(name)),
    );
  }

  /** Begins to consume; positions come from PostgreSQL. */
  async start(projection: Projection, handler: Partial<LaneHandler> = {}): Promise<void> {
    const topics = projection.sources.map(topicOf);
    await this.pool.query(`delete from consumer_source where consumer = $1 and source <> all ($2)`, [projection.name, projection.sources]);
    await this.pool.query(`insert into consumer_source select $1, unnest($2::text[]) on conflict do nothing`, [
      projection.name,
      projection.sources,
    ]);
    const whole: LaneHandler = {
      position: (lane) => this.position(projection.name, lane),
      handle: (batch) => this.handle(projection, batch),
      outOfRange: (lane, position) =>
        this.alarm('a lane stands still: its log no longer holds the next fact', {
          consumer: projection.name,
          ...lane,
          offset: position.offset.toString(),
        }),
      ...handler,
    };
    const restart = () => this.options.bus.consume(projection.name, topics, whole);
    this.consumers.set(projection.name, { consumer: await restart(), restart, turn: Promise.resolve() });
    await this.moved.listen();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.moved.stop();
    await Promise.all([...this.consumers.values()].map((running) => running.turn.then(() => running.consumer.stop())));
    await this.pool.end();
  }

  /**
   * A rebuild moved the positions of a consumer: it reads them anew. Two rebuilds take turns; side by side they would leave a consumer
   * behind that nobody stops.
   */
  private again(name: string): void {
    const running = this.consumers.get(name);
    if (!running) return;
    const restart = async () => {
      if (this.isStopping) return;
      await running.consumer.stop();
      running.consumer = await running.restart();
    };
    running.turn = running.turn
      .then(restart)
      .catch((error: unknown) =>
        this.alarm('a consumer did not come back after its positions moved', { consumer: name, error: String(error) }),
      );
  }

  private async position(consumer: string, { topic, partition }: Lane): Promise<Position> {
    await this.pool.query(`insert into consumer_position values ($1, $2, $3, 1, 0) on conflict do nothing`, [consumer, topic, partition]);
    const { rows } = await this.pool.query<{ epoch: number; next_offset: string }>(
      `select epoch, next_offset from consumer_position where consumer = $1 and topic = $2 and partition = $3`,
      [consumer, topic, partition],
    );
    return { epoch: rows[0]!.epoch, offset: BigInt(rows[0]!.next_offset) };
  }

  private handle(projection: Projection, batch: Batch): Promise<void> {
    const causes = batch.events.map(({ causationid }) => causationid);
    const attributes = { 'careway.consumer': projection.name, 'careway.topic': batch.topic, 'careway.facts': batch.events.length };
    return inSpan('handle', causes, attributes, () => this.take(projection, batch));
  }

  private async take(projection: Projection, batch: Batch): Promise<void> {
    try {
      await this.transaction(projection, batch, (effect, events) => projection.apply(effect, events));
    } catch (error) {
      if (!isFaultOfEffect(error)) throw error;
      // Something in the batch cannot be applied: one by one, so that only the culprit and its successors wait.
      await this.transaction(projection, batch, (effect, events, client) =>
        applyApart(projection, client, effect, events, (event, fault, waiting) =>
          this.alarm('a fact was parked', {
            consumer: projection.name,
            event: event.id,
            type: event.type,
            key: event.subject,
            waiting,
            error: fault,
          }),
        ),
      );
    }
  }

  private async transaction(
    projection: Projection,
    batch: Batch,
    apply: (effect: Effect, events: readonly CareEvent[], client: pg.PoolClient) => Promise<void>,
  ): Promise<void> {
    const client = await this.pool.connect();
    const effect = new Effect(this.options.context, client);
    try {
      const [, , sorted] = await Promise.all([
        client.query('begin'),
        advance(client, projection.name, batch),
        batch.events.length ? sort(client, projection.name, batch.events) : undefined,
      ]);
      let told = false;
      if (sorted) {
        const { fresh, waiting } = sorted;
        if (fresh.length) {
          try {
            await apply(effect, fresh, client);
            told = await effect.flush();
          } catch (error) {
            throw new EffectError(error);
          }
        }
        await Promise.all([
          park(client, projection.name, waiting, 'waits behind a parked fact', 0),
          remember(client, projection.name, [...fresh, ...waiting]),
        ]);
      }
      await client.query('commit');
      client.release();
      if (told) this.options.onTold?.();
    } catch (error) {
      const lost = await client.query('rollback').then(
        () => undefined,
        (fault: unknown) => (fault instanceof Error ? fault : true),
      );
      client.release(lost);
      throw error;
    }
  }

  private alarm(message: string, detail: Record<string, unknown>): void {
    this.options.onAlarm?.(message, detail);
  }
}

/** Thrown inside an inbox transaction by the effect itself, as opposed to the ledger around it. */
class EffectError extends Error {
  override readonly name = 'EffectError';
  constructor(override readonly cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** A lost connection or a server that stops is nobody's fault: the batch comes again. Everything else is the effect's. */
const isFaultOfEffect = (error: unknown): boolean => {
  if (!(error instanceof EffectError)) return false;
  const code = (error.cause as { code?: string } | undefined)?.code ?? '';
  const passing = /^(08|57P|40|53|ECONN|EPIPE)/.test(code) || /Connection terminated|Client has encountered/.test(error.message);
  return !passing;
};
