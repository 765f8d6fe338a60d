import { Component, computed, inject, input, output, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ProgressBar } from '@careway/portal-ui/data';
import { ErrorSummary, type FormFault } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Notice } from '@careway/portal-ui/state';
import { MemberCompleteSurveyDocument, type MemberSurveyQuery } from '../generated/graph.ts';
import { textOf, type FormDocument, type FormValue } from '../intake/document.ts';
import { faultWords, type Problem } from '../intake/faults.ts';
import { IntakeQuestion } from '../intake/intake-question.ts';
import { graphLanguage } from '../intake/language.ts';
import { controlOf, stepsOf, type FormQuestion } from '../intake/screens.ts';
import { feedbackOn, SubjectLine } from './subject-line.ts';
import { SurveySaving } from './survey-saving.ts';

/**
 * The questions of one instrument, all on one page, so that the page itself shows what is about to be sent; each answer is kept at once. What
 * cannot wait is told while one still answers.
 */
@Component({
  selector: 'cw-survey-form',
  imports: [Button, ErrorSummary, Icon, IntakeQuestion, Link, Notice, ProgressBar, SubjectLine, TPipe],
  host: { class: 'talk stack' },
  templateUrl: './survey-form.html',
})
export class SurveyForm {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  protected readonly saving = new SurveySaving();
  readonly of = input.required<NonNullable<MemberSurveyQuery['survey']>>();
  readonly sent = output();
  protected readonly busy = signal(false);
  protected readonly trouble = signal<string | undefined>(undefined);
  protected readonly faults = signal<readonly FormFault[]>([]);
  protected readonly draft = computed(() => this.saving.draft() ?? this.of());
  protected readonly steps = computed(() => stepsOf(this.of().document as FormDocument, this.draft().shown));
  protected readonly percent = computed(
    () => (100 * (this.draft().progress?.answered ?? 0)) / Math.max(1, this.draft().progress?.asked ?? 1),
  );
  /** Where a visit is asked about: the way to say it in one’s own words. */
  protected readonly ownWords = computed(() => feedbackOn(this.of().about));
  /** The gravest of what cannot wait. */
  protected readonly flag = computed(() => this.draft().redFlags[0]);
  protected readonly progress = computed(() => {
    const { answered = 0, asked = 0 } = this.draft().progress ?? {};
    return this.i18n.t('member.intake.progress', { answered, asked });
  });

  protected groupTitle = ({ group }: { group: FormDocument['item'][number] | undefined }): string | undefined =>
    group && textOf(group, graphLanguage(this.i18n.language()));
  protected readonly valuesOf = ({ path }: FormQuestion): readonly FormValue[] => this.saving.valuesAt(path, this.draft().response ?? {});
  protected readonly faultOf = ({ path }: FormQuestion): string | undefined => this.saving.faultAt(path);
  protected controlId = ({ path }: FormQuestion): string => controlOf(path);
  protected answer({ path }: FormQuestion, values: readonly FormValue[]): void {
    void this.saving.save(this.of().id, path, values);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      await this.saving.settled(this.of().id);
      if (this.saving.gone()) return this.sent.emit();
      const open = this.steps()
        .flatMap(({ questions }) => questions)
        .filter((question) => question.item.required && this.valuesOf(question).length === 0);
      this.mark(open.map(({ path }): Problem => ({ path, reason: 'required', params: {} })));
      if (open.length > 0 || this.saving.state() !== 'saved') return;
      const { completeSurvey: said } = await this.mutate(MemberCompleteSurveyDocument, { id: this.of().id });
      if (said.__typename === 'SurveyIncompleteError') this.mark(said.problems);
      else this.sent.emit();
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.trouble.set(this.i18n.t(isOffline ? 'member.intake.offline' : 'member.intake.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  private mark(problems: readonly Problem[]): void {
    this.saving.mark(problems);
    this.faults.set(problems.map((problem) => ({ controlId: controlOf(problem.path), message: faultWords(problem, this.i18n) })));
  }
}
