import type { Ctx } from '@careway/access';
import { type ConsultFileKind, isUuid, toGlobalId } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { FilePart } from '../attachment/upload.entity.ts';
import { wholeOf } from '../attachment/upload.service.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { ConsultCaseFile } from './case-file.entity.ts';
import { caseFileNode, type CaseFileNode } from './case-files.ts';
import { loadCase } from './case.load.ts';
import { offsetOf } from './case.nodes.ts';
import { type ConsultNode, enterConsults } from './consult.store.ts';
import { toEnum } from './gate.ts';

interface FileRow {
  readonly id: string;
  readonly kind: ConsultFileKind;
  readonly alt: string;
  readonly text: string | null;
  readonly width: number | null;
  readonly height: number | null;
}
const FILE = 'select f.id, f.kind, f.alt, f.text, f.width, f.height from consult_file f';
const fileNode = (row: FileRow) => ({ __typename: 'ConsultFile' as const, ...row, kind: toEnum(row.kind) });
export type ConsultFileNode = ReturnType<typeof fileNode>;

/** Pictures and documents: before publishing as their author sees them, afterwards as every colleague does. */
@Injectable()
export class ConsultFileQueries {
  constructor(private readonly work: Work) {}

  ownFile(ctx: Ctx, id: string): Promise<CaseFileNode> {
    const ref = refOf(id);
    return this.work.read(ctx, 'case.write', ref.memberId, async (tx) => {
      const file = await tx.load(ConsultCaseFile, ref);
      const own = await loadCase(ctx, tx, toGlobalId({ memberId: file.memberId, id: file.caseId }));
      return caseFileNode(own, file, await offsetOf(tx, own));
    });
  }

  /** Base64 of a picture; a document has its words alone. */
  async ownContent(ctx: Ctx, { ref: { memberId, id } }: CaseFileNode): Promise<string | null> {
    const parts = await this.work.read(ctx, 'case.write', memberId, (tx) => tx.find(FilePart, memberId, { fileId: id }));
    return parts.length === 0 ? null : wholeOf(parts).toString('base64');
  }

  byId(ctx: Ctx, id: string): Promise<ConsultFileNode> {
    if (!isUuid(id)) throw new NotFoundError();
    return this.work.browse(ctx, 'consult.read', async (tx) => {
      await enterConsults(ctx, tx);
      const [row] = await tx.query<FileRow>(`${FILE} where f.id = $1`, [id]);
      if (!row) throw new NotFoundError();
      return fileNode(row);
    });
  }

  of(ctx: Ctx, { id }: Pick<ConsultNode, 'id'>): Promise<readonly ConsultFileNode[]> {
    return this.work.browse(ctx, 'consult.read', async (tx) => {
      await enterConsults(ctx, tx);
      return (await tx.query<FileRow>(`${FILE} where f.consult_id = $1 order by f.place`, [id])).map(fileNode);
    });
  }

  content(ctx: Ctx, { id }: ConsultFileNode): Promise<string | null> {
    return this.work.browse(ctx, 'consult.read', async (tx) => {
      await enterConsults(ctx, tx);
      const [row] = await tx.query<{ content: Buffer | null }>('select content from consult_file where id = $1', [id]);
      return row?.content?.toString('base64') ?? null;
    });
  }
}
