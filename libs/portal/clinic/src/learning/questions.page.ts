import { Component, computed, inject, input, signal } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, type FormFault } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, ErrorNote, Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { oneAct } from '../act/one-act.ts';
import {
  ClinicAnswerLearningDocument,
  ClinicBeginLearningDocument,
  type ClinicLearningAttemptFragment,
  ClinicLearningQuestionsDocument,
  ClinicSendLearningDocument,
} from '../generated/graph.ts';
import { directionOf, languageFor } from './learning-words.ts';
import { UnsavedChoices } from './unsaved-choices.ts';

type Question = ClinicLearningAttemptFragment['questions'][number];

/** The questions of a unit: answers are kept one by one; once they are sent, what is right and why. */
@Component({
  selector: 'cw-clinic-learning-questions',
  imports: [...[Button, EmptyState, ErrorNote, ErrorSummary, Link, Notice, OfflineState, Skeleton, TakeFocus, TPipe, Tag, WhenPipe]],
  templateUrl: './questions.page.html',
})
export class QuestionsPage {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  readonly unit = input.required<string>();
  readonly lang = input<string>();
  private readonly language = computed(() => languageFor(this.lang(), this.i18n));
  protected readonly asked = query(ClinicLearningQuestionsDocument, () => ({ unit: this.unit(), language: this.language() }));
  protected readonly one = computed(() => {
    const found = this.asked.data()?.learningUnit;
    return found?.unit === this.unit() ? found : undefined;
  });
  protected readonly isMissing = computed(() => this.asked.data()?.learningUnit === null);
  /** As the last answer of the service told it; else as the page found it. */
  private readonly told = signal<ClinicLearningAttemptFragment | undefined>(undefined);
  protected readonly attempt = computed(() => this.told() ?? this.one()?.attempt ?? undefined);
  protected readonly isOpen = computed(() => this.attempt()?.state === 'BEGUN');
  protected readonly isSent = computed(() => ['PASSED', 'FAILED'].includes(this.attempt()?.state ?? ''));
  protected readonly dir = computed(() => directionOf(this.one()?.language ?? 'HE'));
  private readonly act = oneAct();
  protected readonly busy = this.act.busy;
  protected readonly sure = signal(false);
  /** The end of a key of `clinic.learn.refused.`. */
  protected readonly refusal = this.act.refusal;
  protected readonly summary = signal<readonly FormFault[]>([]);
  /** What was chosen here and the service has not told back. */
  protected readonly unsaved = new UnsavedChoices((question, choices) => this.keep(question, choices));
  protected readonly chosen = (question: Question): readonly string[] => this.unsaved.of(question.id) ?? question.chosen;
  protected readonly answered = computed(() => this.attempt()?.questions.filter((one) => this.chosen(one).length > 0).length ?? 0);

  protected pick(question: Question, option: string, isIn: boolean): void {
    const others = question.many ? this.chosen(question).filter((one) => one !== option) : [];
    this.summary.set([]);
    this.sure.set(false);
    this.refusal.set(undefined);
    void this.unsaved.put(question.id, isIn ? [...others, option] : others);
  }

  protected begin(version: number): Promise<void> {
    return this.act.run(async () => {
      const { beginLearning: answer } = await this.mutate(ClinicBeginLearningDocument, {
        unit: this.unit(),
        version,
        language: this.language(),
      });
      if (answer.__typename === 'LearningAttempt') this.take(answer);
      else this.refuse(answer);
    });
  }

  /** Everything is answered and kept before one is asked whether it shall be sent. */
  protected ask(event: Event): Promise<void> {
    event.preventDefault();
    return this.act.run(async () => {
      const open = this.attempt()?.questions.filter((one) => this.chosen(one).length === 0) ?? [];
      this.summary.set(
        open.map(({ id, text }) => ({ controlId: `question-${id}`, message: this.i18n.t('clinic.learn.missing', { question: text }) })),
      );
      if (open.length === 0) this.sure.set(await this.unsaved.save());
    });
  }

  protected send({ id, version }: ClinicLearningAttemptFragment): Promise<void> {
    return this.act.run(async () => {
      const { sendLearning: answer } = await this.mutate(ClinicSendLearningDocument, { id, version, language: this.language() });
      this.sure.set(false);
      if (answer.__typename === 'LearningAttempt') this.take(answer);
      else this.refuse(answer);
      this.asked.reload();
    });
  }

  private async keep(question: string, choices: readonly string[]): Promise<boolean> {
    const attempt = this.attempt();
    if (!attempt || choices.length === 0) return choices.length === 0;
    try {
      const of = { id: attempt.id, version: attempt.version, question, choices: [...choices], language: this.language() };
      const { answerLearning: answer } = await this.mutate(ClinicAnswerLearningDocument, of);
      if (answer.__typename === 'LearningAttempt') this.told.set(answer);
      else this.refuse(answer);
      return answer.__typename === 'LearningAttempt';
    } catch {
      this.refusal.set('unsaved');
      return false;
    }
  }

  private take(attempt: ClinicLearningAttemptFragment): void {
    this.unsaved.clear();
    this.told.set(attempt);
  }

  /** Somebody was faster, in another window, or the unit was revised: what stands is shown, and what was chosen here stays on the page. */
  private refuse(answer: { readonly __typename: string; readonly reason?: string }): void {
    this.refusal.set(answer.reason?.toLowerCase() ?? (answer.__typename === 'EditedMeanwhileError' ? 'edited' : 'failed'));
    this.told.set(undefined);
    this.asked.reload();
  }
}
