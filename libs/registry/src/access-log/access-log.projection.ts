import { CONTEXTS, type CareEvent, is, recordRead, relationSet, toGlobalId } from '@careway/contracts';
import type { Projection } from '@careway/store';
import { coalesce, type ToldRead } from './access-entry.ts';

const READS = Object.values(recordRead);

/** A read that a context told, or a door that was opened: that is an access also when nothing was read behind it. */
function readOf(event: CareEvent): ToldRead | undefined {
  if (is(relationSet, event)) {
    const { memberId, personId, kind, validFrom } = event.data;
    return kind === 'break-glass'
      ? { memberId, personId, kind: 'clinician', relation: kind, purpose: 'BTG', at: validFrom, part: 'registry', reads: 0 }
      : undefined;
  }
  const definition = READS.find(({ type }) => type === event.type);
  if (!definition || !is(definition, event)) return undefined;
  const { memberId, personId, kind, relation, purpose, at } = event.data;
  // The gateway's purpose says why the session works; behind an opened door the reason is the door's.
  return { memberId, personId, kind, relation, purpose: relation === 'break-glass' ? 'BTG' : purpose, at, part: event.source, reads: 1 };
}

/** Everybody who opened a record, from all contexts. Adds up, so facts of different contexts may come in any order. */
export const accessLog: Projection = {
  name: 'registry.access-log',
  sources: CONTEXTS,
  tables: ['access_entry'],
  async apply(tx, events) {
    const entries = coalesce(events.map(readOf).filter((read) => read !== undefined));
    if (entries.length === 0) return;
    await tx.query(
      `insert into access_entry as a (member_id, id, person_id, kind, relation, purpose, first_at, last_at, reads, parts)
       select e."memberId", e.id, e."personId", e.kind, e.relation, e.purpose, e."firstAt", e."lastAt", e.reads, e.parts from jsonb_to_recordset($1) as
         e("memberId" uuid, id uuid, "personId" uuid, kind text, relation text, purpose text, "firstAt" timestamptz, "lastAt" timestamptz, reads int, parts text[])
       order by e."memberId", e.id
       on conflict (member_id, id) do update set first_at = least(a.first_at, excluded.first_at), last_at = greatest(a.last_at, excluded.last_at),
         reads = a.reads + excluded.reads, parts = array(select distinct p from unnest(a.parts || excluded.parts) p order by p)`,
      [JSON.stringify(entries)],
    );
    for (const entry of entries) tx.ring(entry.memberId, 'accessLogged', toGlobalId(entry));
  },
};
