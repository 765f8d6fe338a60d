import { type CareEvent, type Context, type DataFor, type EventDefinition, uuidv5 } from '@careway/contracts';
import type pg from 'pg';
import { UntoldChangeError } from '../work/errors.ts';
import { statementName } from '../work/statement-name.ts';
import type { EffectTx } from './projection.ts';

interface Told {
  readonly key: string;
  readonly type: string;
  readonly causationId: string;
  readonly [more: string]: unknown;
}

/** The effect's side of an inbox transaction; {@link flush} writes what it told and rang. */
export class Effect implements EffectTx {
  private told: Told[] = [];
  private rings: unknown[] = [];

  constructor(
    private readonly context: Context,
    private readonly client: pg.PoolClient,
  ) {}

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query({ name: statementName(text), text, values: [...values] })).rows as Row[];
  }

  emit<D extends EventDefinition>(definition: D, data: DataFor<D>, cause: CareEvent): void {
    if (definition.owner !== this.context)
      throw new UntoldChangeError(`${definition.type} belongs to ${definition.owner}, not to ${this.context}.`);
    const valid = definition.data.parse(data) as Record<string, unknown>;
    const key = valid[definition.key] as string;
    // Named after its cause: the same fact again gives the same id, never a second one, in whatever bundle the cause came.
    const before = this.told.filter((one) => one.type === definition.type && one.causationId === cause.id && one.key === key).length;
    const id = uuidv5('event', definition.type, cause.id, key, String(before));
    const correlationId = valid['journeyId'] ?? cause.correlationid ?? null;
    this.told.push({ key, id, type: definition.type, time: cause.time, correlationId, causationId: cause.id, data: valid });
  }

  ring(memberId: string, field: string, id: string): void {
    this.rings.push({ memberId, field, id });
  }

  /** Forgets what a failed effect told: its savepoint was rolled back. */
  forget(): void {
    this.told = [];
    this.rings = [];
  }

  /** @returns whether facts were told, so that the relay is woken after the commit */
  async flush(): Promise<boolean> {
    const { told, rings } = this;
    this.forget();
    await Promise.all([
      told.length ? this.query('select emit($1)', [JSON.stringify(told)]) : undefined,
      rings.length ? this.query('select ring($1)', [JSON.stringify(rings)]) : undefined,
    ]);
    return told.length > 0;
  }
}
