import { z } from 'zod';
import { isUuid, timeOf } from './ids.ts';

/** The contexts that hold truth and tell facts. Each owns the topic `<context>.events`. */
export const CONTEXTS = ['registry', 'diagnosis', 'treatment', 'support', 'journey', 'engagement'] as const;
export type Context = (typeof CONTEXTS)[number];

/**
 * A fact as it travels: the CloudEvents 1.0 context attributes under their own names, plus `sequence`, which counts 1, 2, 3, ...
 * per (source, subject) without gaps. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface CareEvent<Data = unknown> {
  /** UUIDv7, unique over all sources. */
  readonly id: string;
  /** The context that owns the fact. */
  readonly source: Context;
  /** `<context>.<fact-in-past-tense>.v<major>` */
  readonly type: string;
  /** When it became true, ISO 8601 in UTC. For imported facts this may lie decades back. */
  readonly time: string;
  /** The key: order holds per subject. A memberId, except for facts that are about no member. */
  readonly subject: string;
  /** The journey that the fact belongs to, where it belongs to one. */
  readonly correlationid?: string;
  /** The id of the event or command that caused it. */
  readonly causationid?: string;
  readonly sequence: number;
  readonly data: Data;
}

/**
 * When a fact was told, ISO 8601, whenever it became true: an import tells today of what was long ago. A consequence is named after its
 * cause and has no time of its own, so it was told with its cause.
 */
export function toldAt({ id, causationid, time }: Pick<CareEvent, 'id' | 'causationid' | 'time'>): string {
  const cause = causationid !== undefined && isUuid(causationid) ? timeOf(causationid) : null;
  return timeOf(id) ?? cause ?? time;
}

export interface EventDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly type: string;
  readonly owner: Context;
  /** The field of `data` whose value orders the facts: the Kafka message key. */
  readonly key: string;
  readonly data: z.ZodObject<Shape>;
  /** What happened, in one sentence, for the event catalogue. */
  readonly says: string;
}

export type DataOf<D extends EventDefinition> = z.output<D['data']>;
/** What `tx.emit` takes: the input side, so fields with a default may be left out. */
export type DataFor<D extends EventDefinition> = z.input<D['data']>;

/** The data of a fact out of what knows more: the fields that the fact names, so that nothing else travels. */
export const factOf = <D extends EventDefinition>(definition: D, known: DataFor<D>): DataFor<D> =>
  Object.fromEntries(Object.entries(known).filter(([name]) => name in definition.data.shape)) as DataFor<D>;

const TYPE = /^([a-z]+)\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/;

/** Defines one fact. Throws at start when the name does not follow the rule or the key is not a field of the data. */
export function defineEvent<Shape extends z.ZodRawShape>(
  type: string,
  definition: { owner: Context; key: keyof Shape & string; data: Shape; says: string },
): EventDefinition<Shape> {
  const owner = TYPE.exec(type)?.[1];
  if (owner !== definition.owner)
    throw new Error(`${type}: the name must read <owner>.<past-tense-fact>.v<major>, owner ${definition.owner}`);
  if (!(definition.key in definition.data)) throw new Error(`${type}: the key "${definition.key}" is no field of its data`);
  return Object.freeze({ type, ...definition, data: z.strictObject(definition.data) });
}

/** The topic on which a context tells its facts. */
export const topicOf = (context: Context): string => `${context}.events`;
export const TOPICS: readonly string[] = CONTEXTS.map(topicOf);

/** Narrows an event by its definition: `if (is(planActivated, event)) event.data.planId`. */
export function is<D extends EventDefinition>(definition: D, event: CareEvent): event is CareEvent<DataOf<D>> {
  return event.type === definition.type;
}
