import { type CareEvent, is, memberCorrected, memberDied, memberRegistered } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';

/** In which language and by whose clocks somebody is told, and that nobody is told any more: by the registry's facts. */
export const recipientProjection: Projection = {
  name: 'journey.recipients',
  sources: ['registry'],
  tables: ['recipient_view'],
  async apply(tx, events) {
    for (const event of events) {
      if (is(memberRegistered, event) || is(memberCorrected, event)) await write(tx, event);
      else if (is(memberDied, event))
        await tx.query(
          `insert into recipient_view (member_id, died_at) values ($1, $2) on conflict (member_id) do update set died_at = excluded.died_at`,
          [event.subject, event.data.diedAt],
        );
    }
  },
};

const write = (tx: EffectTx, { subject, data }: CareEvent<{ language: string; timeZone?: string | undefined }>): Promise<unknown> =>
  tx.query(
    `insert into recipient_view (member_id, language, time_zone) values ($1, $2, $3)
     on conflict (member_id) do update set language = excluded.language, time_zone = coalesce(excluded.time_zone, recipient_view.time_zone)`,
    [subject, data.language, data.timeZone ?? null],
  );
