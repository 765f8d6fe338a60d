import { NotYoursError } from '@careway/access';
import type { Bus } from '@careway/bus';
import { asRole, Inbox, memberTable, migrate, migration, relationCopy, relationMarks, RetryError, Work } from '@careway/store';
import { as } from '@careway/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Another context, as far as it copies relations: one table, read by people whom the registry relates to the member. */
export interface OtherContext {
  /** The bodies that the person sees; undefined where the record is refused. Asks again while the copy is not fresh. */
  read(kind: 'member' | 'clinician', personId: string, memberId: string): Promise<readonly string[] | undefined>;
  close(): Promise<void>;
}

const ITEM = migration(
  'Item1760000199000',
  `create table item (member_id uuid, id uuid default uuidv7(), body text not null, sensitivity text not null, primary key (member_id, id));
   ${memberTable('treatment', 'item', { sensitive: true })}`,
);

export async function openOtherContext(adminUrl: string, bus: Bus, admin: pg.Client, memberIds: readonly string[]): Promise<OtherContext> {
  await migrate(adminUrl, { name: 'treatment', migrations: [ITEM] });
  for (const id of memberIds)
    await admin.query(
      `insert into treatment.item (member_id, body, sensitivity) values ($1, 'plain', 'general'), ($1, 'private', 'mental')`,
      [id],
    );
  const extra = { max: 4, pipeline: true };
  const source = await new DataSource({ type: 'postgres', url: asRole(adminUrl, 'treatment'), schema: 'treatment', extra }).initialize();
  const work = new Work('treatment', source);
  const projector = asRole(adminUrl, 'treatment_projector');
  const inbox = new Inbox({ context: 'treatment', url: projector, bus });
  const marks = new pg.Pool({ connectionString: projector, max: 1 });
  await inbox.start(relationCopy('treatment'), await relationMarks(marks, bus));
  return {
    async read(kind, personId, memberId) {
      for (;;) {
        try {
          const rows = await work.read(as(kind, personId), 'plan.read', memberId, (tx) =>
            tx.query<{ body: string }>('select body from item where member_id = $1 order by body', [memberId]),
          );
          return rows.map(({ body }) => body);
        } catch (error) {
          if (error instanceof NotYoursError) return undefined;
          if (!(error instanceof RetryError)) throw error;
        }
      }
    },
    async close() {
      await inbox.stop();
      await marks.end();
      await source.destroy();
    },
  };
}
