import type { Ctx } from '@careway/access';
import { attachmentSent } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { Message } from '../messaging/message.entity.ts';
import type { Thread } from '../messaging/thread.entity.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { FilesNotReadyError, TooManyFilesError } from './attachment.errors.ts';
import { Attachment } from './attachment.entity.ts';
import { MOST_FILES_OF_A_MESSAGE } from './file.limits.ts';
import { Upload } from './upload.entity.ts';

/** Puts files that were brought before beside a message that is being written, in the same transaction: both are sent, or neither. */
export async function attach(
  ctx: Ctx,
  tx: Tx,
  { journeyId, sensitivity }: Thread,
  message: Message,
  ids: readonly string[],
): Promise<void> {
  const { memberId, threadId, id: messageId, authorId } = message;
  if (ids.length > MOST_FILES_OF_A_MESSAGE) throw new TooManyFilesError(MOST_FILES_OF_A_MESSAGE);
  for (const [place, globalId] of [...new Set(ids)].entries()) {
    const { memberId: of, id } = refOf(globalId);
    // seen by whoever brought it alone: another's is none
    const [upload] = of === memberId ? await tx.find(Upload, memberId, { id }) : [];
    if (upload?.state !== 'ready') throw new FilesNotReadyError();
    const { name, kind, bytes, width, height, scan } = upload;
    const given = { memberId, id, threadId, messageId, place, sensitivity, authorId, name, kind, bytes, width, height, scan };
    tx.emit(attachmentSent, {
      ...{ memberId, journeyId, sensitivity, threadId, messageId, occurredAt: ctx.now.toISOString() },
      ...{ attachmentId: id, by: authorId, kind: kind!, bytes, scan: scan! },
    });
    await tx.save(Object.assign(new Attachment(), given, { sentAt: ctx.now }));
    await tx.execute('delete from upload where member_id = $1 and id = $2', [memberId, id]);
  }
}
