import { computed, DestroyRef, inject, signal } from '@angular/core';
import { GraphProblem, mutations, Session } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { MemberSaveIntakeAnswerDocument, type IntakeDraftFieldsFragment } from '../generated/graph.ts';
import type { FormAnswers, FormValue } from './document.ts';
import { faultWords, type Problem } from './faults.ts';
import { KeptAnswers } from './kept-answers.ts';
import { graphLanguage } from './language.ts';
import { answerAt, controlOf } from './screens.ts';

export type SavingState = 'saved' | 'saving' | 'offline' | 'failed';
interface Unsaved {
  readonly id: string;
  readonly path: readonly string[];
  readonly answer: readonly FormValue[];
  readonly because: 'offline' | 'failed';
}

/**
 * Keeps each answer at once: on the page before it is saved, on the server in the order of the clicks. What could not be saved is sent
 * again when the line is back, when somebody wants to go on, and when the page is loaded again. Made in an injection context.
 */
export class Saving {
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  private readonly session = inject(Session);
  private kept: KeptAnswers | undefined;
  /** What the server knows, by its last word; undefined until an answer was saved here. */
  readonly draft = signal<IntakeDraftFieldsFragment | undefined>(undefined);
  /** Given here and not yet confirmed, or refused, by the control's id. */
  private readonly given = signal<ReadonlyMap<string, readonly FormValue[]>>(new Map());
  private readonly problems = signal<ReadonlyMap<string, Problem>>(new Map());
  private readonly waiting = signal(0);
  /** By the control's id, in the order in which they were given. */
  private readonly unsaved = signal<ReadonlyMap<string, Unsaved>>(new Map());
  private line: Promise<unknown> = Promise.resolve();

  readonly state = computed((): SavingState => {
    if (this.waiting() > 0) return 'saving';
    const [first] = [...this.unsaved().values()];
    return first?.because ?? 'saved';
  });
  /** Sent or given up elsewhere: this page is no longer the place. */
  readonly gone = signal(false);

  constructor() {
    const online = (): void => void this.settled();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', online));
  }

  /** What was given in this window before the page was loaded again, and did not reach the service. */
  resume(id: string): void {
    const personId = this.session.info()?.personId;
    if (personId === undefined || this.kept) return;
    this.kept = new KeptAnswers(personId, id);
    for (const { path, answer } of this.kept.list()) void this.save(id, path, answer);
  }

  valuesAt(path: readonly string[], response: FormAnswers): readonly FormValue[] {
    return this.given().get(controlOf(path)) ?? answerAt(response, path);
  }
  faultAt(path: readonly string[]): string | undefined {
    const problem = this.problems().get(controlOf(path));
    return problem && faultWords(problem, this.i18n);
  }
  /** Given here, and not with the service. */
  pending(): readonly (readonly string[])[] {
    return [...this.unsaved().values()].map(({ path }) => path);
  }
  /** What the service did not take, and stands here as it was given. */
  refused(): readonly Problem[] {
    return [...this.problems().values()].filter(({ path }) => (this.given().get(controlOf(path))?.length ?? 0) > 0);
  }
  isMarked(controlId: string): boolean {
    return this.problems().has(controlId);
  }
  /** Marks what is missing or wrong, and takes all earlier marks away. */
  mark(problems: readonly Problem[]): void {
    this.problems.set(new Map(problems.map((problem) => [controlOf(problem.path), problem])));
  }

  save(id: string, path: readonly string[], answer: readonly FormValue[]): Promise<unknown> {
    this.given.update((all) => new Map(all).set(controlOf(path), answer));
    this.kept?.keep(path, answer);
    // Answered: that it was missing is mended, whenever the service hears of it.
    if (answer.length > 0 && this.problems().get(controlOf(path))?.reason === 'required') this.problems.update(without(controlOf(path)));
    // What was not saved of this question is not sent after what is said now.
    this.unsaved.update(without(controlOf(path)));
    this.waiting.update((n) => n + 1);
    this.line = this.line.then(() => this.send(id, path, answer)).finally(() => this.waiting.update((n) => n - 1));
    return this.line;
  }
  /** Until all that was given is saved or refused, or could not be sent once more: then `state` says why. */
  async settled(): Promise<void> {
    await this.line;
    for (const { id, path, answer } of this.unsaved().values()) void this.save(id, path, answer);
    await this.line;
  }

  private async send(id: string, path: readonly string[], answer: readonly FormValue[]): Promise<void> {
    const language = graphLanguage(this.i18n.language());
    try {
      const { saveIntakeAnswer: said } = await this.mutate(MemberSaveIntakeAnswerDocument, { id, path: [...path], answer, language });
      if (said.__typename === 'IntakeDraft') {
        this.draft.set(said);
        this.forget(path, answer);
      } else if (said.__typename === 'AnswerRefusedError') {
        this.kept?.forget(path, answer);
        this.problems.update((all) =>
          new Map(all).set(controlOf(path), { path, reason: said.problems[0]?.reason ?? '', params: said.problems[0]?.params }),
        );
      } else if (said.__typename === 'InvalidInputError') {
        this.kept?.forget(path, answer);
        this.problems.update((all) =>
          new Map(all).set(controlOf(path), {
            path,
            reason: 'wrong-type',
            params: { expected: answer[0]?.valueUri === undefined ? '' : 'url' },
          }),
        );
      } else {
        this.kept?.clear();
        this.gone.set(true);
      }
    } catch (error) {
      const because = error instanceof GraphProblem && error.kind === 'offline' ? 'offline' : 'failed';
      // A newer answer to the same question waits behind this one, and takes its place.
      if (this.given().get(controlOf(path)) === answer)
        this.unsaved.update((all) => new Map(all).set(controlOf(path), { id, path, answer, because }));
    }
  }

  /** What the server has now is no longer ours, unless something newer was given meanwhile. */
  private forget(path: readonly string[], answer: readonly FormValue[]): void {
    const id = controlOf(path);
    this.kept?.forget(path, answer);
    if (this.given().get(id) === answer) this.given.update(without(id));
    this.problems.update(without(id));
  }
}

const without =
  (id: string) =>
  <T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...all].filter(([key]) => key !== id));
