import 'reflect-metadata';
import type { CareEvent } from '@careway/contracts';
import type { EffectTx } from '@careway/store';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { timeline } from './ours.ts';

/** What is used of `@nestjs/microservices`, which is no dependency of Careway: its name stands in {@link PEER}. */
interface Microservices {
  readonly Transport: { readonly KAFKA: number };
  EventPattern(topic: string): MethodDecorator;
  Ctx(): ParameterDecorator;
}
interface KafkaContext {
  getMessage(): { readonly headers: Readonly<Record<string, string>>; readonly value: unknown };
}

export const PEER = '@nestjs/microservices';

/** The peer, where somebody has installed it beside. */
export const loadPeer = (): Promise<Microservices | undefined> =>
  import(PEER).then(
    (module) => module as Microservices,
    () => undefined,
  );

/**
 * The usual consumer: Nest's Kafka transport calls the handler with one message, a transaction of TypeORM keeps the id in an inbox
 * table and applies the same projection. What fails is put aside alone. Resolves when so many messages have been handled.
 */
export async function throughNest(
  peer: Microservices,
  brokers: readonly string[],
  url: string,
  topic: string,
  count: number,
): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    schema: 'journey',
    extra: { max: 6, options: '-c search_path=journey' },
  }).initialize();
  await source.query('create table if not exists bench_inbox (id uuid primary key, fault text)');
  await source.query('truncate bench_inbox');
  let done = () => undefined as void;
  const finished = new Promise<void>((resolve) => (done = resolve));
  let handled = 0;

  class Handler {
    async handle(context: KafkaContext): Promise<void> {
      const event = eventOf(context.getMessage());
      await take(source, event).catch((fault: unknown) =>
        source.query('insert into bench_inbox values ($1, $2) on conflict do nothing', [event.id, String(fault)]),
      );
      if (++handled === count) done();
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Handler.prototype, 'handle')!;
  peer.EventPattern(topic)(Handler.prototype, 'handle', descriptor);
  peer.Ctx()(Handler.prototype, 'handle', 0);
  Controller()(Handler);
  class Root {}
  Module({ controllers: [Handler] })(Root);

  const app: INestMicroservice = await NestFactory.createMicroservice(Root, {
    logger: false,
    transport: peer.Transport.KAFKA,
    options: {
      client: { brokers: [...brokers], logLevel: 0 },
      consumer: { groupId: `nest-${Date.now()}` },
      subscribe: { fromBeginning: true },
    },
  } as never);
  await app.listen();
  await finished;
  await app.close();
  await source.destroy();
}

async function take(source: DataSource, event: CareEvent): Promise<void> {
  await source.transaction(async (manager) => {
    const fresh = await manager.query<unknown[]>('insert into bench_inbox (id) values ($1) on conflict do nothing returning id', [
      event.id,
    ]);
    if (fresh.length === 0) return;
    const rings: unknown[] = [];
    const effect: EffectTx = {
      query: <Row>(text: string, values: readonly unknown[] = []) => manager.query<Row[]>(text, [...values]),
      emit: () => undefined,
      ring: (memberId, field, id) => void rings.push({ memberId, field, id }),
    };
    await timeline.apply(effect, [event]);
    if (rings.length) await manager.query('select ring($1)', [JSON.stringify(rings)]);
  });
}

function eventOf({ headers, value }: ReturnType<KafkaContext['getMessage']>): CareEvent {
  const of = (name: string) => headers[`ce_${name}`]!;
  const [id, type, time, subject] = [of('id'), of('type'), of('time'), of('subject')];
  return { id, source: 'diagnosis', type, time, subject, sequence: Number(of('sequence')), data: value };
}
