import type { Bus, Lane, LaneHandler } from '@careway/bus';
import { type CareEvent, type Context, type DataOf, is, relationEnded, relationSet, topicOf } from '@careway/contracts';
import type pg from 'pg';
import type { EffectTx, Projection } from './projection.ts';

type Change = { set: DataOf<typeof relationSet> } | { ended: DataOf<typeof relationEnded> };

const changeOf = (event: CareEvent): Change | undefined => {
  if (is(relationSet, event)) return { set: event.data };
  if (is(relationEnded, event)) return { ended: event.data };
  return undefined;
};

/**
 * The doorbell of a relation that was changed or has ended; its `id` is the person's. The gateway then asks whether that person's open
 * streams may go on.
 */
export const RELATION_BELL = 'relation';
interface Moved {
  readonly memberId: string;
  readonly personId: string;
  readonly stood: boolean;
}

/** The context's own copy of who may see whom. The last fact about a relation in the batch decides. */
export const relationCopy = (context: Context): Projection => ({
  name: `${context}.relations`,
  sources: ['registry'],
  tables: ['relation'],
  async apply(tx: EffectTx, events: readonly CareEvent[]) {
    const last = new Map<string, Change>();
    for (const event of events) {
      const change = changeOf(event);
      if (change) last.set('set' in change ? change.set.relationId : change.ended.relationId, change);
    }
    const set = [...last.values()].flatMap((change) => ('set' in change ? [change.set] : []));
    const ended = [...last.values()].flatMap((change) => ('ended' in change ? [change.ended] : []));
    const moved: Moved[] = [];
    if (set.length)
      moved.push(
        ...(await tx.query<Moved>(
          `insert into relation (member_id, relation_id, person_id, kind, areas, labels, valid_from, valid_to)
         select r."memberId", r."relationId", r."personId", r.kind, r.areas, r.labels, r."validFrom", r."validTo" from jsonb_to_recordset($1)
           as r("memberId" uuid, "relationId" uuid, "personId" uuid, kind text, areas text[], labels text[], "validFrom" timestamptz, "validTo" timestamptz)
         on conflict (member_id, relation_id) do update set person_id = excluded.person_id, kind = excluded.kind, areas = excluded.areas,
           labels = excluded.labels, valid_from = excluded.valid_from, valid_to = excluded.valid_to
         returning member_id as "memberId", person_id as "personId", xmax <> 0 as "stood"`,
          [JSON.stringify(set)],
        )),
      );
    if (ended.length)
      moved.push(
        ...(await tx.query<Moved>(
          `delete from relation r using unnest($1::uuid[], $2::uuid[]) as e(member_id, relation_id) where r.member_id = e.member_id and r.relation_id = e.relation_id
           returning r.member_id as "memberId", r.person_id as "personId", true as "stood"`,
          [ended.map(({ memberId }) => memberId), ended.map(({ relationId }) => relationId)],
        )),
      );
    // what somebody never had cannot end, so a new relation rings nobody
    for (const { memberId, personId } of moved.filter(({ stood }) => stood)) tx.ring(memberId, RELATION_BELL, personId);
  },
});

/** How fresh the copy is, per lane of the registry's topic: what `relations_fresh()` reads. Lanes start as not fresh. */
export async function relationMarks(pool: pg.Pool, bus: Bus): Promise<Pick<LaneHandler, 'mark'>> {
  const lanes = await bus.ends([topicOf('registry')]);
  const partitions = lanes.map(({ partition }) => partition);
  // A log of fewer lanes took this one's place: nobody will ever mark the others, and the copy would never be fresh again.
  await pool.query(`delete from relation_mark where partition <> all ($1::int[])`, [partitions]);
  await pool.query(`insert into relation_mark select unnest($1::int[]), 'epoch' on conflict do nothing`, [partitions]);
  const write = async (marks: ReadonlyMap<number, number>) => {
    // The table is empty after a crash of the server. The lanes that nobody has marked since then come back with the first one
    // that was marked; else a part of the lanes would pass for all of them.
    await pool.query({
      name: 'relation-marks',
      text: `with others as (insert into relation_mark select p, 'epoch' from unnest($3::int[]) p where p <> all ($1::int[]) on conflict do nothing)
        insert into relation_mark select p, to_timestamp(at / 1000.0) from unnest($1::int[], $2::bigint[]) as m(p, at)
        on conflict (partition) do update set as_of = greatest(relation_mark.as_of, excluded.as_of)`,
      values: [[...marks.keys()], [...marks.values()], partitions],
    });
  };
  // One mark of the registry reaches all lanes of a process in the same turn: they are written together, four times a second in each context.
  let open: { readonly marks: Map<number, number>; readonly written: Promise<void> } | undefined;
  const begin = () => {
    const marks = new Map<number, number>();
    const written = new Promise((resolve) => setImmediate(resolve)).then(() => {
      open = undefined;
      return write(marks);
    });
    return (open = { marks, written });
  };
  return {
    mark({ partition }: Lane, asOf: number) {
      const { marks, written } = open ?? begin();
      marks.set(partition, Math.max(marks.get(partition) ?? asOf, asOf));
      return written;
    },
  };
}
