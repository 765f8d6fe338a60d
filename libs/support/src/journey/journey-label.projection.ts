import { conditionRecorded, is, medicationOrdered, planRecorded, type Sensitivity, uuidv5 } from '@careway/contracts';
import type { Projection } from '@careway/store';

/**
 * The labels of what a journey is about, by the facts of its conditions, plans and medicines. General care is about everything at once: what
 * is sensitive in it makes no conversation about the rest of it sensitive.
 */
export const journeyLabelProjection: Projection = {
  name: 'support.journey-label',
  sources: ['diagnosis', 'treatment'],
  tables: ['journey_label'],
  async apply(tx, events) {
    const found = new Map<string, { memberId: string; journeyId: string; labels: Set<Sensitivity> }>();
    for (const event of events) {
      if (!is(conditionRecorded, event) && !is(planRecorded, event) && !is(medicationOrdered, event)) continue;
      const { memberId, journeyId, sensitivity } = event.data;
      if (sensitivity === 'general' || journeyId === uuidv5('general-care', memberId)) continue;
      const key = `${memberId} ${journeyId}`;
      const known = found.get(key) ?? { memberId, journeyId, labels: new Set() };
      known.labels.add(sensitivity);
      found.set(key, known);
    }
    if (found.size === 0) return;
    await tx.query(
      `insert into journey_label as j (member_id, journey_id, labels)
       select r."memberId", r."journeyId", r.labels from jsonb_to_recordset($1) as r("memberId" uuid, "journeyId" uuid, labels text[])
       on conflict (member_id, journey_id) do update
         set labels = (select array_agg(distinct l order by l) from unnest(j.labels || excluded.labels) as l)`,
      [JSON.stringify([...found.values()].map(({ labels, ...one }) => ({ ...one, labels: [...labels].toSorted() })))],
    );
  },
};
