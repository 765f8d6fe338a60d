import type { CareEvent } from '@careway/contracts';
import type { EffectTx } from '@careway/store';
import type { JourneyKey } from '../journey/journey-facts.ts';
import { type Entry, entryOf } from './facts.ts';

/** The entries that a batch leaves behind, each item once: the last fact about it decides. */
export function entriesOf(events: readonly CareEvent[]): Entry[] {
  const last = new Map<string, Entry>();
  for (const event of events) {
    const entry = entryOf(event);
    if (entry) last.set(`${entry.member_id} ${entry.id}`, entry);
  }
  return [...last.values()];
}

const COLUMNS =
  'member_id, id, journey_id, told_journey_id, occurred_at, precision, rank, depth, type, area, sensitivity, item_type, item_id, shown, released_at, told_at, data';

/** Writes entries and takes back those that are gone. Answers the journeys that they belong or belonged to. */
export async function writeEntries(tx: EffectTx, entries: readonly Entry[]): Promise<JourneyKey[]> {
  const gone = entries.filter((entry) => entry.gone);
  const told = entries.filter((entry) => !entry.gone);
  const former = told.length
    ? tx.query<JourneyKey>(
        `insert into timeline_entry_view (${COLUMNS})
         select ${COLUMNS} from jsonb_to_recordset($1) as e(member_id uuid, id uuid, journey_id uuid, told_journey_id uuid, occurred_at timestamptz(3), precision text, rank smallint, depth bigint,
           type text, area text, sensitivity text, item_type text, item_id uuid, shown boolean, released_at timestamptz(3), told_at timestamptz(3), data jsonb)
         on conflict (member_id, id) do update set journey_id = excluded.journey_id, told_journey_id = excluded.told_journey_id, occurred_at = excluded.occurred_at, precision = excluded.precision,
           depth = excluded.depth, sensitivity = excluded.sensitivity, shown = excluded.shown, released_at = excluded.released_at, told_at = excluded.told_at, data = excluded.data
         returning member_id as "memberId", old.journey_id as "journeyId"`,
        [JSON.stringify(told)],
      )
    : [];
  const [moved] = await Promise.all([
    former,
    gone.length
      ? tx.query(
          `delete from timeline_entry_view e using unnest($1::uuid[], $2::uuid[]) as g(member_id, id) where e.member_id = g.member_id and e.id = g.id`,
          [gone.map(({ member_id }) => member_id), gone.map(({ id }) => id)],
        )
      : [],
  ]);
  const now = entries.map(({ member_id, journey_id }) => ({ memberId: member_id, journeyId: journey_id }));
  return [...now, ...moved.filter(({ journeyId }) => journeyId !== null)];
}
