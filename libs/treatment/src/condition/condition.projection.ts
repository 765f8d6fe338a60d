import { type CareEvent, conditionConfirmed, conditionRecorded, conditionResolved, type DataOf, is } from '@careway/contracts';
import type { Projection } from '@careway/store';

const common = ({ memberId, conditionId, journeyId, sensitivity, code }: DataOf<typeof conditionResolved>) => ({
  ...{ member_id: memberId, id: conditionId, journey_id: journeyId, sensitivity, code },
});

/** A row of the view; what a fact says nothing about is left as it stands. */
function rowOf(event: CareEvent) {
  if (is(conditionConfirmed, event)) return { ...common(event.data), clinical_status: 'active', verification_status: 'confirmed' };
  if (is(conditionResolved, event)) return { ...common(event.data), clinical_status: 'resolved', verification_status: null };
  if (!is(conditionRecorded, event)) return undefined;
  const { clinicalStatus, verificationStatus } = event.data;
  return { ...common(event.data), clinical_status: clinicalStatus, verification_status: verificationStatus };
}

/** Journey, label, code and status of each condition, by the facts of diagnosis. */
export const conditionProjection: Projection = {
  name: 'treatment.problem',
  sources: ['diagnosis'],
  tables: ['condition'],
  async apply(tx, events) {
    const rows = new Map<string, NonNullable<ReturnType<typeof rowOf>>>();
    for (const event of events) {
      const row = rowOf(event);
      const key = row && `${row.member_id} ${row.id}`;
      if (row && key) rows.set(key, { ...row, verification_status: row.verification_status ?? rows.get(key)?.verification_status ?? null });
    }
    if (rows.size === 0) return;
    await tx.query(
      `insert into condition as c (member_id, id, journey_id, sensitivity, code, clinical_status, verification_status)
       select r.member_id, r.id, r.journey_id, r.sensitivity, r.code, r.clinical_status, r.verification_status
       from jsonb_to_recordset($1) as r(member_id uuid, id uuid, journey_id uuid, sensitivity text, code jsonb, clinical_status text, verification_status text)
       on conflict (member_id, id) do update set journey_id = excluded.journey_id, sensitivity = excluded.sensitivity, code = excluded.code,
         clinical_status = excluded.clinical_status, verification_status = coalesce(excluded.verification_status, c.verification_status)`,
      [JSON.stringify([...rows.values()])],
    );
  },
};
