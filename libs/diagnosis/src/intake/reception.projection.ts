import { clinicCorrected, clinicOpened, is, memberCorrected, memberRegistered } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** At which clinic each member is registered, and in which district members and clinics are, as the registry tells it. */
export const receptionProjection: Projection = {
  name: 'diagnosis.reception',
  sources: ['registry'],
  tables: ['member_clinic', 'clinic_district'],
  async apply(tx, events) {
    const members = new Map<string, { readonly clinicId: string | null; readonly district: string }>();
    const clinics = new Map<string, string>();
    for (const event of events) {
      if (is(memberRegistered, event) || is(memberCorrected, event)) members.set(event.data.memberId, event.data);
      if (is(clinicOpened, event) || is(clinicCorrected, event)) clinics.set(event.data.clinicId, event.data.district);
    }
    if (members.size)
      await tx.query(
        `insert into member_clinic (member_id, clinic_id, district)
         select r."memberId", r."clinicId", r.district from jsonb_to_recordset($1) as r("memberId" uuid, "clinicId" uuid, district text)
         on conflict (member_id) do update set clinic_id = excluded.clinic_id, district = excluded.district`,
        [JSON.stringify([...members].map(([memberId, { clinicId, district }]) => ({ memberId, clinicId, district })))],
      );
    if (clinics.size)
      await tx.query(
        `insert into clinic_district (clinic_id, district)
         select r.id, r.district from jsonb_to_recordset($1) as r(id uuid, district text)
         on conflict (clinic_id) do update set district = excluded.district`,
        [JSON.stringify([...clinics].map(([id, district]) => ({ id, district })))],
      );
  },
};
