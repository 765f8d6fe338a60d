import type { AttachmentKind, ScanState, Sensitivity } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that came with a message. Its content stands in its parts, which row-level security opens only once it may be opened. */
@Entity()
export class Attachment implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The upload's. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'thread_id', type: 'uuid' }) readonly threadId: string;
  @Column({ name: 'message_id', type: 'uuid' }) readonly messageId: string;
  /** Its place beside the message, from 0. */
  @Column({ type: 'int' }) readonly place: number;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'text' }) readonly name: string;
  @Column({ type: 'text' }) readonly kind: AttachmentKind;
  @Column({ type: 'int' }) readonly bytes: number;
  @Column({ type: 'int', nullable: true }) readonly width: number | null;
  @Column({ type: 'int', nullable: true }) readonly height: number | null;
  @Column({ type: 'text' }) scan: ScanState;
  @Column({ name: 'sent_at', type: 'timestamptz' }) readonly sentAt: Date;

  get mayBeOpened(): boolean {
    return this.scan === 'clean' || this.scan === 'unscanned';
  }

  /** What the scanner says once it can be asked. */
  settle(scan: 'clean' | 'infected'): void {
    if (this.scan !== 'quarantined') throw new Error(`A file that is ${this.scan} waits for no scanner.`);
    this.scan = scan;
  }
}
