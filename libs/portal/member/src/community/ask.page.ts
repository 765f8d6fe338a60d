import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, Input, type FormFault } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { PostText } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { MemberPostPreviewDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { CrisisNote, HelpCard } from './help-card.ts';
import { PostSender, type Written } from './post-sender.ts';
import { Rules } from './rules.ts';

/** A question to a community: the rules, a line, the rest, how it will look. Held, its writer is told at once what helps. */
@Component({
  selector: 'cw-member-ask',
  imports: [Answer, Button, CrisisNote, ErrorSummary, Field, HelpCard, Input, Link, Notice, PostText, Rules, TPipe],
  templateUrl: './ask.page.html',
})
export class AskPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  readonly code = input.required<string>();
  protected readonly title = signal('');
  protected readonly text = signal('');
  protected readonly faults = signal<readonly FormFault[]>([]);
  protected readonly shown = signal<string | undefined>(undefined);
  protected readonly held = signal<Written | undefined>(undefined);
  protected readonly sender = new PostSender(() => `ask.${this.code()}`);
  protected readonly preview = query(MemberPostPreviewDocument, () => {
    const text = this.shown();
    return text === undefined ? undefined : { text };
  });
  protected readonly back = computed(() => `/member/communities/${this.code()}`);

  constructor() {
    effect(() => {
      this.code();
      untracked(() => {
        this.title.set(this.sender.draft('title'));
        this.text.set(this.sender.draft('text'));
      });
    });
  }

  protected faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;
  protected write(part: 'title' | 'text', words: string): void {
    (part === 'title' ? this.title : this.text).set(words);
    this.sender.keep(part, words);
  }

  protected look(): void {
    if (this.complete()) this.shown.set(this.text());
  }

  protected async ask(): Promise<void> {
    if (!this.complete()) return;
    const written = await this.sender.send({ kind: 'QUESTION', community: this.code(), title: this.title(), text: this.text() });
    if (!written) return;
    if (written.state === 'HELD') {
      this.held.set(written);
      document.getElementById('main')?.scrollTo?.(0, 0);
    } else await this.router.navigate(['/member/communities', this.code(), written.id], { replaceUrl: true });
  }

  private complete(): boolean {
    const missing = (controlId: string, key: string): FormFault => ({ controlId, message: this.i18n.t(key) });
    this.faults.set([
      ...(this.title().trim() ? [] : [missing('ask-title', 'member.community.write.title-missing')]),
      ...(this.text().trim() ? [] : [missing('ask-text', 'member.community.write.text-missing')]),
    ]);
    return this.faults().length === 0;
  }
}
