import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag, type Shape, type Tone } from '@careway/portal-ui/tag';
import { AnswerState } from '../frame/answer-state.ts';
import { placeNames } from '../funnel/names.ts';
import {
  AdminAnswerFeedbackDocument,
  type AdminFeedbackFragment,
  AdminFeedbackDeskDocument,
  AdminGiveBackFeedbackDocument,
  AdminHandOverFeedbackDocument,
  AdminTakeFeedbackDocument,
  type Language,
} from '../generated/graph.ts';

const LOOK: Readonly<Record<AdminFeedbackFragment['state'], { tone: Tone; shape: Shape }>> = {
  RECEIVED: { tone: 'watch', shape: 'ring' },
  TAKEN: { tone: 'info', shape: 'tri' },
  ANSWERED: { tone: 'good', shape: 'circle' },
  CLOSED: { tone: 'none', shape: 'circle' },
};
/** No bell rings here: it is about members, and whoever answers is told of none. */
const EVERY_MS = 60_000;

/** What members said about the clinics that one manages, and about articles: taken, answered, against a clock. */
@Component({
  selector: 'cw-admin-feedback',
  imports: [AnswerState, Button, EmptyState, Notice, Tag, TPipe, WhenPipe],
  templateUrl: './feedback.page.html',
})
export class FeedbackPage {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly names = placeNames();
  protected readonly desk = query(AdminFeedbackDeskDocument, () => ({ language: this.i18n.language().toUpperCase() as Language }));
  protected readonly all = computed(() =>
    (this.desk.data()?.feedbackDesk ?? []).map((one) => ({ ...one, subject: this.subjectOf(one), look: LOOK[one.state] })),
  );
  protected readonly waiting = computed(() => this.all().filter(({ answerExpectedBy }) => answerExpectedBy !== null));
  protected readonly answered = computed(() => this.all().filter(({ answerExpectedBy }) => answerExpectedBy === null));
  /** What is typed, by what it answers: another answer that arrives takes nothing away. */
  protected readonly words = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly said = signal<{ readonly id: string; readonly key: string } | undefined>(undefined);

  constructor() {
    const timer = setInterval(() => this.desk.reload(), EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected type(id: string, text: string): void {
    this.words.update((all) => new Map(all).set(id, text));
  }
  protected take({ id, version }: AdminFeedbackFragment): Promise<void> {
    return this.act(id, async () => (await this.mutate(AdminTakeFeedbackDocument, { id, version })).takeFeedback.__typename);
  }
  protected answer({ id, version }: AdminFeedbackFragment): Promise<void> {
    const text = this.words().get(id) ?? '';
    return this.act(
      id,
      async () => (await this.mutate(AdminAnswerFeedbackDocument, { id, version, text })).answerFeedback.__typename,
      true,
    );
  }
  protected handOver({ id, version }: AdminFeedbackFragment, to: string): Promise<void> {
    return this.act(id, async () => (await this.mutate(AdminHandOverFeedbackDocument, { id, version, to })).handOverFeedback.__typename);
  }
  protected giveBack({ id, version }: AdminFeedbackFragment): Promise<void> {
    return this.act(id, async () => (await this.mutate(AdminGiveBackFeedbackDocument, { id, version })).giveBackFeedback.__typename);
  }

  private async act(id: string, does: () => Promise<string>, isAnswer = false): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    this.said.set(undefined);
    try {
      const type = await does();
      if (type !== 'DeskFeedback') this.said.set({ id, key: type === 'EmptyMessageError' ? 'empty' : 'moved' });
      else if (isAnswer) this.words.update((all) => new Map([...all].filter(([key]) => key !== id)));
      this.desk.reload();
    } catch {
      this.said.set({ id, key: 'failed' });
    } finally {
      this.busy.set(undefined);
    }
  }

  private subjectOf({ about, clinicId, articleTitle }: AdminFeedbackFragment): string {
    if (about === 'ARTICLE') return this.i18n.t('admin.feedback.about.article', { title: articleTitle ?? '' });
    return this.i18n.t(`admin.feedback.about.${about.toLowerCase()}`, { clinic: this.names().of('clinic', clinicId ?? '') });
  }
}
