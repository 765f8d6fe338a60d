import { Component, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { PostText } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { type CommunityPostFragment, MemberAcceptAnswerDocument, MemberWithdrawPostDocument } from '../generated/graph.ts';
import { CommunityWords } from './community-words.ts';
import { FlagForm } from './flag-form.ts';
import { HelpCard } from './help-card.ts';
import { ReplyForm } from './reply-form.ts';

/** One thing that somebody wrote: who, what, what a moderator says to it, and what one may do about it. */
@Component({
  selector: 'cw-post-view',
  imports: [Button, FlagForm, HelpCard, Link, Notice, PostText, ReplyForm, Tag, TPipe, WhenPipe],
  templateUrl: './post-view.html',
})
export class PostView {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  protected readonly words = inject(CommunityWords);
  readonly post = input.required<CommunityPostFragment>();
  readonly level = input<1 | 2 | 3 | 4>(3);
  readonly changed = output();
  protected readonly open = signal<'flag' | 'comment' | 'withdraw' | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  protected toggle(form: 'flag' | 'comment' | 'withdraw'): void {
    this.open.update((now) => (now === form ? undefined : form));
  }

  protected done(): void {
    this.open.set(undefined);
    this.changed.emit();
  }

  protected accept(): Promise<void> {
    const { id, version } = this.post();
    return this.act(async () => (await this.mutate(MemberAcceptAnswerDocument, { postId: id, version })).acceptAnswer);
  }
  protected withdraw(): Promise<void> {
    const { id, version } = this.post();
    return this.act(async () => (await this.mutate(MemberWithdrawPostDocument, { id, version })).withdrawPost);
  }

  private async act(send: () => Promise<{ readonly __typename: string }>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const answer = await send();
      if (answer.__typename !== 'Post') this.fault.set(this.words.refusal(answer));
      this.done();
    } catch {
      this.fault.set(this.i18n.t('member.community.refused.line'));
    } finally {
      this.busy.set(false);
    }
  }
}
