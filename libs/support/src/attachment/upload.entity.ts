import type { MetadataKind } from '@careway/clinical/deidentify';
import type { AttachmentKind, FileRefusal, ScanState } from '@careway/contracts';
import { Follows, type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TakenFile } from './file.check.ts';
import { partsOf } from './file.limits.ts';
import { shownName } from './file-name.rules.ts';
import { mayBecome, NEXT, type UploadState } from './upload.rules.ts';

/** A file on its way into a message, seen by whoever brings it. Nothing was sent yet; what was found in it is told. */
@WorkingState()
@Entity()
export class Upload implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  @Column({ type: 'text' }) name: string;
  /** As it was announced; later of what is kept. */
  @Column({ type: 'int' }) bytes: number;
  @Follows(NEXT)
  @Column({ type: 'text' })
  state: UploadState;
  @Column({ type: 'text', nullable: true }) kind: AttachmentKind | null;
  @Column({ type: 'text', nullable: true }) scan: ScanState | null;
  @Column({ type: 'text', nullable: true }) refusal: FileRefusal | null;
  @Column({ type: 'int', nullable: true }) width: number | null;
  @Column({ type: 'int', nullable: true }) height: number | null;
  /** What a picture told beside what is seen: the kinds of it, and nothing of what it said. */
  @Column({ type: 'jsonb' }) removed: readonly MetadataKind[];
  @Column({ name: 'begun_at', type: 'timestamptz' }) readonly begunAt: Date;

  static begin(of: Pick<Upload, 'memberId' | 'id' | 'personId' | 'name' | 'bytes' | 'begunAt'>): Upload {
    return Object.assign(new Upload(), of, {
      state: 'receiving',
      kind: null,
      scan: null,
      refusal: null,
      width: null,
      height: null,
      removed: [],
    });
  }

  get parts(): number {
    return partsOf(this.bytes);
  }

  take({ kind, content, width, height, scan, removed }: TakenFile): void {
    this.become('ready');
    Object.assign(this, { kind, width, height, scan, removed, bytes: content.length, name: shownName(this.name, kind) });
  }

  refuse(refusal: FileRefusal): void {
    this.become('refused');
    this.refusal = refusal;
  }

  private become(state: UploadState): void {
    if (!mayBecome(this.state, state)) throw new Error(`An upload that is ${this.state} cannot become ${state}.`);
    this.state = state;
  }
}

/** A piece of a file; the pieces of one make its content. Bytes are kept here and nowhere else. */
@WorkingState()
@Entity({ name: 'file_part' })
export class FilePart implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (file, part). */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'file_id', type: 'uuid' }) readonly fileId: string;
  @Column({ type: 'int' }) readonly part: number;
  @Column({ type: 'bytea' }) readonly bytes: Buffer;
}
