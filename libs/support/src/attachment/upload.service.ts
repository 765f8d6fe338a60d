import { type Ctx, require } from '@careway/access';
import { fileRefused, fileTaken, isUuid, toGlobalId, uuidv5 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { MessageIdError } from '../messaging/messaging.errors.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { again, isMessageId } from '../messaging/thread.service.ts';
import { Attachment } from './attachment.entity.ts';
import { FileRefusedError, UploadLimitError, UploadPartError } from './attachment.errors.ts';
import { type UploadNode, uploadNode } from './attachment.nodes.ts';
import { checkFile, type TakenFile } from './file.check.ts';
import * as limits from './file.limits.ts';
import { Scanner } from './scanner.ts';
import { FilePart, Upload } from './upload.entity.ts';

export interface BeginUpload {
  readonly memberId: string;
  readonly uploadId: string;
  readonly name: string;
  readonly bytes: number;
}

/** Files on their way into a message: announced, brought in parts, looked into, given up. */
@Injectable()
export class UploadService {
  constructor(
    private readonly work: Work,
    private readonly scanner: Scanner,
  ) {}

  begin(ctx: Ctx, { memberId, uploadId: id, name, bytes }: BeginUpload): Promise<UploadNode> {
    if (!isUuid(memberId)) throw new NotFoundError();
    return again(() =>
      this.work.run(ctx, async (tx) => {
        await tx.open(memberId);
        require(ctx, 'upload.write', memberId);
        if (!isMessageId(id)) throw new MessageIdError();
        const [known] = await tx.find(Upload, memberId, { id });
        if (known) return nodeOf(tx, known);
        // begun once more after it was sent: it stands with its message
        const [sent] = await tx.find(Attachment, memberId, { id, authorId: ctx.principal.personId });
        if (sent) return uploadNode({ memberId, id, name: sent.name, kind: sent.kind, scan: sent.scan, state: 'ready', refusal: null }, []);
        if (bytes < 1) throw new FileRefusedError('empty');
        if (bytes > limits.MOST_BYTES) throw new FileRefusedError('too-large');
        await this.leaveRoom(ctx, tx, memberId, bytes);
        const { personId } = ctx.principal;
        const begun = Upload.begin({ memberId, id, personId, name: [...name].slice(0, 255).join(''), bytes, begunAt: ctx.now });
        return nodeOf(tx, await tx.save(begun));
      }),
    );
  }

  put(ctx: Ctx, uploadId: string, part: number, data: string): Promise<UploadNode> {
    const ref = refOf(uploadId);
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const upload = await tx.load(Upload, ref);
        const { memberId, id: fileId } = upload;
        require(ctx, 'upload.write', memberId);
        if (upload.state !== 'receiving') return nodeOf(tx, upload);
        const bytes = Buffer.from(data, 'base64');
        if (part < 0 || part >= upload.parts || bytes.length !== limits.lengthOf(part, upload.bytes)) throw new UploadPartError();
        const known = await received(tx, upload);
        if (!known.includes(part)) await tx.save(partOf({ memberId, fileId, part, bytes }));
        return nodeOf(tx, upload);
      }),
    );
  }

  /** What has come is looked into outside of the transaction, because a picture takes its time; two at once find the same. */
  async complete(ctx: Ctx, uploadId: string): Promise<UploadNode> {
    const ref = refOf(uploadId);
    const { upload, content, node } = await this.work.run(ctx, async (tx) => {
      const found = await tx.load(Upload, ref);
      require(ctx, 'upload.write', found.memberId);
      const parts = found.state === 'receiving' ? await tx.find(FilePart, found.memberId, { fileId: found.id }) : [];
      return { upload: found, content: wholeOf(parts), node: await nodeOf(tx, found) };
    });
    if (content.length !== upload.bytes || upload.state !== 'receiving') return node;
    const checked = await checkFile(content, this.scanner);
    return again(() => this.settle(ctx, uploadId, checked));
  }

  drop(ctx: Ctx, uploadId: string) {
    const ref = refOf(uploadId);
    return this.work.run(ctx, async (tx) => {
      const upload = await tx.load(Upload, ref);
      require(ctx, 'upload.write', upload.memberId);
      await tx.query('select forget_upload($1, $2)', [upload.memberId, upload.id]);
      return { __typename: 'UploadDropped', id: toGlobalId(upload) };
    });
  }

  private settle(ctx: Ctx, uploadId: string, checked: TakenFile | Exclude<Upload['refusal'], null>): Promise<UploadNode> {
    return this.work.run(ctx, async (tx) => {
      const upload = await tx.load(Upload, refOf(uploadId));
      const { memberId, id: fileId, personId: by, bytes } = upload;
      require(ctx, 'upload.write', memberId);
      if (upload.state !== 'receiving') return nodeOf(tx, upload);
      const fact = { memberId, uploadId: fileId, by, occurredAt: ctx.now.toISOString() };
      if (typeof checked === 'string') {
        upload.refuse(checked);
        tx.emit(fileRefused, { ...fact, reason: checked, bytes });
        await tx.execute('delete from file_part where member_id = $1 and file_id = $2', [memberId, fileId]);
      } else {
        upload.take(checked);
        tx.emit(fileTaken, { ...fact, kind: checked.kind, bytes: checked.content.length, scan: checked.scan });
        if (checked.kind === 'image') {
          await tx.execute('delete from file_part where member_id = $1 and file_id = $2', [memberId, fileId]);
          for (const [part, piece] of limits.cut(checked.content).entries())
            await tx.save(partOf({ memberId, fileId, part, bytes: piece }));
        }
      }
      await tx.save(upload);
      return nodeOf(tx, upload);
    });
  }

  /** @throws UploadLimitError where one person has brought too much into one record */
  private async leaveRoom(ctx: Ctx, tx: Tx, memberId: string, bytes: number): Promise<void> {
    const since = new Date(ctx.now.getTime() - 86_400_000);
    const [count] = await tx.query<{ open: number; files: number; bytes: number }>(
      `select (count(*) filter (where open))::int as open, count(*)::int as files, coalesce(sum(bytes), 0)::int as bytes from (
         select state <> 'refused' as open, bytes, begun_at as at from upload where member_id = $1
         union all select false, bytes, sent_at from attachment where member_id = $1 and author_id = $2
         union all select false, bytes, added_at from consult_case_file where member_id = $1 and author_id = $2) f where at > $3`,
      [memberId, ctx.principal.personId, since],
    );
    const { open, files, bytes: brought } = count!;
    if (open >= limits.MOST_UPLOADS || files >= limits.MOST_FILES_OF_A_DAY || brought + bytes > limits.MOST_BYTES_OF_A_DAY)
      throw new UploadLimitError();
  }
}

const partOf = (of: Pick<FilePart, 'memberId' | 'fileId' | 'part' | 'bytes'>): FilePart =>
  Object.assign(new FilePart(), of, { id: uuidv5('file-part', of.fileId, String(of.part)) });

/** The content that parts make. */
export const wholeOf = (parts: readonly FilePart[]): Buffer =>
  Buffer.concat(parts.toSorted((a, b) => a.part - b.part).map(({ bytes }) => bytes));

async function received(tx: Tx, { memberId, id }: Upload): Promise<readonly number[]> {
  const sql = 'select part from file_part where member_id = $1 and file_id = $2 order by part';
  return (await tx.query<{ part: number }>(sql, [memberId, id])).map(({ part }) => part);
}

const nodeOf = async (tx: Tx, upload: Upload): Promise<UploadNode> =>
  uploadNode(upload, upload.state === 'receiving' ? await received(tx, upload) : []);
