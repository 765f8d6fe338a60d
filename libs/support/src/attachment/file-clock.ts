import { contextFor, require, systemPrincipal } from '@careway/access';
import { attachmentScanned, type MemberRef, toGlobalId } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { UNPUBLISHED_DAYS } from '../consult/consult-file.rules.ts';
import { Thread } from '../messaging/thread.entity.ts';
import { Attachment } from './attachment.entity.ts';
import { UNSENT_HOURS } from './file.limits.ts';
import { Scanner } from './scanner.ts';
import { FilePart } from './upload.entity.ts';
import { wholeOf } from './upload.service.ts';

const EVERY_MS = 20_000;

/** Brings files that were sent while the scanner did not answer to it, and removes what was begun and never sent. */
@Injectable()
export class FileClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly scanner: Scanner,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many files were let through or stopped. */
  override async look(now: Date): Promise<number> {
    const before = new Date(now.getTime() - UNSENT_HOURS * 3_600_000);
    const found = await this.work.run(this.ctx(now), async (tx) => {
      await tx.query('select forget_old_uploads($1)', [before]);
      await tx.query('select forget_old_consult_files($1)', [new Date(now.getTime() - UNPUBLISHED_DAYS * 86_400_000)]);
      return this.scanner.isThere ? tx.query<MemberRef>('select * from files_to_scan()') : [];
    });
    let settled = 0;
    for (const ref of found) if (await this.scan(now, ref).catch(() => false)) settled += 1;
    return settled;
  }

  private readonly ctx = (now: Date) => contextFor(systemPrincipal('file-clock'), { operation: 'FileClock', now });

  private async scan(now: Date, { memberId, id }: MemberRef): Promise<boolean> {
    const parts = await this.work.run(this.ctx(now), async (tx) => {
      await tx.open(memberId);
      return tx.find(FilePart, memberId, { fileId: id });
    });
    const scan = await this.scanner.scan(wholeOf(parts));
    if (scan === 'unreachable') return false;
    const ctx = this.ctx(now);
    return this.work.run(ctx, async (tx) => {
      const attachment = await tx.load(Attachment, { memberId, id });
      require(ctx, 'attachment.scan', memberId);
      if (attachment.scan !== 'quarantined') return false;
      const { threadId, sensitivity } = attachment;
      const thread = await tx.load(Thread, { memberId, id: threadId });
      attachment.settle(scan);
      const fact = { memberId, journeyId: thread.journeyId, sensitivity, threadId, occurredAt: now.toISOString() };
      tx.emit(attachmentScanned, { ...fact, attachmentId: id, scan });
      tx.ring(memberId, 'threadChanged', toGlobalId(thread));
      await tx.save(attachment);
      return true;
    });
  }
}
