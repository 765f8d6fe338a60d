import type { Ctx } from '@careway/access';
import { imageMetadata, type MetadataKind } from '@careway/clinical/deidentify';
import { caseFileDropped, caseFilePut, toGlobalId } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { FilesNotReadyError, TooManyFilesError } from '../attachment/attachment.errors.ts';
import { FilePart, Upload } from '../attachment/upload.entity.ts';
import { wholeOf } from '../attachment/upload.service.ts';
import { wordsOfPdf } from '../document/pdf.words.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { ConsultCaseFile } from './case-file.entity.ts';
import { loadCase, stepOf } from './case.load.ts';
import { type CaseNode, caseNode } from './case.nodes.ts';
import { ConsultFileRefusedError } from './consult.errors.ts';
import { altText, MOST_FILES_OF_A_CASE } from './consult-file.rules.ts';
import { enterConsults } from './consult.store.ts';

export interface PutConsultFile {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly uploadId: string;
  readonly alt: string;
}
/** What is kept of a file that was looked into. */
type Cleaned = Pick<ConsultCaseFile, 'kind' | 'text' | 'removed' | 'pictures'>;

/** Pictures and documents beside a question that is not published. Whatever changes, the gate reads the question anew. */
@Injectable()
export class CaseFileService {
  constructor(private readonly work: Work) {}

  /** A document is read outside of the transaction, because it takes its time. The same file once more is described anew. */
  async put(ctx: Ctx, { caseId, expectedVersion, uploadId, alt: raw }: PutConsultFile): Promise<CaseNode> {
    const brought = await this.work.run(ctx, async (tx) => {
      const own = await loadCase(ctx, tx, caseId, expectedVersion);
      const ref = refOf(uploadId);
      const [known] = await tx.find(ConsultCaseFile, own.memberId, { id: ref.id, caseId: own.id });
      return known ? undefined : partsOf(tx, await readyUpload(tx, own.memberId, uploadId));
    });
    const cleaned = brought && clean(brought.upload, brought.content);
    return this.work.run(ctx, async (tx) => {
      const alt = altText(raw);
      const own = await loadCase(ctx, tx, caseId, expectedVersion);
      const { memberId, authorId } = own;
      own.reopen();
      const others = await tx.find(ConsultCaseFile, memberId, { caseId: own.id });
      const { id } = refOf(uploadId);
      const known = others.find((one) => one.id === id);
      if (!known && others.length >= MOST_FILES_OF_A_CASE) throw new TooManyFilesError(MOST_FILES_OF_A_CASE);
      const file = known ?? (await this.begin(ctx, tx, own, uploadId, cleaned!, Math.max(-1, ...others.map(({ place }) => place)) + 1));
      file.describe(alt);
      tx.emit(caseFilePut, { ...stepOf(own, ctx), fileId: id, kind: file.kind, removed: file.removed.length });
      await tx.save(file);
      await tx.save(own);
      if (!known) {
        // of a document nothing is kept but its words
        if (file.kind === 'document') await tx.execute('delete from file_part where member_id = $1 and file_id = $2', [memberId, id]);
        await tx.execute('delete from upload where member_id = $1 and id = $2 and person_id = $3', [memberId, id, authorId]);
      }
      await enterConsults(ctx, tx);
      return caseNode(ctx, tx, own);
    });
  }

  drop(ctx: Ctx, fileId: string, expectedVersion: number): Promise<CaseNode> {
    return this.work.run(ctx, async (tx) => {
      const file = await tx.load(ConsultCaseFile, refOf(fileId));
      const { memberId, id, caseId } = file;
      const own = await loadCase(ctx, tx, toGlobalId({ memberId, id: caseId }), expectedVersion);
      own.reopen();
      tx.emit(caseFileDropped, { ...stepOf(own, ctx), fileId: id });
      await tx.execute('delete from file_part where member_id = $1 and file_id = $2', [memberId, id]);
      await tx.execute('delete from consult_case_file where member_id = $1 and id = $2', [memberId, id]);
      await tx.save(own);
      await enterConsults(ctx, tx);
      return caseNode(ctx, tx, own);
    });
  }

  private async begin(
    ctx: Ctx,
    tx: Tx,
    { memberId, id: caseId, authorId }: Pick<ConsultCaseFile, 'memberId' | 'id' | 'authorId'>,
    uploadId: string,
    cleaned: Cleaned,
    place: number,
  ): Promise<ConsultCaseFile> {
    const { id, bytes, width, height } = await readyUpload(tx, memberId, uploadId);
    return Object.assign(new ConsultCaseFile(), cleaned, { memberId, id, caseId, authorId, place, bytes, width, height, addedAt: ctx.now });
  }
}

/** One's own, looked into and by no scanner held up: another's is none. @throws FilesNotReadyError */
async function readyUpload(tx: Tx, memberId: string, uploadId: string): Promise<Upload> {
  const { memberId: of, id } = refOf(uploadId);
  const [upload] = of === memberId ? await tx.find(Upload, memberId, { id }) : [];
  if (upload?.state !== 'ready' || (upload.scan !== 'clean' && upload.scan !== 'unscanned')) throw new FilesNotReadyError();
  return upload;
}

const partsOf = async (tx: Tx, upload: Upload) => ({
  upload,
  content: wholeOf(await tx.find(FilePart, upload.memberId, { fileId: upload.id })),
});

/** @throws ConsultFileRefusedError for what cannot be cleaned, with the reason */
function clean({ kind, removed }: Upload, content: Buffer): Cleaned {
  if (kind === 'image') {
    // drawn anew when it was brought; looked at once more, since nobody sees what a picture carries beside its pixels
    if (imageMetadata(content).length > 0) throw new ConsultFileRefusedError('not-clean');
    return { kind: 'picture', text: null, removed, pictures: 0 };
  }
  const words = wordsOfPdf(content);
  if (typeof words === 'string') throw new ConsultFileRefusedError(words);
  const all: readonly MetadataKind[] = words.removed;
  return { kind: 'document', text: words.text, removed: all, pictures: words.pictures };
}
