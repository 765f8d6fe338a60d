import { Component, computed, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Drafts } from '../drafts/drafts.ts';
import { ClinicAddThreadNoteDocument, type ClinicThreadNoteFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { SayForm } from '../request/say-form.ts';
import { uuidV7 } from './uuid-v7.ts';

/** What colleagues leave to each other beside a conversation. It says so, because nothing here reaches the member. */
@Component({
  selector: 'cw-thread-notes',
  imports: [Button, SayForm, TPipe, WhenPipe],
  template: `<section class="stack tight-stack" aria-labelledby="thread-notes-title">
    <div class="row tight">
      <h3 id="thread-notes-title">{{ 'clinic.thread-note.title' | t }}</h3>
      @if (!isWriting()) {
        <button cwButton="plain" type="button" class="push" [small]="true" (click)="opened.set(true)">
          {{ 'clinic.thread-note.add' | t }}
        </button>
      }
    </div>
    @for (note of notes(); track note.id) {
      <p class="small">
        <strong class="strong">{{ note.author.displayName }}</strong>{{ ' · ' }}<span class="meta">{{ note.writtenAt | when: 'near' }}</span
        ><br /><bdi dir="auto">{{ note.text }}</bdi>
      </p>
    }
    @if (isWriting()) {
      <cw-say-form
        [controlId]="controlId()"
        kind="long"
        [label]="'clinic.thread-note.write' | t"
        [hint]="'clinic.thread-note.hint' | t"
        [act]="'clinic.thread-note.save' | t"
        [busy]="busy()"
        (said)="add($event)"
        (left)="opened.set(false)"
      />
    }
  </section>`,
})
export class ThreadNotes {
  private readonly i18n = inject(I18n);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly chart = inject(Chart);
  private readonly mutate = mutations();
  readonly threadId = input.required<string>();
  readonly notes = input.required<readonly ClinicThreadNoteFragment[]>();
  readonly added = output();
  protected readonly opened = signal(false);
  protected readonly busy = signal(false);
  protected readonly controlId = computed(() => `thread-note-${this.threadId()}`);
  /** Words that were kept stand open by themselves. */
  protected readonly isWriting = computed(
    () => this.opened() || Boolean(this.drafts.of(this.chart.memberId())?.remarks?.[this.controlId()]),
  );
  /** One id for one text, so that a second press after a lost answer does not leave it twice. */
  private sent: { readonly text: string; readonly id: string } | undefined;

  protected async add(text: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const { id: noteId } = (this.sent = this.sent?.text === text ? this.sent : { text, id: uuidV7() });
    try {
      const { addThreadNote } = await this.mutate(ClinicAddThreadNoteDocument, { threadId: this.threadId(), noteId, text });
      if (addThreadNote.__typename !== 'Thread') throw new Error('refused');
      this.drafts.remark(this.chart.memberId(), this.controlId(), '');
      this.opened.set(false);
      this.added.emit();
    } catch {
      this.toasts.say(this.i18n.t('clinic.work.refused.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
