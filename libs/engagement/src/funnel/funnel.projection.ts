import type { Projection } from '@careway/store';
import { addTo, contributionsOf, differenceOf } from './contributions.ts';
import { changesOf, lockPeople, writeChanges } from './people.ts';

/** How many members and journeys stand where: kept by differences, so a batch costs what it changes, not what there is. */
export const funnelProjection: Projection = {
  name: 'engagement.funnel',
  sources: ['registry', 'journey'],
  tables: ['member_view', 'journey_view', 'clinic_view', 'funnel_view', 'funnel_source_view'],
  async apply(tx, events) {
    const changes = changesOf(events);
    const memberIds = [...new Set([...changes.people, ...changes.journeys].map(({ member_id }) => member_id))];
    if (memberIds.length + changes.clinics.length === 0) return;
    await lockPeople(tx, memberIds);
    const before = await contributionsOf(tx, memberIds);
    await writeChanges(tx, changes);
    await addTo(tx, differenceOf(before, await contributionsOf(tx, memberIds)));
    const last = events.reduce((latest, { time }) => (Date.parse(time) > Date.parse(latest) ? time : latest), events[0]!.time);
    await tx.query(
      `insert into funnel_source_view as s (source, as_of) values ($1, $2) on conflict (source) do update set as_of = greatest(s.as_of, excluded.as_of)`,
      [events[0]!.source, last],
    );
  },
};
