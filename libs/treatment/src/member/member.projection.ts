import { type CareEvent, is, memberCorrected, memberDied, memberRegistered } from '@careway/contracts';
import type { Projection } from '@careway/store';

interface Told {
  birthDate?: string;
  gender?: string;
  diedAt?: string;
}

const toldBy = (event: CareEvent): Told | undefined => {
  if (is(memberRegistered, event) || is(memberCorrected, event)) return { birthDate: event.data.birthDate, gender: event.data.gender };
  if (is(memberDied, event)) return { diedAt: event.data.diedAt };
  return undefined;
};

/** Birth date, sex and death, by the registry's facts: what a pathway and a command ask about a member. */
export const memberProjection: Projection = {
  name: 'treatment.person',
  sources: ['registry'],
  tables: ['member'],
  async apply(tx, events) {
    const members = new Map<string, Told>();
    for (const event of events) {
      const told = toldBy(event);
      if (told) members.set(event.subject, { ...members.get(event.subject), ...told });
    }
    if (members.size === 0) return;
    await tx.query(
      `insert into member as m (member_id, birth_date, gender, died_at)
       select r."memberId", r."birthDate", r.gender, r."diedAt"
       from jsonb_to_recordset($1) as r("memberId" uuid, "birthDate" date, gender text, "diedAt" timestamptz)
       on conflict (member_id) do update set birth_date = coalesce(excluded.birth_date, m.birth_date),
         gender = coalesce(excluded.gender, m.gender), died_at = coalesce(excluded.died_at, m.died_at)`,
      [JSON.stringify([...members].map(([memberId, told]) => ({ memberId, ...told })))],
    );
  },
};
