import { type MemberRef, toGlobalId } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import type { JourneyKey } from '../journey/journey-facts.ts';
import { restand } from '../journey/journey.view.ts';
import { moveRows, place, readArranged, writeAliases } from '../arrangement/placing.ts';
import { lockMembers, memberChangesOf, movedBy, writeMembers } from '../journey/member-facts.ts';
import { hold } from './drafts.ts';
import { entriesOf, writeEntries } from './entries.ts';

/** A batch of an import may hold thousands of facts about one member; an open page asks for its first page again after a few. */
const MOST_RINGS = 20;

/** The timeline and the journeys over it: dropped and read again from the first fact, they are the same bytes. */
export const timelineProjection: Projection = {
  name: 'journey.timeline',
  sources: ['registry', 'diagnosis', 'treatment', 'support', 'journey'],
  tables: ['timeline_entry_view', 'journey_view', 'journey_alias_view', 'member_view'],
  async apply(tx, events) {
    const entries = entriesOf(events);
    const changes = memberChangesOf(events);
    const changed = changes.map(({ member_id }) => member_id);
    if (entries.length + changes.length === 0) return;
    const memberIds = [...entries.map(({ member_id }) => member_id), ...changed];
    const [, , arranged] = await Promise.all([
      lockMembers(tx, 'member_view', memberIds),
      writeMembers(tx, 'member_view', changes),
      readArranged(tx, 'member_view', memberIds),
    ]);
    const rearranged = movedBy(changes);
    const [touched, moved] = await Promise.all([
      writeEntries(tx, place(entries, arranged)),
      moveRows(tx, 'timeline_entry_view', rearranged, arranged),
      writeAliases(tx, rearranged, arranged),
    ]);
    const held = await hold(tx, entries);
    const theirs = changed.length
      ? await tx.query<JourneyKey>(`select member_id as "memberId", id as "journeyId" from journey_view where member_id = any ($1)`, [
          changed,
        ])
      : [];
    await restand(tx, [...touched, ...moved, ...held, ...theirs]);
    ring(tx, [...entries.filter(({ gone }) => !gone).map(({ member_id, id }) => ({ memberId: member_id, id })), ...moved]);
  },
};

function ring(tx: EffectTx, entries: readonly MemberRef[]): void {
  const ids = Map.groupBy(entries, ({ memberId }) => memberId);
  for (const [memberId, own] of ids)
    for (const id of [...new Set(own.map((entry) => entry.id))].slice(-MOST_RINGS))
      tx.ring(memberId, 'timelineEntryChanged', toGlobalId({ memberId, id }));
}
