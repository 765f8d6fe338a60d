import type { Ctx } from '@careway/access';
import { membersLinked, membersUnlinked, type MemberRef, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { knownId } from '../gate/caller.ts';
import { openOffice } from '../gate/gate.ts';
import { Member } from './member.entity.ts';
import { AlreadyLinkedError, SameRecordError } from './member.errors.ts';
import { MemberLink } from './member-link.entity.ts';

/** Two records of one person: linked and parted again. Neither record is changed, and no member id is ever rewritten. */
@Injectable()
export class LinkService {
  constructor(private readonly work: Work) {}

  link(ctx: Ctx, memberId: string, otherMemberId: string): Promise<MemberRef> {
    if (memberId === otherMemberId) throw new SameRecordError();
    return this.work.run(ctx, async (tx) => {
      const id = uuidv7(ctx.now.getTime());
      await this.one(tx, ctx, id, knownId(memberId), knownId(otherMemberId));
      await this.one(tx, ctx, id, otherMemberId, memberId);
      return { memberId, id };
    });
  }

  /** One side; row-level security has one record open at a time. */
  private async one(tx: Tx, ctx: Ctx, id: string, memberId: string, otherMemberId: string): Promise<void> {
    await openOffice(tx, ctx, 'member.link', memberId);
    const [[member], links] = [await tx.find(Member, memberId), await tx.find(MemberLink, memberId)];
    if (!member) throw new NotFoundError();
    if (links.some((link) => link.otherMemberId === otherMemberId && !link.unlinkedAt)) throw new AlreadyLinkedError();
    tx.emit(membersLinked, { memberId, otherMemberId, linkId: id, linkedAt: ctx.now.toISOString() });
    await tx.save(MemberLink.between(memberId, otherMemberId, id, ctx.now));
  }

  unlink(ctx: Ctx, { memberId, id }: MemberRef): Promise<MemberRef> {
    return this.work.run(ctx, async (tx) => {
      const other = await this.part(tx, ctx, memberId, id);
      await this.part(tx, ctx, other, id);
      return { memberId, id };
    });
  }

  private async part(tx: Tx, ctx: Ctx, memberId: string, id: string): Promise<string> {
    await openOffice(tx, ctx, 'member.link', memberId);
    const [link] = await tx.find(MemberLink, memberId, { id });
    if (!link || link.unlinkedAt) throw new NotFoundError();
    link.part(ctx.now);
    tx.emit(membersUnlinked, { memberId, otherMemberId: link.otherMemberId, linkId: id });
    await tx.save(link);
    return link.otherMemberId;
  }
}
