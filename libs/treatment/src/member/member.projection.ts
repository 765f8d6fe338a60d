import { is, memberDied } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** Who died, by the registry's facts. */
export const memberProjection: Projection = {
  name: 'treatment.member',
  sources: ['registry'],
  tables: ['member'],
  async apply(tx, events) {
    const died = new Map(events.filter((event) => is(memberDied, event)).map(({ subject, data }) => [subject, data.diedAt]));
    if (died.size === 0) return;
    await tx.query(
      `insert into member (member_id, died_at) select * from unnest($1::uuid[], $2::timestamptz[])
       on conflict (member_id) do update set died_at = excluded.died_at`,
      [[...died.keys()], [...died.values()]],
    );
  },
};
