import type { CareEvent, Context } from '@careway/contracts';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { laneOf } from '../lane-of.ts';

/** The life of the log, beside the CloudEvents attributes: it belongs to the transport, not to the fact. */
const EPOCH = 'epoch';

/**
 * A fact in the binary mode of the CloudEvents 1.0 Kafka binding: attributes as `ce_` headers, the data alone as the value.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 */
export function toMessage(event: CareEvent, epoch: number, lanes: number): Message & { value: string } {
  return {
    key: event.subject,
    partition: laneOf(event.subject, lanes),
    value: JSON.stringify(event.data),
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: event.source,
      ce_type: event.type,
      ce_time: event.time,
      ce_subject: event.subject,
      ce_sequence: String(event.sequence),
      ...(event.correlationid === undefined ? {} : { ce_correlationid: event.correlationid }),
      ...(event.causationid === undefined ? {} : { ce_causationid: event.causationid }),
      [EPOCH]: String(epoch),
    },
  };
}

const text = (headers: IHeaders | undefined, name: string): string | undefined => {
  const value = headers?.[name];
  return value === undefined ? undefined : (Array.isArray(value) ? value[0]! : value).toString();
};

/** Data that is no JSON goes on as the text it is: the one who validates it parks the event, and the lane does not stop. */
function parse(value: Buffer | null): unknown {
  const json = value?.toString() ?? 'null';
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Reads a fact; `undefined` for a record that is no CloudEvent, and so was never published by us. */
export function fromMessage({ headers, value }: Pick<KafkaMessage, 'headers' | 'value'>): { epoch: number; event: CareEvent } | undefined {
  const get = (name: string) => text(headers, name);
  const [id, source, type, time, subject] = [get('ce_id'), get('ce_source'), get('ce_type'), get('ce_time'), get('ce_subject')];
  if (id === undefined || source === undefined || type === undefined || time === undefined || subject === undefined) return undefined;
  const correlationid = get('ce_correlationid');
  const causationid = get('ce_causationid');
  const event: CareEvent = {
    id,
    source: source as Context,
    type,
    time,
    subject,
    ...(correlationid === undefined ? {} : { correlationid }),
    ...(causationid === undefined ? {} : { causationid }),
    sequence: Number(get('ce_sequence')),
    data: parse(value),
  };
  return { epoch: Number(get(EPOCH) ?? 1), event };
}

/** What a mark says about one lane of its topic: the place that it stands behind, in the life that it speaks of (any unless told). */
export interface KafkaMark {
  readonly asOf: number;
  readonly end: bigint;
  readonly epoch: number | undefined;
}

export const toMark = ({ asOf, end, epoch }: KafkaMark): string => JSON.stringify({ asOf, end: end.toString(), epoch });

/** Reads a mark; `undefined` for what is none. */
export function fromMark(value: Buffer | null): KafkaMark | undefined {
  const mark = parse(value) as { asOf?: unknown; end?: unknown; epoch?: unknown } | null;
  if (typeof mark?.asOf !== 'number' || typeof mark.end !== 'string' || !/^\d+$/.test(mark.end)) return undefined;
  return { asOf: mark.asOf, end: BigInt(mark.end), epoch: typeof mark.epoch === 'number' ? mark.epoch : undefined };
}
