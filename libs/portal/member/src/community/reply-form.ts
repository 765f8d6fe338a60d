import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Composer } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { HelpCard } from './help-card.ts';
import { PostSender, type Written } from './post-sender.ts';

/** An answer to a question, or a comment; kept while it is typed. Held, its writer is told at once what helps. */
@Component({
  selector: 'cw-reply-form',
  imports: [Composer, HelpCard, Notice, TPipe],
  template: `<div class="stack">
    @if (held(); as one) {
      @if (one.heldFor === 'DANGER') {
        <cw-help-card [sign]="one.sign ?? null" />
      } @else {
        <cw-notice tone="info" role="status">{{ 'member.community.held.spam' | t }}</cw-notice>
      }
    }
    @if (sender.fault(); as words) {
      <cw-notice tone="bad" role="alert">{{ words }}</cw-notice>
    }
    <p class="strong" aria-hidden="true">{{ label() }}</p>
    <cw-composer
      [fieldId]="kind().toLowerCase() + '-' + to()"
      [label]="label()"
      [text]="text()"
      [sending]="sender.busy()"
      (textChange)="write($event)"
      (send)="send($event)"
    />
  </div>`,
})
export class ReplyForm {
  private readonly i18n = inject(I18n);
  readonly kind = input.required<'ANSWER' | 'COMMENT'>();
  /** What it stands under. */
  readonly to = input.required<string>();
  readonly written = output();
  protected readonly text = signal('');
  protected readonly held = signal<Written | undefined>(undefined);
  protected readonly sender = new PostSender(() => `${this.kind()}.${this.to()}`);
  protected readonly label = computed(() =>
    this.i18n.t(this.kind() === 'ANSWER' ? 'member.community.your-answer' : 'member.community.your-comment'),
  );

  constructor() {
    effect(() => {
      this.to();
      untracked(() => this.text.set(this.sender.draft('text')));
    });
  }

  protected write(text: string): void {
    this.text.set(text);
    this.sender.keep('text', text);
  }

  protected async send(text: string): Promise<void> {
    const post = await this.sender.send({ kind: this.kind(), parentId: this.to(), text });
    if (!post) return;
    this.text.set('');
    this.held.set(post.state === 'HELD' ? post : undefined);
    if (!this.held()) this.written.emit();
  }
}
