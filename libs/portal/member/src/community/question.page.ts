import { Component, computed, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { MemberQuestionDocument } from '../generated/graph.ts';
import { Answer } from '../shell/answer.ts';
import { followCommunity } from './follow-community.ts';
import { CrisisNote } from './help-card.ts';
import { PostView } from './post-view.ts';
import { ReplyForm } from './reply-form.ts';

/** A question with its answers, the accepted one first, and what was said about each. */
@Component({
  selector: 'cw-member-question',
  imports: [Answer, CrisisNote, Link, PostView, ReplyForm, TPipe],
  template: `<div class="talk stack">
    <p class="small">
      <a [cwLink]="'/member/communities/' + code()">{{ 'member.community.back' | t }}</a>
    </p>
    <cw-answer [of]="page" root="post" />
    @if (question(); as one) {
      <cw-post-view [post]="one" [level]="1" (changed)="page.reload()" />
      @for (comment of comments(); track comment.id) {
        <cw-post-view class="below" [post]="comment" [level]="3" (changed)="page.reload()" />
      }
      <h2>{{ 'member.community.answers' | t: { count: answers().length } }}</h2>
      @for (answer of answers(); track answer.id) {
        <cw-post-view [post]="answer" [level]="3" (changed)="page.reload()" />
        @for (comment of answer.below; track comment.id) {
          <cw-post-view class="below" [post]="comment" [level]="4" (changed)="page.reload()" />
        }
      }
      @if (one.state === 'PUBLISHED') {
        <cw-crisis-note />
        <cw-reply-form kind="ANSWER" [to]="one.id" (written)="page.reload()" />
      }
    }
  </div>`,
})
export class QuestionPage {
  readonly code = input.required<string>();
  readonly id = input.required<string>();
  protected readonly page = query(MemberQuestionDocument, () => ({ id: this.id(), code: this.code() }), { passive: true });
  protected readonly question = computed(() => this.page.data()?.post ?? undefined);
  protected readonly answers = computed(() => (this.question()?.below ?? []).filter(({ kind }) => kind === 'ANSWER'));
  protected readonly comments = computed(() => (this.question()?.below ?? []).filter(({ kind }) => kind === 'COMMENT'));

  constructor() {
    const place = computed(() => this.page.data()?.community?.place);
    followCommunity(place, () => this.page.reload());
  }
}
