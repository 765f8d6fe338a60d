import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ProgressBar } from '@careway/portal-ui/data';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, type FormFault } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { MemberAbandonIntakeDocument, MemberCompleteIntakeDocument, type MemberIntakeQuery } from '../generated/graph.ts';
import { textOf, type FormAnswers, type FormDocument, type FormItem, type FormValue } from './document.ts';
import { faultWords, type Problem } from './faults.ts';
import { IntakeQuestion } from './intake-question.ts';
import { graphLanguage } from './language.ts';
import { Saving } from './saving.ts';
import { controlOf, decidesOthers, screenOf, stepsOf, type FormQuestion, type FormRepeat } from './screens.ts';

const CHECK = 'check';

/** The questions, one screen after the other, saved with each answer; at the end all answers to be checked, and sent. */
@Component({
  selector: 'cw-intake-form',
  imports: [Button, ErrorSummary, Icon, IntakeQuestion, Notice, ProgressBar, TakeFocus, TPipe],
  host: { class: 'talk stack' },
  templateUrl: './intake-form.html',
})
export class IntakeForm {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly mutate = mutations();
  protected readonly saving = new Saving();
  readonly of = input.required<NonNullable<MemberIntakeQuery['intakeDraft']>>();
  readonly step = input<string>();
  readonly sent = output();

  protected readonly busy = signal(false);
  protected readonly trouble = signal<string | undefined>(undefined);
  protected readonly faults = signal<readonly FormFault[]>([]);
  /** Those of them that were answered meanwhile. */
  protected readonly mended = computed(
    () => new Set(this.faults().flatMap(({ controlId }) => (this.saving.isMarked(controlId) ? [] : [controlId]))),
  );
  /** Somebody wants to go on, and only the service can say to what. */
  protected readonly waits = signal(false);
  protected readonly draft = computed(() => this.saving.draft() ?? this.of());
  private readonly document = computed(() => this.of().questionnaire.document as FormDocument);
  private readonly response = computed(() => this.draft().response as FormAnswers);
  protected readonly steps = computed(() => stepsOf(this.document(), this.draft().shown, this.begun()));
  /** Where the last device stopped, until the address says otherwise. */
  private readonly first = computed(() => screenOf(this.of().progress.next) ?? CHECK);
  protected readonly at = computed(() => {
    const wanted = this.step() ?? this.first();
    return wanted === CHECK
      ? this.steps().length
      : Math.max(
          0,
          this.steps().findIndex(({ id }) => id === wanted),
        );
  });
  protected readonly current = computed(() => this.steps()[this.at()]);
  protected readonly groupTitle = computed(() => {
    const group = this.current()?.group;
    return group && this.titleOf(group);
  });
  /** Groups of which one more time was begun here and nothing of it is answered yet, by their control. */
  private readonly begun = signal<ReadonlySet<string>>(new Set());
  protected readonly percent = computed(() => (100 * this.draft().progress.answered) / Math.max(1, this.draft().progress.asked));
  /** The gravest of what cannot wait. */
  protected readonly flag = computed(() => this.draft().redFlags[0]);

  constructor() {
    effect(() => {
      const { id } = this.of();
      untracked(() => this.saving.resume(id));
    });
    effect(() => {
      if (this.waits() && this.saving.state() === 'saved') untracked(() => void this.goOn());
    });
  }

  protected readonly valuesOf = ({ path }: FormQuestion): readonly FormValue[] => this.saving.valuesAt(path, this.response());
  protected controlId = ({ path }: FormQuestion): string => controlOf(path);
  protected readonly faultOf = ({ path }: FormQuestion): string | undefined => this.saving.faultAt(path);
  protected answer({ path }: FormQuestion, values: readonly FormValue[]): void {
    this.waits.set(false);
    const before = this.draft();
    // As soon as the server has it, it is a time like the others.
    void this.saving.save(this.of().id, path, values).then(() => this.draft() !== before && this.begun.set(new Set()));
  }
  protected titleOf = (group: FormItem): string => textOf(group, graphLanguage(this.i18n.language()));
  /** The last time has to hold something before another one follows. */
  protected mayRepeat(): boolean {
    const questions = this.current()?.questions ?? [];
    const last = questions.findLastIndex(({ opens }) => opens !== undefined);
    return questions.slice(last).some((question) => this.valuesOf(question).length > 0);
  }
  protected repeat({ path }: FormRepeat): void {
    this.begun.set(new Set([controlOf(path)]));
  }

  protected next(event: Event): Promise<void> {
    event.preventDefault();
    return this.goOn();
  }
  private async goOn(): Promise<void> {
    this.waits.set(false);
    await this.saving.settled();
    if (this.saving.gone()) return this.sent.emit();
    const questions = this.current()?.questions ?? [];
    const refused = questions.filter((question) => this.faultOf(question) && this.valuesOf(question).length > 0);
    const open = questions.filter((question) => question.item.required && !question.isBegun && this.valuesOf(question).length === 0);
    if (refused.length > 0)
      return this.tell(refused.map(({ path }) => ({ controlId: controlOf(path), message: this.saving.faultAt(path) ?? '' })));
    const missing = open.map(({ path }): Problem => ({ path, reason: 'required', params: {} }));
    this.mark(missing);
    if (missing.length > 0 || this.saving.state() === 'failed') return;
    if (this.saving.state() === 'offline' && !this.isNextKnown()) return this.waits.set(true);
    await this.go(this.at() + 1);
  }
  /** Without the service: another question follows, and none of what it has not heard yet decides about which. */
  private isNextKnown(): boolean {
    return this.at() + 1 < this.steps().length && !this.saving.pending().some((path) => decidesOthers(this.document(), path));
  }
  protected back(): Promise<unknown> {
    return this.go(this.at() - 1);
  }
  protected change(path: readonly string[]): Promise<unknown> {
    return this.go(this.steps().findIndex(({ id }) => id === screenOf(path)));
  }

  protected async send(): Promise<void> {
    await this.attempt(async () => {
      await this.saving.settled();
      if (this.saving.state() !== 'saved') return;
      // Given while there was no line, on a page that was left since.
      const refused = this.saving.refused();
      if (refused.length > 0) {
        await this.change(refused[0]?.path ?? []);
        return this.mark(refused);
      }
      const { completeIntake: said } = await this.mutate(MemberCompleteIntakeDocument, { id: this.of().id });
      if (said.__typename !== 'IntakeIncompleteError') return this.sent.emit();
      await this.change(said.problems[0]?.path ?? []);
      this.mark(said.problems);
    });
  }
  protected async abandon(): Promise<void> {
    await this.attempt(async () => {
      await this.mutate(MemberAbandonIntakeDocument, { id: this.of().id });
      await this.router.navigate(['/member/intake']);
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      await act();
    } catch (error) {
      const offline = error instanceof GraphProblem && error.kind === 'offline';
      this.trouble.set(this.i18n.t(offline ? 'member.intake.offline' : 'member.intake.failed'));
    } finally {
      this.busy.set(false);
    }
  }
  private mark(problems: readonly Problem[]): void {
    this.saving.mark(problems);
    this.tell(problems.map((problem) => ({ controlId: controlOf(problem.path), message: faultWords(problem, this.i18n) })));
  }
  private tell(faults: readonly FormFault[]): void {
    this.faults.set(faults);
  }
  private async go(at: number): Promise<void> {
    this.faults.set([]);
    this.waits.set(false);
    const step = this.steps()[at]?.id ?? CHECK;
    await this.router.navigate([], { queryParams: { step }, queryParamsHandling: 'merge' });
  }
}
