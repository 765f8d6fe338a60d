import { Allow, type Ctx, require } from '@careway/access';
import { fromGlobalId, planActivated, toGlobalId, uuidv7 } from '@careway/contracts';
import { memberTable, migration, NotFoundError, Work } from '@careway/store';
import { Injectable, Module } from '@nestjs/common';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContextDefinition, DomainError, type ResolverContext } from '../../src/index.ts';

@Entity({ name: 'probe_note' })
class Note {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) body: string;
}

class NoteTooLongError extends DomainError {
  readonly code = 'NOTE_TOO_LONG';
  constructor(readonly longest: number) {
    super(`A note has at most ${longest} characters. Nothing was saved.`);
  }
}

@Injectable()
class NoteService {
  constructor(private readonly work: Work) {}

  async byId(ctx: Ctx, id: string): Promise<Note> {
    const ref = fromGlobalId(id);
    if (!ref) throw new NotFoundError();
    return this.work.read(ctx, 'plan.read', ref.memberId, (tx) => tx.load(Note, ref));
  }

  ofMember(ctx: Ctx, memberId: string): Promise<Note[]> {
    return this.work.read(ctx, 'plan.read', memberId, (tx) => tx.find(Note, memberId));
  }

  write(ctx: Ctx, memberId: string, body: string): Promise<Note> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'task.complete', memberId);
      if (body.length > 10) throw new NoteTooLongError(10);
      const note = Object.assign(new Note(), { memberId, id: uuidv7(), body });
      tx.emit(planActivated, {
        memberId,
        journeyId: memberId,
        planId: note.id,
        occurredAt: ctx.now.toISOString(),
        precision: 'instant',
        sensitivity: 'general',
        version: 1,
        by: memberId,
      });
      tx.ring(memberId, 'noteChanged', toGlobalId(note));
      return tx.save(note);
    });
  }
}

@Resolver('Note')
class NoteResolver {
  constructor(private readonly notes: NoteService) {}
  @Query() @Allow('plan.read') note(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.notes.byId(ctx, id);
  }
  @Mutation() @Allow('task.complete') writeNote(
    _: unknown,
    { memberId, body }: { memberId: string; body: string },
    { ctx }: ResolverContext,
  ) {
    return this.notes.write(ctx, memberId, body);
  }
  @ResolveField() @Allow('plan.read') id(note: Note) {
    return toGlobalId(note);
  }
  @ResolveReference() @Allow('plan.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.notes.byId(ctx, id);
  }
}

@Resolver('Member')
class MemberResolver {
  constructor(private readonly notes: NoteService) {}
  @ResolveField() @Allow('plan.read') notes_(): never {
    throw new Error('not in the schema');
  }
}

@Resolver('Member')
class MemberNotesResolver {
  constructor(private readonly service: NoteService) {}
  @ResolveField() @Allow('plan.read') notes(member: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.service.ofMember(ctx, member.id);
  }
  @ResolveReference() @Allow('member.identify') resolveReference({ id }: { id: string }) {
    return { id, memberId: id };
  }
}

@Module({ providers: [NoteService, NoteResolver, MemberNotesResolver] })
class ProbeModule {}
/** As ProbeModule, with a method that resolves nothing in the schema. */
@Module({ providers: [NoteService, NoteResolver, MemberNotesResolver, MemberResolver] })
class StrayModule {}

const NOTE = migration(
  'ProbeNote1760000100000',
  `create table probe_note (member_id uuid, id uuid, version int not null, body text not null, primary key (member_id, id)); ${memberTable('treatment', 'probe_note')}`,
);
export const probeContext: ContextDefinition = {
  name: 'treatment',
  module: ProbeModule,
  entities: [Note],
  migrations: [NOTE],
  folder: new URL('.', import.meta.url),
  projections: [],
};
export const strayContext: ContextDefinition = { ...probeContext, module: StrayModule };
