import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { MemberLeaveCommunityDocument, MemberMyPostsDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { AppealForm } from './appeal-form.ts';
import { followCommunity } from './follow-community.ts';
import { PostView } from './post-view.ts';

const PAGE = 20;

/** What one has written in a community and what became of it; who learnt that it was oneself; the way out. */
@Component({
  selector: 'cw-member-my-posts',
  imports: [Answer, AppealForm, Button, EmptyState, Link, Notice, PostView, TPipe, WhenPipe],
  templateUrl: './my-posts.page.html',
})
export class MyPostsPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly mutate = mutations();
  readonly code = input.required<string>();
  private readonly first = signal(PAGE);
  protected readonly page = query(MemberMyPostsDocument, () => ({ code: this.code(), first: this.first() }), {
    same: (before, now) => before.code === now.code,
  });
  protected readonly posts = computed(() => this.page.data()?.myPosts);
  protected readonly flags = computed(() => this.page.data()?.myFlags ?? []);
  protected readonly openings = computed(() => this.page.data()?.community?.openings ?? []);
  protected readonly isIn = computed(() => !!this.page.data()?.community?.membership);
  protected readonly leaving = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);

  constructor() {
    const place = computed(() => (this.isIn() ? this.page.data()?.community?.place : undefined));
    followCommunity(place, () => this.page.reload());
  }

  protected more(): void {
    this.first.update((n) => n + PAGE);
  }

  protected async leave(): Promise<void> {
    this.fault.set(undefined);
    try {
      await this.mutate(MemberLeaveCommunityDocument, { code: this.code() });
      await this.router.navigate(['/member/communities']);
    } catch {
      this.fault.set(this.i18n.t('member.community.refused.line'));
    }
  }
}
