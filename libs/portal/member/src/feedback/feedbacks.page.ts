import { Component, computed, inject } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { MemberFeedbackChangedDocument, MemberFeedbackListDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { LOOK, subjectOf } from './feedback-words.ts';

/** What I said about clinics, articles and visits, and where each stands. */
@Component({
  selector: 'cw-member-feedbacks',
  imports: [Answer, Button, EmptyState, Link, Tag, TPipe, WhenPipe],
  template: `<div class="talk stack">
    <div class="page-h">
      <h1 class="display">{{ record.titled('member.feedback.title.') }}</h1>
      <p class="soft">{{ 'member.feedback.intro' | t }}</p>
    </div>
    <p>
      <a cwButton cwLink="/member/feedback/new">{{ 'member.feedback.say' | t }}</a>
    </p>
    <cw-answer [of]="page" root="given" />
    @if (page.data()?.given) {
      @if (all().length) {
        <ul class="card flush list" id="feedback">
          @for (one of all(); track one.id) {
            <li class="iq-row">
              <div class="grow">
                <a [cwLink]="'/member/feedback/' + one.id">{{ one.subject }}</a>
                <p class="meta starts">
                  {{ one.givenAt | when: 'near' }} · {{ 'member.feedback.category.' + one.category.toLowerCase() | t }}
                </p>
              </div>
              <cw-tag [tone]="one.look.tone" [shape]="one.look.shape">{{ 'member.feedback.state.' + one.state.toLowerCase() | t }}</cw-tag>
            </li>
          }
        </ul>
      } @else {
        <cw-empty-state class="card" [text]="'member.feedback.empty' | t" />
      }
    }
  </div>`,
})
export class FeedbacksPage {
  private readonly i18n = inject(I18n);
  protected readonly record = inject(OpenRecord);
  protected readonly page = query(MemberFeedbackListDocument, () => {
    const own = this.record.variables();
    return own && { ...own, language: graphLanguage(this.i18n.language()) };
  });
  protected readonly all = computed(() =>
    (this.page.data()?.given?.feedbackGiven ?? []).map((one) => ({ ...one, subject: subjectOf(one, this.i18n), look: LOOK[one.state] })),
  );

  constructor() {
    const reload = (): void => this.page.reload();
    live(MemberFeedbackChangedDocument, this.record.variables, { next: reload, gap: reload });
  }
}
