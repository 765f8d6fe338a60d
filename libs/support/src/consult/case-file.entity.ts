import type { MetadataKind } from '@careway/clinical/deidentify';
import type { ConsultFileKind } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A picture or a document beside a question that is not published. Of a picture its parts are kept, drawn anew; of a document only its
 * words. With publishing it leaves the patient's record: what colleagues see stands elsewhere, under another id.
 */
@Entity({ name: 'consult_case_file' })
export class ConsultCaseFile implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The upload's. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'case_id', type: 'uuid' }) readonly caseId: string;
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'int' }) readonly place: number;
  @Column({ type: 'text' }) readonly kind: ConsultFileKind;
  /** What is to be seen on it, in its author's words. */
  @Column({ type: 'text' }) alt: string;
  /** The same as colleagues will read it; null until it was checked. */
  @Column({ type: 'text', nullable: true }) masked: string | null;
  /** The words of a document. */
  @Column({ type: 'text', nullable: true }) readonly text: string | null;
  @Column({ name: 'masked_text', type: 'text', nullable: true }) maskedText: string | null;
  @Column({ type: 'jsonb' }) readonly removed: readonly MetadataKind[];
  /** How many pictures of a document are left out. */
  @Column({ type: 'int' }) readonly pictures: number;
  @Column({ type: 'int' }) readonly bytes: number;
  @Column({ type: 'int', nullable: true }) readonly width: number | null;
  @Column({ type: 'int', nullable: true }) readonly height: number | null;
  @Column({ name: 'added_at', type: 'timestamptz' }) readonly addedAt: Date;

  describe(alt: string): void {
    Object.assign(this, { alt, masked: null, maskedText: null });
  }

  check(masked: string, maskedText: string | null): void {
    Object.assign(this, { masked, maskedText });
  }
}
