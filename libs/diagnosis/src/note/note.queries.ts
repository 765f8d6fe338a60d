import type { Ctx } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { afterId, latest, type PageArgs, pageOf, rowsFor } from '../item/item.queries.ts';
import { NoteDraft } from './draft.entity.ts';
import { Note } from './note.entity.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

/** As it leaves through the graph; `__typename` tells unions what it is. */
export const showNote = (row: Note) => ({
  ...shown(row),
  __typename: 'Note',
  status: toEnum(row.status),
  author: { id: row.authorId },
  addenda: row.addenda.map(({ at, by, text }) => ({ memberId: row.memberId, at: new Date(at), author: { id: by }, text })),
  shownToMember: row.releasedAt !== null,
  withheld: row.withheld && toEnum(row.withheld),
  retractReason: row.retractReason && toEnum(row.retractReason),
});
export type ShownNote = ReturnType<typeof showNote>;

export const showDraft = (row: Omit<NoteDraft, 'write' | 'close' | 'abandon'>) => ({
  ...row,
  __typename: 'NoteDraft',
  id: toGlobalId(row),
  journeyId: row.journeyId && toGlobalId({ memberId: row.memberId, id: row.journeyId }),
  sensitivity: row.sensitivity.toUpperCase(),
  isOpen: row.status === 'in-progress',
});
export type ShownDraft = ReturnType<typeof showDraft>;

@Injectable()
export class NoteQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  /** Row-level security leaves out what the reader is not shown; whoever treats the member also sees what was entered in error. */
  page(ctx: Ctx, memberId: string, args: PageArgs) {
    return this.work.read(ctx, 'note.read', memberId, async (tx) => {
      const rows = await latest(tx, Note, memberId, { where: 'status is not null', after: afterId(memberId, args), rows: rowsFor(args) });
      return pageOf(memberId, rows, args, showNote);
    });
  }

  async byId(ctx: Ctx, id: string): Promise<ShownNote> {
    return showNote(await this.references.byId(ctx, 'note.read', Note, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownNote | null> {
    const found = await this.references.resolve(ctx, 'note.read', Note, id);
    return found && showNote(found);
  }

  /** The reader's own, in whichever window it was begun. */
  draft(ctx: Ctx, memberId: string): Promise<ShownDraft | null> {
    return this.work.read(ctx, 'note.write', memberId, async (tx) => {
      const [open] = await tx.find(NoteDraft, memberId, { authorId: ctx.principal.personId, status: 'in-progress' });
      return open ? showDraft(open) : null;
    });
  }
}
