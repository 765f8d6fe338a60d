import {
  type CareEvent,
  careDeclined,
  careResumed,
  type DataFor,
  encounterRecorded,
  type EventDefinition,
  journeysMerged,
  journeySplit,
  journeysParted,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { asRole, type EffectTx, migrate, type Projection } from '@careway/store';
import { seeded, testPostgres, type TestPostgres } from '@careway/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { bytesOf, shuffled, VIEWS } from '../../test/shuffle.ts';
import { asEvents, story } from '../../test/story.ts';
import { journeyContext } from '../index.ts';
import { generalCareOf } from '../journey/journey.rules.ts';
import { stagesReaction } from '../stages/stages.reaction.ts';
import { timelineProjection } from '../timeline/timeline.projection.ts';

const memberId = uuidv7();
const one = story(memberId);
const general = generalCareOf(memberId);
const [visit, findings, former] = ['visit', 'findings', 'former'].map((name) => uuidv5('journey', memberId, name)) as [
  string,
  string,
  string,
];
const occurredAt = '2026-01-20T09:00:00.000Z';
type Told = readonly [EventDefinition, Record<string, unknown>];
const tell = <D extends EventDefinition>(definition: D, data: DataFor<D>): Told => [definition, data];
const encounter = one.facts.find(([{ type }]) => type === 'diagnosis.encounter-recorded.v1')![1] as DataFor<typeof encounterRecorded>;
const seen = (journeyId: string, name: string) => tell(encounterRecorded, { ...encounter, journeyId, encounterId: one.id(name) });
const merged = (journeyId: string, mergedJourneyId: string) => tell(journeysMerged, { memberId, journeyId, mergedJourneyId, occurredAt });

/** A visit leaves general care, joins the concern by way of a third journey; a report leaves the concern for good. */
const events = asEvents([
  ...one.facts,
  seen(former, 'former visit'),
  tell(journeySplit, { memberId, journeyId: general, newJourneyId: visit, factIds: [one.id('other visit')], occurredAt }),
  merged(former, visit),
  tell(journeySplit, { memberId, journeyId: one.journeyId, newJourneyId: findings, factIds: [one.id('report')], occurredAt }),
  merged(one.journeyId, former),
  tell(careDeclined, { memberId, journeyId: findings, occurredAt }),
  seen(former, 'late visit'),
  seen(visit, 'later visit'),
]);
const undone = asEvents([...one.facts, merged(general, one.journeyId), tell(careDeclined, { memberId, journeyId: general, occurredAt })]);
const next = (sequence: number, [definition, data]: Told): CareEvent => ({ ...asEvents([[definition, data]])[0]!, sequence });

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

const told: [string, Record<string, string | null>][] = [];
const tx: EffectTx = {
  query: async <Row>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as Row[],
  emit: (definition, data) => void told.push([definition.type, data as Record<string, string | null>]),
  ring: () => undefined,
};
const STAGES = ['stage_fact', 'stage_member', 'stage_told'];
async function run(
  consumer: Projection,
  tables: readonly string[],
  batches: readonly (readonly CareEvent[])[],
  effect = tx,
): Promise<string> {
  await client.query(`truncate ${tables.join(', ')}`);
  told.length = 0;
  for (const batch of batches) await consumer.apply(effect, batch);
  return bytesOf(client, tables);
}
const journeys = async () =>
  (
    await client.query<{ id: string; stage: string; outcome: string | null; entries: string }>(
      `select id, stage, outcome, (select count(*) from timeline_entry_view e where e.journey_id = v.id) as entries from journey_view v order by id`,
    )
  ).rows;

describe('what was arranged', () => {
  test('holds for facts told before it and after it, in any order of the topics', async () => {
    const expected = await run(timelineProjection, VIEWS, [events]);
    expect(await journeys()).toEqual(
      [
        { id: one.journeyId, stage: 'on-target', outcome: null, entries: '15' },
        { id: findings, stage: 'closed', outcome: 'declined', entries: '3' },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const random = seeded(5);
    for (let n = 0; n < 30; n++) expect(await run(timelineProjection, VIEWS, shuffled(events, random))).toBe(expected);
  });

  test('a merged journey’s address leads to the one that it lives on in, over every merge between them', async () => {
    await run(timelineProjection, VIEWS, [events]);
    const { rows } = await client.query<{ id: string; journey: string }>(
      `select id, journey_id as journey from journey_alias_view order by id`,
    );
    expect(rows).toEqual([former, visit].sort().map((id) => ({ id, journey: one.journeyId })));
  });

  test('planted: a projection that moves only what is told later is caught by the same shuffle', async () => {
    const forgetful: EffectTx = {
      ...tx,
      query: (text, values) => (text.startsWith('update timeline_entry_view') ? Promise.resolve([]) : tx.query(text, values)),
    };
    const random = seeded(5);
    const bytes = new Set<string>();
    for (let n = 0; n < 10; n++) bytes.add(await run(timelineProjection, VIEWS, shuffled(events, random), forgetful));
    expect(bytes.size).toBeGreaterThan(1);
  });

  test('parted and resumed, everything stands as if nothing had been arranged', async () => {
    const before = await run(timelineProjection, VIEWS, [undone.slice(0, -2)]);
    const parted = next(3, tell(journeysParted, { memberId, journeyId: general, mergedJourneyId: one.journeyId, occurredAt }));
    const resumed = next(4, tell(careResumed, { memberId, journeyId: general, occurredAt }));
    await run(timelineProjection, VIEWS, [undone]);
    expect(await journeys()).toMatchObject([{ id: general, stage: 'closed' }]);
    const after = await run(timelineProjection, VIEWS, [undone, [parted, resumed]]);
    const facts = (bytes: string) => bytes.slice(0, bytes.indexOf('member_view'));
    expect(facts(after)).toBe(facts(before));
  });
});

describe('the stages that are told', () => {
  /** Who counts journeys by these facts, as the funnel does, has these. */
  const counted = () => {
    const standing = new Map<string, string>();
    for (const [type, { journeyId, stage, to }] of told) {
      if (type === 'journey.journey-emptied.v1') standing.delete(journeyId!);
      else standing.set(journeyId!, (to ?? stage)!);
    }
    return [...standing].sort();
  };

  test('end the same in any order: a merged journey is counted no more', async () => {
    const expected = await run(stagesReaction, STAGES, [events]);
    const random = seeded(13);
    for (let n = 0; n < 30; n++) {
      expect(await run(stagesReaction, STAGES, shuffled(events, random))).toBe(expected);
      expect(counted()).toEqual(
        [
          [one.journeyId, 'on-target'],
          [findings, 'closed'],
        ].sort(),
      );
    }
  });

  test('a journey that was parted again is started again', async () => {
    const parted = next(3, tell(journeysParted, { memberId, journeyId: general, mergedJourneyId: one.journeyId, occurredAt }));
    await run(stagesReaction, STAGES, [undone.slice(0, -2), undone.slice(-2)]);
    expect(counted()).toEqual([[general, 'closed']]);
    await stagesReaction.apply(tx, [parted]);
    expect(counted()).toEqual(
      [
        [general, 'closed'],
        [one.journeyId, 'on-target'],
      ].sort(),
    );
  });

  test('planted: a reaction that says nothing of emptied journeys is caught by the same count', async () => {
    const silent: EffectTx = {
      ...tx,
      emit: (definition, data, cause) => definition.type.includes('emptied') || tx.emit(definition, data, cause),
    };
    await run(stagesReaction, STAGES, [undone.slice(0, -2), undone.slice(-2)], silent);
    expect(counted()).not.toEqual([[general, 'closed']]);
  });
});
