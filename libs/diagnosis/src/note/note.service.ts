import { type Ctx, type Relation, require } from '@careway/access';
import {
  fromGlobalId,
  isUuid,
  type MemberRef,
  noteAmended,
  noteReleaseDecided,
  noteRetracted,
  noteSigned,
  type Sensitivity,
  toGlobalId,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Encounter } from '../encounter/encounter.entity.ts';
import { ownId, textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { NoteDraft, type NoteWords } from './draft.entity.ts';
import { Note } from './note.entity.ts';
import { NoteIncompleteError, NoteNotOpenError } from './note.errors.ts';
import { gapsOf, type NoteText, type RetractReason, SECTIONS, type WithholdReason } from './note.rules.ts';

export interface StartNote {
  readonly memberId: string;
  readonly encounterId?: string | null;
  readonly journeyId?: string | null;
}
/** As it comes through the graph: ids are opaque, the label is the name of the enum. */
export interface NoteDraftInput extends NoteText {
  readonly sensitivity: string;
  readonly encounterId?: string | null;
  readonly journeyId?: string | null;
}
interface Edit {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Of one part, in characters: longer than any note of a visit, far less than what would fill a table. */
const LONGEST_PART = 20_000;
const LONGEST_ADDENDUM = 8_000;

@Injectable()
export class NoteService {
  constructor(private readonly work: Work) {}

  /** The draft that this author has open, or a new one. Two windows that begin at once come one after the other. */
  start(ctx: Ctx, { memberId, encounterId, journeyId }: StartNote): Promise<NoteDraft> {
    return this.work.run(ctx, async (tx) => {
      if (!isUuid(memberId)) throw new NotFoundError();
      await tx.open(memberId);
      require(ctx, 'note.write', memberId);
      const authorId = ctx.principal.personId;
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`note ${memberId} ${authorId}`]);
      const [open] = await tx.find(NoteDraft, memberId, { authorId, status: 'in-progress' });
      if (open) return open;
      const visit = await visitOf(tx, memberId, encounterId);
      const about = {
        sensitivity: visit?.sensitivity ?? ('general' as const),
        encounterId: visit?.id ?? null,
        journeyId: journeyId ? ownId('journeyId', memberId, journeyId) : (visit?.journeyId ?? null),
      };
      return tx.save(NoteDraft.start({ memberId, id: uuidv7(ctx.now.getTime()), authorId }, about, ctx.now));
    });
  }

  save(ctx: Ctx, { id, expectedVersion, draft: given }: Edit & { readonly draft: NoteDraftInput }): Promise<NoteDraft> {
    return this.work.run(ctx, async (tx) => {
      const { draft, relation } = await opened(ctx, tx, id);
      const words = await wordsFrom(tx, draft.memberId, given);
      if (!relation.labels.includes(words.sensitivity))
        throw new InvalidInputError('sensitivity', 'You do not see items of this kind here.');
      draft.write(expectedVersion, words, ctx.now);
      return tx.save(draft);
    });
  }

  discard(ctx: Ctx, { id, expectedVersion }: Edit): Promise<NoteDraft> {
    return this.work.run(ctx, async (tx) => {
      const { draft } = await opened(ctx, tx, id);
      draft.abandon(expectedVersion, ctx.now);
      return tx.save(draft);
    });
  }

  /** Signed once: who presses again, or in another window, is answered the note that stands. */
  sign(ctx: Ctx, { id, expectedVersion, withhold }: Edit & { readonly withhold: WithholdReason | null }): Promise<Note> {
    return this.work.run(ctx, async (tx) => {
      const ref = refOf(id);
      await tx.open(ref.memberId);
      require(ctx, 'note.write', ref.memberId);
      const [signed] = await tx.find(Note, ref.memberId, { id: ref.id });
      if (signed?.authorId === ctx.principal.personId) return signed;
      const { draft } = await opened(ctx, tx, id);
      const visit = await visitOf(tx, draft.memberId, draft.encounterId && toGlobalId({ ...ref, id: draft.encounterId }));
      const journeyId = draft.journeyId ?? visit?.journeyId ?? null;
      const missing = gapsOf(draft, journeyId);
      if (journeyId === null || missing.length > 0) throw new NoteIncompleteError(missing);
      const note = Note.sign(draft, journeyId, withhold, ctx.now);
      draft.close(expectedVersion, ctx.now);
      tx.emit(noteSigned, fact(note, ctx));
      tx.ring(note.memberId, 'noteChanged', id);
      await tx.save(draft);
      return tx.save(note);
    });
  }

  amend(ctx: Ctx, { id, expectedVersion, text }: Edit & { readonly text: string }): Promise<Note> {
    return this.edit(ctx, id, (tx, note) => {
      const words = textFrom('text', text, LONGEST_ADDENDUM);
      if (!words) throw new InvalidInputError('text', 'There is nothing to add.');
      note.amend(expectedVersion, words, ctx.principal.personId, ctx.now);
      tx.emit(noteAmended, fact(note, ctx));
    });
  }

  retract(
    ctx: Ctx,
    { id, expectedVersion, reason, text }: Edit & { readonly reason: RetractReason; readonly text: string },
  ): Promise<Note> {
    return this.edit(ctx, id, (tx, note) => {
      note.retract(expectedVersion, reason, textFrom('text', text, LONGEST_ADDENDUM), ctx.principal.personId, ctx.now);
      tx.emit(noteRetracted, { ...fact(note, ctx), reason });
    });
  }

  decideRelease(ctx: Ctx, { id, expectedVersion, withhold }: Edit & { readonly withhold: WithholdReason | null }): Promise<Note> {
    return this.edit(ctx, id, (tx, note) => {
      note.decideRelease(expectedVersion, withhold, ctx.principal.personId, ctx.now);
      tx.emit(noteReleaseDecided, fact(note, ctx));
    });
  }

  private edit(ctx: Ctx, id: string, change: (tx: Tx, note: Note) => void): Promise<Note> {
    return this.work.run(ctx, async (tx) => {
      const note = await tx.load(Note, refOf(id));
      require(ctx, 'note.write', note.memberId);
      change(tx, note);
      tx.ring(note.memberId, 'noteChanged', id);
      return tx.save(note);
    });
  }
}

