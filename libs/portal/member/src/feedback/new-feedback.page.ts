import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { mutations, query, Session } from '@careway/portal-graph';
import { Choice, Field, Input, type Option } from '@careway/portal-ui/form';
import { PlacePipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Composer } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import {
  type FeedbackCategory,
  type FeedbackSubject,
  MemberFeedbackSubjectDocument,
  MemberGiveFeedbackDocument,
} from '../generated/graph.ts';
import { graphLanguage } from '../intake/language.ts';
import { EmergencyNote } from '../message/emergency-note.ts';
import { KeptDraft } from '../message/kept-draft.ts';
import { Sending } from '../message/sending.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { whoOf } from '../timeline/who.ts';

const CATEGORIES: readonly FeedbackCategory[] = ['PRAISE', 'SUGGESTION', 'COMPLAINT'];
/** What the address can say that it is about: `about` with `of`; nothing is one's own clinic. */
const SUBJECTS: Readonly<Record<string, FeedbackSubject>> = { article: 'ARTICLE', visit: 'VISIT', appointment: 'VISIT' };
const STARS = ['1', '2', '3', '4', '5'] as const;

/** Something to say about one's clinic, an article or a visit: of what kind, how good it was, whether by name, and in one's own words. */
@Component({
  selector: 'cw-member-new-feedback',
  imports: [Choice, Composer, EmergencyNote, Field, Input, Notice, PlacePipe, TPipe, WhenPipe],
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
  protected readonly subject = computed((): FeedbackSubject => (this.of() && SUBJECTS[this.about() ?? '']) || 'CLINIC');
  /** Which clinic, article or visit: said in the member's words, so that it is plain before a word is written. */
  private readonly asked = query(MemberFeedbackSubjectDocument, () => {
    const own = this.record.variables();
    const [of, subject, isVideo] = [this.of() ?? '', this.subject(), this.about() === 'visit'];
    return (
      own && {
        ...{ ...own, of, article: of, language: graphLanguage(this.i18n.language()), isClinic: subject === 'CLINIC' },
        ...{ isArticle: subject === 'ARTICLE', isVideo: subject === 'VISIT' && isVideo, isAppointment: subject === 'VISIT' && !isVideo },
      }
    );
  });
  protected readonly clinic = computed(() => this.asked.data()?.registered?.clinic);
  protected readonly title = computed(() => this.asked.data()?.article?.title);
  protected readonly visit = computed(() => {
    const one = this.asked.data()?.videoVisit ?? this.asked.data()?.appointment;
    return one && { at: one.startsAt, who: whoOf(one.clinician, this.i18n) };
  });
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
