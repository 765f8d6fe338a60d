import { clinicianCorrected, clinicianJoined, is, memberCorrected, memberRegistered } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** When members were born, by the registry's facts: who is under age joins no community. */
export const ageProjection: Projection = {
  name: 'support.age',
  sources: ['registry'],
  tables: ['age_view'],
  async apply(tx, events) {
    const born = new Map<string, string>();
    for (const event of events)
      if (is(memberRegistered, event) || is(memberCorrected, event)) born.set(event.data.memberId, event.data.birthDate);
    if (born.size)
      await tx.query(
        `insert into age_view select * from unnest($1::uuid[], $2::date[])
         on conflict (member_id) do update set birth_date = excluded.birth_date`,
        [[...born.keys()], [...born.values()]],
      );
  },
};

/** Who is a clinician, and of which profession: whose answer is a verified clinician's, and who is on call. */
export const clinicianProjection: Projection = {
  name: 'support.clinician',
  sources: ['registry'],
  tables: ['clinician_view'],
  async apply(tx, events) {
    for (const event of events)
      if (is(clinicianJoined, event) || is(clinicianCorrected, event))
        await tx.query('insert into clinician_view values ($1, $2) on conflict (id) do update set profession = excluded.profession', [
          event.data.clinicianId,
          event.data.profession,
        ]);
  },
};
