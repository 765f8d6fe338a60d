import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { live, mutations, query, Session } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { Composer, MessageBubble } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import {
  MemberCloseFeedbackDocument,
  MemberFeedbackChangedDocument,
  MemberFeedbackOneDocument,
  MemberReplyToFeedbackDocument,
} from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { KeptDraft } from '../message/kept-draft.ts';
import { Sending } from '../message/sending.ts';
import { UrgentNote } from '../message/urgent-note.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { SubjectLine } from '../survey/subject-line.ts';
import { LOOK, subjectOf } from './feedback-words.ts';

/** One thing that was said: where it stands, what was answered, whether it helped, and the way on for a complaint. */
@Component({
  selector: 'cw-member-feedback',
  imports: [Answer, Button, Composer, Link, MessageBubble, Notice, SubjectLine, Tag, TPipe, UrgentNote, WhenPipe],
  templateUrl: './feedback.page.html',
})
export class FeedbackPage {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  private readonly record = inject(OpenRecord);
  readonly id = input.required<string>();
  protected readonly page = query(MemberFeedbackOneDocument, () => ({ id: this.id(), language: graphLanguage(this.i18n.language()) }));
  protected readonly one = computed(() => {
    const feedback = this.page.data()?.feedback;
    return feedback && { ...feedback, subject: subjectOf(feedback, this.i18n), look: LOOK[feedback.state] };
  });
  protected readonly sending = new Sending();
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  private readonly kept = computed(
    () => new KeptDraft(this.session.info()?.personId ?? '', this.record.memberId() ?? '', `feedback-${this.id()}`),
  );
  protected readonly text = linkedSignal(() => this.kept().text);

  constructor() {
    const reload = (): void => this.page.reload();
    live(MemberFeedbackChangedDocument, this.record.variables, { next: reload, gap: reload });
  }

  protected write(text: string): void {
    this.text.set(text);
    this.kept().keep(text);
  }

  protected async send(text: string): Promise<void> {
    const wordsId = this.kept().idFor(text);
    const said = await this.sending.run(
      async () => (await this.mutate(MemberReplyToFeedbackDocument, { id: this.id(), wordsId, text })).replyToFeedback,
      'Feedback',
    );
    if (said?.__typename !== 'Feedback') return;
    this.kept().clear();
    this.text.set('');
    this.page.reload();
  }

  protected async close(helpful: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    try {
      await this.mutate(MemberCloseFeedbackDocument, { id: this.id(), helpful });
      this.page.reload();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
