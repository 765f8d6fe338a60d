import { type CareEvent, memberDied, uuidv7 } from '@careway/contracts';
import { asRole, type EffectTx, migrate, type Projection, rebuild } from '@careway/store';
import { type Booted, bootContext, eventually, seeded, testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { bytesOf, shuffled, VIEWS } from '../../test/shuffle.ts';
import { asEvents, story } from '../../test/story.ts';
import { journeyContext } from '../index.ts';
import { stagesReaction } from '../stages/stages.reaction.ts';
import { timelineProjection } from './timeline.projection.ts';

/** A busy machine takes its time; a consumer that stands still never arrives. */
const PATIENT = { within: 45_000 };
describe('facts of different topics in any order', () => {
  let postgres: TestPostgres;
  let client: pg.Client;
  beforeAll(async () => {
    postgres = await testPostgres();
    const url = await postgres.database('journey');
    await migrate(url, journeyContext);
    client = new pg.Client({ connectionString: asRole(url, 'journey_projector') });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await postgres?.stop();
  });

  const told: unknown[][] = [];
  const tx: EffectTx = {
    query: async <Row>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as Row[],
    emit: (definition, data) => void told.push([definition.type, data]),
    ring: () => undefined,
  };
  async function run(consumer: Projection, tables: readonly string[], batches: readonly CareEvent[][]): Promise<string> {
    await client.query(`truncate ${tables.join(', ')}`);
    told.length = 0;
    for (const batch of batches) await consumer.apply(tx, batch);
    return bytesOf(client, [...tables]);
  }

  const { facts, resolved } = story(uuidv7());
  const other = story(uuidv7(), { year: 2025 });
  const events = asEvents([
    ...facts,
    ...other.facts,
    resolved,
    other.lapsed,
    [memberDied, { memberId: other.memberId, diedAt: '2026-06-01T00:00:00.000Z' }],
  ]);

  test('lead to the same bytes', async () => {
    const expected = await run(timelineProjection, VIEWS, [events.slice(0, 5), events.slice(5)]);
    expect(expected.match(/closed/g)?.length).toBeGreaterThan(2);
    const random = seeded(7);
    for (let n = 0; n < 30; n++) expect(await run(timelineProjection, VIEWS, shuffled(events, random))).toBe(expected);
  });

  test('planted: a projection that keeps the stage of the last fact it saw is caught by the same shuffle', async () => {
    const naive: Projection = {
      ...timelineProjection,
      async apply(effect, batch) {
        await timelineProjection.apply(effect, batch);
        const last = batch.at(-1)!;
        await effect.query(`update journey_view set stage = $2 where member_id = $1`, [last.subject, last.source]);
      },
    };
    const random = seeded(7);
    const seen = new Set<string>();
    for (let n = 0; n < 10; n++) seen.add(await run(naive, VIEWS, shuffled(events, random)));
    expect(seen.size).toBeGreaterThan(1);
  });

  test('end at the same stage that is told, each change once', async () => {
    const tables = ['stage_fact', 'stage_member', 'stage_told'];
    const expected = await run(stagesReaction, tables, [events]);
    const random = seeded(11);
    for (let n = 0; n < 30; n++) {
      expect(await run(stagesReaction, tables, shuffled(events, random))).toBe(expected);
      const stages = new Map<string, string>();
      for (const [type, data] of told as [
        string,
        { journeyId: string; stage: string; from: string; to: string; outcome: string | null },
      ][]) {
        if (type === 'journey.journey-started.v1') expect(stages.has(data.journeyId)).toBe(false);
        else expect(stages.get(data.journeyId)).toBe(data.from);
        stages.set(data.journeyId, type === 'journey.journey-started.v1' ? data.stage : data.to);
      }
      expect(stages.get(events[0]!.data ? (events[0]!.data as { journeyId: string }).journeyId : '')).toBe('closed');
    }
  });
});

describe('a rebuild beside a writer', () => {
  let booted: Booted;
  let projector: string;
  beforeAll(async () => {
    booted = await bootContext(journeyContext);
    projector = asRole(booted.postgres.url('journey'), 'journey_projector');
  });
  afterAll(() => booted?.close());

  const caughtUp = async (consumer: string) => {
    const ends = await booted.bus.ends(timelineProjection.sources.map((source) => `${source}.events`));
    const { rows } = await booted.admin.query<{ n: string }>(`select sum(next_offset) as n from consumer_position where consumer = $1`, [
      consumer,
    ]);
    expect(Number(rows[0]!.n)).toBe(ends.reduce((sum, { end }) => sum + Number(end), 0));
  };

  test('gives the same bytes as a model that was never dropped, and tells no stage a second time', async () => {
    const people = Array.from({ length: 12 }, () => story(uuidv7()));
    const write = (async () => {
      for (const one of people) for (const [definition, data] of one.facts) await booted.tell(definition, data);
    })();
    for (let n = 0; n < 4; n++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await rebuild(projector, timelineProjection);
    }
    await write;
    await eventually(() => caughtUp('journey.timeline'), PATIENT);
    await eventually(() => caughtUp('journey.stages'), PATIENT);
    const before = await bytesOf(booted.admin);
    expect(before).toContain('on-target');
    const facts = `select count(*)::int as n from outbox where type like 'journey.journey-started%' or type like 'journey.stage%'`;
    const { rows: toldBefore } = await booted.admin.query(facts);

    await rebuild(projector, timelineProjection);
    await eventually(() => caughtUp('journey.timeline'), PATIENT);
    expect(await bytesOf(booted.admin)).toBe(before);
    expect((await booted.admin.query(facts)).rows).toEqual(toldBefore);
    const started = `select count(*)::int as n, count(distinct data->>'journeyId')::int as journeys from outbox where type = 'journey.journey-started.v1'`;
    expect((await booted.admin.query(started)).rows).toEqual([{ n: 24, journeys: 24 }]);
  });

  test('is refused for the reaction, which would act a second time', () => {
    expect(() => rebuild(projector, stagesReaction)).toThrow(/acts on facts/);
  });

  test('the working rows of the reaction are out of reach for the service', async () => {
    const service = new pg.Client({ connectionString: asRole(booted.postgres.url('journey'), 'journey') });
    await service.connect();
    try {
      for (const table of ['stage_fact', 'stage_told', 'stage_member', 'member_view'])
        await expect(service.query(`select from ${table}`)).rejects.toThrow(/permission denied/);
      expect((await service.query('select from timeline_entry_view')).rowCount).toBe(0);
    } finally {
      await service.end();
    }
  });
});
