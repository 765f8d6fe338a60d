import { toGlobalId } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import type { JourneyKey } from '../journey/journey-facts.ts';
import { restand } from '../journey/journey.view.ts';
import { lockMembers, memberChangesOf, writeMembers } from '../journey/member-facts.ts';
import { entriesOf, writeEntries } from './entries.ts';
import type { Entry } from './facts.ts';

/** A batch of an import may hold thousands of facts about one member; an open page asks for its first page again after a few. */
const MOST_RINGS = 20;

/** The timeline and the journeys over it: dropped and read again from the first fact, they are the same bytes. */
export const timelineProjection: Projection = {
  name: 'journey.timeline',
  sources: ['registry', 'diagnosis', 'treatment', 'support'],
  tables: ['timeline_entry_view', 'journey_view', 'member_view'],
  async apply(tx, events) {
    const entries = entriesOf(events);
    const changes = memberChangesOf(events);
    const changed = changes.map(({ member_id }) => member_id);
    if (entries.length + changes.length === 0) return;
    await lockMembers(tx, 'member_view', [...entries.map(({ member_id }) => member_id), ...changed]);
    const [touched] = await Promise.all([writeEntries(tx, entries), writeMembers(tx, 'member_view', changes)]);
    const theirs = changed.length
      ? await tx.query<JourneyKey>(`select member_id as "memberId", id as "journeyId" from journey_view where member_id = any ($1)`, [
          changed,
        ])
      : [];
    await restand(tx, [...touched, ...theirs]);
    ring(tx, entries);
  },
};

function ring(tx: EffectTx, entries: readonly Entry[]): void {
  const told = entries.filter(({ gone }) => !gone);
  for (const own of Map.groupBy(told, ({ member_id }) => member_id).values())
    for (const { member_id, id } of own.slice(-MOST_RINGS))
      tx.ring(member_id, 'timelineEntryChanged', toGlobalId({ memberId: member_id, id }));
}
