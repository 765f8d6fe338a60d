import type { Ctx } from '@careway/access';
import { fromGlobalId } from '@careway/contracts';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import type { MessageNode } from '../messaging/thread.nodes.ts';
import { Attachment } from './attachment.entity.ts';
import { type AttachmentNode, attachmentNode } from './attachment.nodes.ts';
import { FilePart } from './upload.entity.ts';
import { wholeOf } from './upload.service.ts';

/** Files as whoever may read the thread sees them. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  async byId(ctx: Ctx, id: string): Promise<AttachmentNode> {
    return attachmentNode(await this.references.byId(ctx, 'thread.read', Attachment, id));
  }

  async of(ctx: Ctx, { memberId, id }: MessageNode): Promise<readonly AttachmentNode[]> {
    const found = await this.references.of(ctx, 'thread.read', Attachment, memberId, 'messageId', fromGlobalId(id)!.id);
    return found.toSorted((a, b) => a.place - b.place).map(attachmentNode);
  }

  /** Base64. What waits for the scanner row-level security does not show either. */
  async content(ctx: Ctx, { ref: { memberId, id }, mayBeOpened }: AttachmentNode): Promise<string | null> {
    if (!mayBeOpened) return null;
    const parts = await this.work.read(ctx, 'thread.read', memberId, (tx) => tx.find(FilePart, memberId, { fileId: id }));
    return parts.length === 0 ? null : wholeOf(parts).toString('base64');
  }
}
