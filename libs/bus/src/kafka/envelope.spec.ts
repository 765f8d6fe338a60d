import { expect, test } from '@jest/globals';
import { CloudEvent, Kafka } from 'cloudevents';
import kafkajs from 'kafkajs';
import { laneOf } from '../lane-of.ts';
import { facts } from '../suite/facts.ts';
import { fromMark, fromMessage, toMark, toMessage } from './envelope.ts';

const [plain, caused] = facts(2, ['רחל']);
const travelled = (message: ReturnType<typeof toMessage>) => ({
  value: Buffer.from(message.value),
  headers: Object.fromEntries(Object.entries(message.headers!).map(([name, value]) => [name, Buffer.from(String(value))])),
});

test('the CloudEvents SDK reads our message as a valid event', () => {
  const { headers, value, key } = toMessage(caused!, 3, 6);
  const read = Kafka.toEvent({ headers, value, body: value, key } as never) as CloudEvent;
  expect(read.validate()).toBe(true);
  expect({ ...read.toJSON(), sequence: Number(read['sequence']) }).toMatchObject({
    ...caused,
    specversion: '1.0',
    datacontenttype: 'application/json',
  });
});

test('we write what the SDK writes for the same event', () => {
  const { headers } = toMessage(plain!, 1, 6);
  const { epoch, ...attributes } = headers as Record<string, string>;
  const { ce_datacontenttype, ...theirs } = Kafka.binary(new CloudEvent({ ...plain!, datacontenttype: 'application/json' }))
    .headers as Record<string, unknown>;
  expect(epoch).toBe('1');
  // the SDK repeats the content type as an attribute; in binary mode the binding maps it to the header `content-type` alone
  expect(ce_datacontenttype).toBe(attributes['content-type']);
  const set = Object.entries(theirs).filter(([, value]) => value !== undefined);
  expect(attributes).toEqual(Object.fromEntries(set.map(([name, value]) => [name, String(value)])));
});

test('a message without an id is no event for the SDK, and none for us', () => {
  const { ce_id, ...headers } = toMessage(plain!, 0, 6).headers as Record<string, string>;
  expect(ce_id).toBe(plain!.id);
  expect(() => Kafka.toEvent({ headers, value: '{}', body: '{}' } as never)).toThrow();
  expect(fromMessage({ headers, value: Buffer.from('{}') })).toBeUndefined();
});

test('what travels comes back whole', () => {
  for (const event of [plain!, caused!]) expect(fromMessage(travelled(toMessage(event, 7, 6)))).toEqual({ epoch: 7, event });
});

test('data that is no JSON is handed on as it is', () => {
  expect(fromMessage({ ...travelled(toMessage(plain!, 0, 6)), value: Buffer.from('{"half":') })?.event.data).toBe('{"half":');
});

test('marks come back whole; anything else is no mark', () => {
  for (const mark of [
    { asOf: 5, end: 2n ** 60n, epoch: 2 },
    { asOf: 5, end: 0n, epoch: undefined },
  ])
    expect(fromMark(Buffer.from(toMark(mark)))).toEqual(mark);
  for (const other of ['', '{}', 'null', '{"asOf":1,"end":-1}']) expect(fromMark(Buffer.from(other))).toBeUndefined();
});

test('our lane is the one that the client would choose by itself', () => {
  const choose = kafkajs.Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: 6 }, (_, partitionId) => ({ partitionId, leader: 1 })) as never;
  for (let n = 0; n < 500; n++) {
    const key = `נבדק-${n}`;
    expect(choose({ topic: 't', partitionMetadata, message: { key, value: null } })).toBe(laneOf(key, 6));
  }
});
