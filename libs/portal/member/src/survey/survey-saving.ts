import { computed, inject, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { MemberSaveSurveyAnswerDocument, type MemberSurveyDraftFragment } from '../generated/graph.ts';
import type { FormAnswers, FormValue } from '../intake/document.ts';
import { faultWords, type Problem } from '../intake/faults.ts';
import { graphLanguage } from '../intake/language.ts';
import type { SavingState } from '../intake/saving.ts';
import { answerAt, controlOf } from '../intake/screens.ts';

/** Keeps each answer at once: on the page before it is saved, on the server in the order of the clicks. Made in an injection context. */
export class SurveySaving {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  /** What the server knows, by its last word; undefined until an answer was saved here. */
  readonly draft = signal<MemberSurveyDraftFragment | undefined>(undefined);
  /** Given here and not yet confirmed, by the control's id. */
  private readonly given = signal<ReadonlyMap<string, { readonly path: readonly string[]; readonly values: readonly FormValue[] }>>(
    new Map(),
  );
  private readonly problems = signal<ReadonlyMap<string, Problem>>(new Map());
  private readonly waiting = signal(0);
  private readonly trouble = signal<'offline' | 'failed' | undefined>(undefined);
  private line: Promise<unknown> = Promise.resolve();

  readonly state = computed((): SavingState => (this.waiting() > 0 ? 'saving' : (this.trouble() ?? 'saved')));
  /** Answered, refused or over elsewhere: this page is no longer the place. */
  readonly gone = signal(false);

  valuesAt(path: readonly string[], response: FormAnswers): readonly FormValue[] {
    return this.given().get(controlOf(path))?.values ?? answerAt(response, path);
  }
  faultAt(path: readonly string[]): string | undefined {
    const problem = this.problems().get(controlOf(path));
    return problem && faultWords(problem, this.i18n);
  }
  /** Marks what is missing or wrong, and takes all earlier marks away. */
  mark(problems: readonly Problem[]): void {
    this.problems.set(new Map(problems.map((problem) => [controlOf(problem.path), problem])));
  }
  save(id: string, path: readonly string[], answer: readonly FormValue[]): Promise<unknown> {
    this.given.update((all) => new Map(all).set(controlOf(path), { path, values: answer }));
    this.waiting.update((n) => n + 1);
    this.line = this.line.then(() => this.send(id, path, answer)).finally(() => this.waiting.update((n) => n - 1));
    return this.line;
  }
  /** Until all that was given is saved or refused; what a lost connection kept back is sent again. */
  async settled(id: string): Promise<void> {
    await this.line;
    for (const { path, values } of this.given().values()) if (!this.faultAt(path)) await this.save(id, path, values);
  }

  private async send(id: string, path: readonly string[], answer: readonly FormValue[]): Promise<void> {
    const language = graphLanguage(this.i18n.language());
    try {
      const { saveSurveyAnswer: said } = await this.mutate(MemberSaveSurveyAnswerDocument, { id, path: [...path], answer, language });
      this.trouble.set(undefined);
      if (said.__typename === 'Survey') {
        this.draft.set(said);
        this.forget(path, answer);
      } else if (said.__typename === 'SurveyAnswerRefusedError') {
        const [problem] = said.problems;
        this.problems.update((all) => new Map(all).set(controlOf(path), { path, reason: problem?.reason ?? '', params: problem?.params }));
      } else this.gone.set(true);
    } catch (error) {
      this.trouble.set(error instanceof GraphProblem && error.kind === 'offline' ? 'offline' : 'failed');
    }
  }

  /** What the server has now is no longer ours, unless something newer was given meanwhile. */
  private forget(path: readonly string[], answer: readonly FormValue[]): void {
    const id = controlOf(path);
    const without = <T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...all].filter(([key]) => key !== id));
    if (this.given().get(id)?.values === answer) this.given.update(without);
    this.problems.update(without);
  }
}
