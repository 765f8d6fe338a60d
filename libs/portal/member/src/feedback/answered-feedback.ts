import { Component, computed, inject } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { MemberFeedbackChangedDocument, MemberFeedbackListDocument } from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { subjectOf } from './feedback-words.ts';

/** An answer to what the member said, until they have said whether it helped. */
@Component({
  selector: 'cw-answered-feedback',
  imports: [Button, Icon, Link, TPipe],
  host: { '[hidden]': '!answered().length' },
  template: `@for (one of answered(); track one.id) {
    <section class="card stack" [attr.aria-labelledby]="'answered-' + one.id">
      <h2 class="t3" [id]="'answered-' + one.id"><cw-icon name="chat" />{{ 'member.feedback.came' | t }}</h2>
      <p>{{ one.subject }}</p>
      <p>
        <a cwButton="second" [cwLink]="'/member/feedback/' + one.id">{{ 'member.feedback.read' | t }}</a>
      </p>
    </section>
  }`,
})
export class AnsweredFeedback {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly asked = query(MemberFeedbackListDocument, () => {
    const own = this.record.variables();
    return own && { ...own, language: graphLanguage(this.i18n.language()) };
  });
  protected readonly answered = computed(() =>
    (this.asked.data()?.given?.feedbackGiven ?? [])
      .filter(({ state }) => state === 'ANSWERED')
      .map((one) => ({ id: one.id, subject: subjectOf(one, this.i18n) })),
  );

  constructor() {
    const reload = (): void => this.asked.reload();
    live(MemberFeedbackChangedDocument, this.record.variables, { next: reload, gap: reload });
  }
}
