import type { CareEvent } from '@careway/contracts';
import type pg from 'pg';

export const VIEWS: readonly string[] = ['timeline_entry_view', 'journey_view', 'journey_alias_view', 'member_view'];

/** Every byte of the tables, as PostgreSQL prints it. */
export async function bytesOf(client: pg.Client, tables = VIEWS): Promise<string> {
  const dumps = [];
  for (const table of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
    dumps.push(`${table}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return dumps.join('\n\n');
}

/** The order within a topic stays; which topic is read next is chance, and so is where a batch ends. */
export function shuffled(events: readonly CareEvent[], random: () => number): CareEvent[][] {
  const lanes = [...Map.groupBy(events, ({ source }) => source).values()].map((lane) => [...lane]);
  const batches: CareEvent[][] = [];
  while (lanes.some((lane) => lane.length)) {
    const open = lanes.filter((lane) => lane.length);
    const lane = open[Math.floor(random() * open.length)]!;
    batches.push(lane.splice(0, 1 + Math.floor(random() * 4)));
  }
  return batches;
}
