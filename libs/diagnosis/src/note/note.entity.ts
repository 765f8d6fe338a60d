import { EditedMeanwhileError, Follows, Stays } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { Item } from '../item/item.entity.ts';
import type { NoteDraft } from './draft.entity.ts';
import { NoteRetractedError, NotTheAuthorError } from './note.errors.ts';
import { mayBecome, NEXT, type NoteStatus, releasedAt, type RetractReason, type WithholdReason } from './note.rules.ts';

/** Words that were added after the signature, by whomever, when. */
export interface Addendum {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/**
 * FHIR Composition: a clinical note, signed. Its four parts never change; what is to be said later stands below them as an addendum.
 * `occurredAt` is the signature.
 */
@Entity({ name: 'note' })
export class Note extends Item {
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Stays()
  @Column({ name: 'author_id', type: 'uuid' })
  readonly authorId: string;
  @Stays()
  @Column({ type: 'text' })
  readonly subjective: string;
  @Stays()
  @Column({ type: 'text' })
  readonly objective: string;
  @Stays()
  @Column({ type: 'text' })
  readonly assessment: string;
  @Stays()
  @Column({ type: 'text' })
  readonly plan: string;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: NoteStatus;
  @Column({ type: 'jsonb' }) addenda: readonly Addendum[];
  /** Why the member is not shown it; null: shown. */
  @Column({ type: 'text', nullable: true }) withheld: WithholdReason | null;
  /** From when the member may read it: row-level security asks for it on every path. */
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true }) releasedAt: Date | null;
  @Column({ name: 'retract_reason', type: 'text', nullable: true }) retractReason: RetractReason | null;
  @Column({ name: 'retract_text', type: 'text', nullable: true }) retractText: string | null;
  @Column({ name: 'retracted_at', type: 'timestamptz', nullable: true }) retractedAt: Date | null;
  @Column({ name: 'edited_by', type: 'uuid' }) editedBy: string;
  @Column({ name: 'edited_at', type: 'timestamptz' }) editedAt: Date;

  /** Signs what the draft holds. */
  static sign(draft: NoteDraft, journeyId: string, withheld: WithholdReason | null, now: Date): Note {
    const { memberId, id, authorId, sensitivity, encounterId, subjective, objective, assessment, plan } = draft;
    return Object.assign(new Note(), {
      ...{ memberId, id, authorId, sensitivity, encounterId, journeyId, subjective, objective, assessment, plan, withheld },
      ...{ source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant', status: 'final', addenda: [] },
      ...{ retractReason: null, retractText: null, retractedAt: null, editedBy: authorId, editedAt: now },
      releasedAt: releasedAt(now, withheld, 'final'),
    } satisfies Partial<Note>);
  }

  /** Throws {@link NoteRetractedError}, {@link EditedMeanwhileError}. */
  amend(expectedVersion: number, text: string, by: string, now: Date): void {
    this.go('amended', expectedVersion);
    Object.assign(this, { addenda: [...this.addenda, { at: now.toISOString(), by, text }], editedBy: by, editedAt: now });
  }

  /** By its author only: {@link NotTheAuthorError}. The member sees it no more, since it may tell of somebody else. */
  retract(expectedVersion: number, reason: RetractReason, text: string, by: string, now: Date): void {
    this.own(by);
    this.go('entered-in-error', expectedVersion);
    Object.assign(this, { retractReason: reason, retractText: text, retractedAt: now, releasedAt: null, editedBy: by, editedAt: now });
  }

  /** Shows it to the member, or holds it back with a reason. By its author only. */
  decideRelease(expectedVersion: number, withheld: WithholdReason | null, by: string, now: Date): void {
    this.own(by);
    if (this.status === 'entered-in-error') throw new NoteRetractedError();
    this.expect(expectedVersion);
    Object.assign(this, { withheld, releasedAt: releasedAt(now, withheld, this.status), editedBy: by, editedAt: now });
  }

  private own(by: string): void {
    if (by !== this.authorId) throw new NotTheAuthorError();
  }

  private go(to: NoteStatus, expectedVersion: number): void {
    if (!mayBecome(this.status, to)) throw new NoteRetractedError();
    this.expect(expectedVersion);
    this.status = to;
  }

  private expect(version: number): void {
    const { version: currentVersion, editedBy, editedAt } = this;
    if (currentVersion !== version) throw new EditedMeanwhileError('Note', { currentVersion, editedBy, editedAt });
  }
}
