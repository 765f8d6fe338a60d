import { Component, computed, inject, output, signal } from '@angular/core';
import { searchConditions, type FoundCondition } from '@careway/clinical';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import { ClinicAddConditionDocument, ClinicConfirmConditionDocument, type SuspectedStatus } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';

const STATUSES = ['confirmed', 'provisional', 'differential'] as const;
type Status = (typeof STATUSES)[number];
const SUSPECTED: Readonly<Record<Exclude<Status, 'confirmed'>, SuspectedStatus>> = {
  provisional: 'PROVISIONAL',
  differential: 'DIFFERENTIAL',
};

/** A condition for the problem list: found by its name in any of our languages or by its code, sure or not. */
@Component({
  selector: 'cw-problem-form',
  imports: [Button, DateField, DraftState, Field, Input, Notice, TakeFocus, TPipe],
  host: { class: 'offer', '(keydown.escape)': 'drop()' },
  template: `<form class="stack tight-stack" novalidate (submit)="save($event)">
    <cw-field controlId="problem-find" [label]="'clinic.problem.find' | t" [hint]="'clinic.problem.find-hint' | t" [error]="fault()">
      <input
        #text
        cwInput
        [cwTakeFocus]="isOpened"
        type="search"
        autocomplete="off"
        [value]="typed()"
        (input)="type(text.value)"
        (keydown.arrowdown)="into($event)"
      />
    </cw-field>
    @if (found().length) {
      <fieldset class="pick-list">
        <legend class="vh">{{ 'clinic.problem.pick' | t }}</legend>
        @for (one of found(); track one.coding.code) {
          <label class="row tight small">
            <input
              type="radio"
              class="radio"
              name="problem"
              [checked]="one.coding.code === chosen()?.coding?.code"
              (change)="form.set('', 'code', one.coding.code)"
            />
            <span>{{ one.name }}</span>
            @if (one.icd10; as code) {
              <bdi class="meta" dir="ltr">{{ code }}</bdi>
            }
          </label>
        }
      </fieldset>
    } @else if (typed().trim()) {
      <p class="small soft" role="status">{{ 'clinic.problem.not-found' | t }}</p>
    }
    <div class="pair">
      <cw-field controlId="problem-status" [label]="'clinic.problem.how-sure' | t">
        <select #status cwInput (change)="form.set('', 'status', status.value)">
          @for (one of statuses; track one) {
            <option [value]="one" [selected]="one === draft().status">{{ 'clinic.problem.status.' + one | t }}</option>
          }
        </select>
      </cw-field>
      <cw-date-field
        controlId="problem-onset"
        [label]="'clinic.problem.since' | t"
        [max]="today"
        [value]="draft().onset"
        (valueChange)="form.set('', 'onset', $event)"
      />
    </div>
    @if (complaints().length) {
      <cw-field controlId="problem-journey" [label]="'clinic.problem.complaint' | t">
        <select #about cwInput (change)="form.set('', 'journeyId', about.value)">
          <option value="" [selected]="journeyId() === ''">{{ 'clinic.problem.no-complaint' | t }}</option>
          @for (one of complaints(); track one.journeyId) {
            <option [value]="one.journeyId" [selected]="one.journeyId === journeyId()">{{ one.title }}</option>
          }
        </select>
      </cw-field>
    }
    <div role="status">
      @if (refusal(); as why) {
        <cw-notice tone="watch">{{ 'clinic.problem.refused.' + why | t }}</cw-notice>
      }
    </div>
    @if (form.isWritten('')) {
      <cw-draft-state part="remarks" />
    }
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="busy()">{{ 'clinic.problem.save' | t }}</button>
      <button cwButton="second" type="button" [small]="true" (click)="drop()">{{ 'clinic.drop' | t }}</button>
    </div>
  </form>`,
})
export class ProblemForm {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  private readonly mutate = mutations();
  /** The id of a condition that was confirmed, so that its pathway can be offered; undefined when there is none. */
  readonly closed = output<string | undefined>();
  protected readonly statuses = STATUSES;
  protected readonly form = keptForms('problem', () => ({
    ...{ typed: '', code: '', status: 'confirmed', onset: '', journeyId: this.chart.diagnosing()?.journeyId ?? '' },
  }));
  protected readonly draft = computed(() => this.form.of(''));
  /** Not where it stands open again because something was typed into it before. */
  protected readonly isOpened = this.chart.diagnosing() !== undefined;
  /** The journey of the complaint that this answers; empty: that of its concern, or a new one. */
  protected readonly journeyId = computed(() => this.draft().journeyId);
  protected readonly complaints = computed(() => this.chart.complaintsWith(this.journeyId()));
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly typed = computed(() => this.draft().typed);
  protected readonly chosen = computed((): FoundCondition | undefined => {
    const [only, other] = this.found();
    return other ? this.found().find(({ coding }) => coding.code === this.draft().code) : only;
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  /** End of a key of `clinic.problem.refused.`. */
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly found = computed(() => searchConditions(this.typed(), this.i18n.language()));
  protected readonly fault = computed(() => (this.tried() && !this.chosen() ? this.i18n.t('clinic.problem.say-which') : undefined));

  protected type(text: string): void {
    this.form.set('', 'typed', text);
    if (!this.found().some(({ coding }) => coding.code === this.draft().code)) this.form.set('', 'code', '');
  }

  protected into(event: Event): void {
    event.preventDefault();
    (event.target as HTMLElement).closest('form')?.querySelector<HTMLElement>('.pick-list input')?.focus();
  }

  /** Gives it up. */
  drop(): void {
    this.form.drop('');
    this.closed.emit(undefined);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const memberId = this.chart.member()?.id;
    const chosen = this.chosen();
    const { status, onset, journeyId } = this.draft();
    const sent = this.form.sending('');
    const sure = STATUSES.find((one) => one === status) ?? 'provisional';
    if (!chosen || memberId === undefined || this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    // The words on the record stay in the language in which they were chosen; pages show our names in the reader's.
    const given = { memberId, code: { ...chosen.coding }, text: chosen.name, onset: onset || null, journeyId: journeyId || null };
    try {
      const said = await (sure === 'confirmed'
        ? this.mutate(ClinicConfirmConditionDocument, given).then(({ confirmCondition }) => confirmCondition)
        : this.mutate(ClinicAddConditionDocument, { ...given, verificationStatus: SUSPECTED[sure] }).then(
            ({ addCondition }) => addCondition,
          ));
      if (said.__typename === 'Condition') {
        sent();
        this.closed.emit(sure === 'confirmed' ? said.id : undefined);
      } else
        this.refusal.set(
          said.__typename === 'ConditionKnownError' ? 'known' : said.__typename === 'InvalidInputError' ? 'input' : 'refused',
        );
    } catch {
      this.refusal.set('failed');
    }
    this.busy.set(false);
    this.chart.problems.reload();
  }
}
