import { conditionConfirmed, conditionRecorded, is } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** Journey and label of each condition, by the facts of diagnosis. */
export const conditionProjection: Projection = {
  name: 'treatment.condition',
  sources: ['diagnosis'],
  tables: ['condition'],
  async apply(tx, events) {
    const told = events.filter((event) => is(conditionRecorded, event) || is(conditionConfirmed, event));
    if (told.length === 0) return;
    const last = new Map(told.map(({ data }) => [data.conditionId, data]));
    await tx.query(
      `insert into condition (member_id, id, journey_id, sensitivity)
       select r."memberId", r."conditionId", r."journeyId", r.sensitivity
       from jsonb_to_recordset($1) as r("memberId" uuid, "conditionId" uuid, "journeyId" uuid, sensitivity text)
       on conflict (member_id, id) do update set journey_id = excluded.journey_id, sensitivity = excluded.sensitivity`,
      [JSON.stringify([...last.values()])],
    );
  },
};
