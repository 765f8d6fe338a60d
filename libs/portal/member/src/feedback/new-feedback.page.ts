import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { mutations, Session } from '@careway/portal-graph';
import { Choice, Field, Input, type Option } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Composer } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { type FeedbackCategory, type FeedbackSubject, MemberGiveFeedbackDocument } from '../generated/graph.ts';
import { EmergencyNote } from '../message/emergency-note.ts';
import { KeptDraft } from '../message/kept-draft.ts';
import { Sending } from '../message/sending.ts';
import { OpenRecord } from '../shell/open-record.ts';

const CATEGORIES: readonly FeedbackCategory[] = ['PRAISE', 'SUGGESTION', 'COMPLAINT'];
const STARS = ['1', '2', '3', '4', '5'] as const;

/** Something to say about one's clinic, an article or a visit: of what kind, how good it was, whether by name, and in one's own words. */
@Component({
  selector: 'cw-member-new-feedback',
  imports: [Choice, Composer, EmergencyNote, Field, Input, Notice, TPipe],
  templateUrl: './new-feedback.page.html',
})
export class NewFeedbackPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly mutate = mutations();
  protected readonly record = inject(OpenRecord);
  /** From the address: where the member came from. */
  readonly about = input<string>();
  readonly of = input<string>();
  protected readonly subject = computed((): FeedbackSubject =>
    this.about() === 'article' && this.of() ? 'ARTICLE' : this.about() === 'visit' && this.of() ? 'VISIT' : 'CLINIC',
  );
  protected readonly category = signal<string | undefined>('SUGGESTION');
  protected readonly rating = signal<string | undefined>(undefined);
  protected readonly named = signal<string | undefined>('no');
  protected readonly name = signal(this.session.info()?.name ?? '');
  protected readonly categories = computed((): Option[] =>
    CATEGORIES.map((value) => ({ value, label: this.i18n.t(`member.feedback.category.${value.toLowerCase()}`) })),
  );
  protected readonly ratings = computed((): Option[] =>
    STARS.map((value) => ({ value, label: this.i18n.t(`member.feedback.rating.${value}`) })),
  );
  protected readonly names = computed((): Option[] =>
    ['no', 'yes'].map((value) => ({
      value,
      label: this.i18n.t(`member.feedback.named.${value}`),
      hint: this.i18n.t(`member.feedback.named-hint.${value}`),
    })),
  );
  protected readonly sending = new Sending();
  private readonly kept = computed(
    () => new KeptDraft(this.session.info()?.personId ?? '', this.record.memberId() ?? '', `feedback-${this.subject()}-${this.of() ?? ''}`),
  );
  protected readonly text = linkedSignal(() => this.kept().text);

  protected write(text: string): void {
    this.text.set(text);
    this.kept().keep(text);
  }

  protected async send(text: string): Promise<void> {
    const memberId = this.record.memberId();
    if (memberId === undefined) return;
    const input = {
      ...{ memberId, wordsId: this.kept().idFor(text), about: this.subject(), subject: this.of() ?? null, text },
      category: CATEGORIES.find((one) => one === this.category()) ?? 'SUGGESTION',
      rating: this.rating() === undefined ? null : Number(this.rating()),
      signedAs: this.named() === 'yes' ? this.name() : null,
    };
    const given = await this.sending.run(async () => (await this.mutate(MemberGiveFeedbackDocument, { input })).giveFeedback, 'Feedback');
    if (given?.__typename !== 'Feedback') return;
    this.kept().clear();
    await this.router.navigate(['/member/feedback', given.id], { replaceUrl: true });
  }
}