const refOf = (id: string): MemberRef => {
  const ref = fromGlobalId(id);
  if (!ref) throw new NotFoundError();
  return ref;
};

/** The author's own draft: of anybody else's, row-level security shows nothing. */
async function opened(ctx: Ctx, tx: Tx, id: string): Promise<{ draft: NoteDraft; relation: Relation }> {
  const { memberId, id: key } = refOf(id);
  const relation = await tx.open(memberId);
  require(ctx, 'note.write', memberId);
  const [draft] = await tx.find(NoteDraft, memberId, { id: key });
  if (draft) return { draft, relation };
  const [signed] = await tx.find(Note, memberId, { id: key });
  throw signed ? new NoteNotOpenError() : new NotFoundError();
}

/** The visit that a note is about, if this author sees it. */
async function visitOf(tx: Tx, memberId: string, globalId: string | null | undefined): Promise<Encounter | undefined> {
  if (!globalId) return undefined;
  const [visit] = await tx.find(Encounter, memberId, { id: ownId('encounterId', memberId, globalId) });
  if (!visit) throw new InvalidInputError('encounterId', 'There is no such visit of this member.');
  return visit;
}

async function wordsFrom(tx: Tx, memberId: string, given: NoteDraftInput): Promise<NoteWords> {
  const text = Object.fromEntries(SECTIONS.map((section) => [section, textFrom(section, given[section], LONGEST_PART)]));
  const visit = await visitOf(tx, memberId, given.encounterId);
  return {
    ...(text as unknown as NoteText),
    sensitivity: given.sensitivity.toLowerCase() as Sensitivity,
    encounterId: visit?.id ?? null,
    journeyId: given.journeyId ? ownId('journeyId', memberId, given.journeyId) : null,
  };
}

/** Who wrote and decided what, and from when the member may read it; of the words nothing. */
const fact = (
  { memberId, journeyId, sensitivity, id, encounterId, status, occurredAt, releasedAt, withheld }: Note,
  { principal }: Ctx,
) => ({
  ...{ memberId, journeyId, sensitivity, noteId: id, encounterId, status, withheld },
  occurredAt: occurredAt.toISOString(),
  precision: 'instant' as const,
  releasedAt: releasedAt?.toISOString() ?? null,
  by: principal.personId,
});
