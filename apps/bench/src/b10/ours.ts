import type { Bus } from '@careway/bus';
import { journeyContext } from '@careway/journey';
import { asRole, Inbox, type Projection } from '@careway/store';
import type pg from 'pg';

/** What the timeline's consumer writes: emptied before each run. */
export const WRITTEN =
  'timeline_entry_view, journey_view, member_view, consumer_position, consumer_key, consumer_source, parked, doorbell, doorbell_sequence';

/** The product's own projection, reading the benchmark's topic alone. */
export const timeline: Projection = {
  ...journeyContext.projections.find(({ name }) => name === 'journey.timeline')!,
  sources: ['diagnosis'],
};

/** Joins the group, reads the topic from its beginning through inbox and projection, and leaves. */
export async function throughInbox(bus: Bus, url: string, admin: pg.Client): Promise<void> {
  const ends = await bus.ends(['diagnosis.events']);
  const end = ends.reduce((sum, lane) => sum + Number(lane.end), 0);
  const inbox = new Inbox({ context: 'journey', url: asRole(url, 'journey_projector'), bus });
  await inbox.start(timeline);
  const place = `select coalesce(sum(next_offset), 0)::int as at from consumer_position where consumer = $1`;
  for (;;) {
    const { rows } = await admin.query<{ at: number }>({ name: 'place', text: place, values: [timeline.name] });
    if (rows[0]!.at === end) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await inbox.stop();
}
