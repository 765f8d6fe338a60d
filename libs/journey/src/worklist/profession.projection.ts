import { clinicianCorrected, clinicianJoined, is } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** Who is what, by the registry's facts: whose pool a thread stands in. */
export const professionProjection: Projection = {
  name: 'journey.profession',
  sources: ['registry'],
  tables: ['profession_view'],
  async apply(tx, events) {
    for (const event of events)
      if (is(clinicianJoined, event) || is(clinicianCorrected, event))
        await tx.query('insert into profession_view values ($1, $2) on conflict (id) do update set profession = excluded.profession', [
          event.data.clinicianId,
          event.data.profession,
        ]);
  },
};
