import { clinicianCorrected, clinicianJoined, consentDecided, is } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** At which clinic each clinician works, and what members withheld from care teams, as the registry tells it. */
export const placeProjection: Projection = {
  name: 'diagnosis.place',
  sources: ['registry'],
  tables: ['clinician_place', 'withheld_label'],
  async apply(tx, events) {
    const places = new Map<string, string | null>();
    const decided = new Map<string, { readonly memberId: string; readonly label: string; readonly withheld: boolean }>();
    for (const event of events) {
      if (is(clinicianJoined, event) || is(clinicianCorrected, event)) places.set(event.data.clinicianId, event.data.clinicId);
      if (is(consentDecided, event) && event.data.audience === 'care-team') {
        const { memberId, label, decision } = event.data;
        decided.set(`${memberId} ${label}`, { memberId, label, withheld: decision === 'withhold' });
      }
    }
    if (places.size)
      await tx.query(
        `insert into clinician_place (clinician_id, clinic_id)
         select r.id, r."clinicId" from jsonb_to_recordset($1) as r(id uuid, "clinicId" uuid)
         on conflict (clinician_id) do update set clinic_id = excluded.clinic_id`,
        [JSON.stringify([...places].map(([id, clinicId]) => ({ id, clinicId })))],
      );
    const all = [...decided.values()];
    if (all.length === 0) return;
    await tx.query(
      `insert into withheld_label (member_id, label) select r."memberId", r.label from jsonb_to_recordset($1) as r("memberId" uuid, label text)
       on conflict do nothing`,
      [JSON.stringify(all.filter(({ withheld }) => withheld))],
    );
    await tx.query(
      `delete from withheld_label w using jsonb_to_recordset($1) as r("memberId" uuid, label text) where w.member_id = r."memberId" and w.label = r.label`,
      [JSON.stringify(all.filter(({ withheld }) => !withheld))],
    );
  },
};
