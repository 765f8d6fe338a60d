import { type Ctx, require } from '@careway/access';
import { type MemberRef, planActivated, taskAdded, uuidv7 } from '@careway/contracts';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { asRole, memberTable, migrate, migration, surviveIn, type Tx, Work } from '../src/index.ts';

/** A context in small, for the suites of the store: one sensitive table in the schema of `treatment`. */
@Entity()
export class Note {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) body: string;
  @Column({ type: 'text' }) sensitivity: string;
}

const NOTE = migration(
  'Note1760000100000',
  `create table note (member_id uuid, id uuid, version int not null, body text not null, sensitivity text not null, primary key (member_id, id));
   ${memberTable('treatment', 'note', { sensitive: true, panel: { to: ['care-team', 'proxy'], area: 'plan' } })}
   create table note_view (member_id uuid, id uuid, last bigint not null, primary key (member_id, id)); ${memberTable('treatment', 'note_view', { view: true })}`,
);

export const fact = { journeyId: uuidv7(), precision: 'instant', sensitivity: 'general', occurredAt: '2026-01-01T00:00:00.000Z' } as const;
const tell = (tx: Tx, note: Note, version: number) =>
  tx.emit(planActivated, { ...fact, memberId: note.memberId, planId: note.id, version, by: tx.ctx.principal.personId });

export interface Probe {
  readonly source: DataSource;
  readonly work: Work;
  add(ctx: Ctx, memberId: string, body: string, sensitivity?: string): Promise<MemberRef>;
  edit(ctx: Ctx, ref: MemberRef, body: string): Promise<Note>;
  read(ctx: Ctx, memberId: string): Promise<Note[]>;
}

/** Migrates the probe's schema into a database and opens it as the service would. */
export async function openProbe(adminUrl: string, { max = 10, onTold = () => undefined } = {}): Promise<Probe> {
  await migrate(adminUrl, { name: 'treatment', migrations: [NOTE] });
  const source = await new DataSource({
    type: 'postgres',
    url: asRole(adminUrl, 'treatment'),
    schema: 'treatment',
    entities: [Note],
    extra: { max, pipeline: true },
  }).initialize();
  surviveIn(source);
  const work = new Work('treatment', source, onTold);
  return {
    source,
    work,
    add: (ctx, memberId, body, sensitivity = 'general') =>
      work.run(ctx, async (tx) => {
        await tx.open(memberId);
        require(ctx, 'member.register', memberId);
        const note = Object.assign(new Note(), { memberId, id: uuidv7(), body, sensitivity });
        await tx.save(note);
        tx.emit(taskAdded, {
          ...fact,
          memberId,
          planId: note.id,
          taskId: note.id,
          code: null,
          owner: 'member',
          status: 'requested',
          dueAt: null,
          by: null,
        });
        return { memberId, id: note.id };
      }),
    edit: (ctx, ref, body) =>
      work.run(ctx, async (tx) => {
        const note = await tx.load(Note, ref);
        require(ctx, 'task.complete', note.memberId);
        note.body = body;
        tell(tx, note, note.version + 1);
        return tx.save(note);
      }),
    read: (ctx, memberId) => work.read(ctx, 'plan.read', memberId, (tx) => tx.find(Note, memberId)),
  };
}
