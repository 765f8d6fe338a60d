import { allergyRecorded, is } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** FHIR AllergyIntolerance.verificationStatus: no allergy. A medicine is not to be kept from a member because of one. */
const DENIED: ReadonlySet<string> = new Set(['refuted', 'entered-in-error']);

/** Label, code and status of each allergy, by the facts of diagnosis; the last one told counts. */
export const allergyProjection: Projection = {
  name: 'treatment.allergy',
  sources: ['diagnosis'],
  tables: ['allergy'],
  async apply(tx, events) {
    const rows = new Map<string, object>();
    for (const event of events) {
      if (!is(allergyRecorded, event)) continue;
      const { memberId, allergyId, sensitivity, code, clinicalStatus, verificationStatus = '' } = event.data;
      const status = DENIED.has(verificationStatus) ? verificationStatus : clinicalStatus;
      rows.set(`${memberId} ${allergyId}`, { member_id: memberId, id: allergyId, sensitivity, code, clinical_status: status });
    }
    if (rows.size === 0) return;
    await tx.query(
      `insert into allergy (member_id, id, sensitivity, code, clinical_status)
       select r.member_id, r.id, r.sensitivity, r.code, r.clinical_status
       from jsonb_to_recordset($1) as r(member_id uuid, id uuid, sensitivity text, code jsonb, clinical_status text)
       on conflict (member_id, id) do update set sensitivity = excluded.sensitivity, code = excluded.code, clinical_status = excluded.clinical_status`,
      [JSON.stringify([...rows.values()])],
    );
  },
};
