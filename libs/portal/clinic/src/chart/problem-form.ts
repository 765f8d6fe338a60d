import { Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { searchConditions, type FoundCondition } from '@careway/clinical';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
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
  imports: [Button, Field, Input, Notice, TakeFocus, TPipe],
  host: { class: 'offer', '(keydown.escape)': 'closed.emit(undefined)' },
  template: `<form class="stack tight-stack" novalidate (submit)="save($event, status.value, onset.value)">
    <cw-field controlId="problem-find" [label]="'clinic.problem.find' | t" [hint]="'clinic.problem.find-hint' | t" [error]="fault()">
      <input
        #text
        cwInput
        cwTakeFocus
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
              (change)="chosen.set(one)"
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
        <select #status cwInput>
          @for (one of statuses; track one) {
            <option [value]="one">{{ 'clinic.problem.status.' + one | t }}</option>
          }
        </select>
      </cw-field>
      <cw-field controlId="problem-onset" [label]="'clinic.problem.since' | t">
        <input #onset cwInput type="date" [max]="today" />
      </cw-field>
    </div>
    @if (complaints().length) {
      <cw-field controlId="problem-journey" [label]="'clinic.problem.complaint' | t">
        <select #about cwInput (change)="journeyId.set(about.value)">
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
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="busy()">{{ 'clinic.problem.save' | t }}</button>
      <button cwButton="second" type="button" [small]="true" (click)="closed.emit(undefined)">{{ 'clinic.drop' | t }}</button>
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
  /** The journey of the complaint that this answers; empty: that of its concern, or a new one. */
  protected readonly journeyId = linkedSignal(() => this.chart.diagnosing()?.journeyId ?? '');
  protected readonly complaints = computed(() => this.chart.complaintsWith(this.journeyId()));
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly typed = signal('');
  protected readonly chosen = signal<FoundCondition | undefined>(undefined);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  /** End of a key of `clinic.problem.refused.`. */
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly found = computed(() => searchConditions(this.typed(), this.i18n.language()));
  protected readonly fault = computed(() => (this.tried() && !this.chosen() ? this.i18n.t('clinic.problem.say-which') : undefined));

  protected type(text: string): void {
    this.typed.set(text);
    if (!this.found().some(({ coding }) => coding.code === this.chosen()?.coding.code)) this.chosen.set(undefined);
    const [only, other] = this.found();
    if (only && !other) this.chosen.set(only);
  }

  protected into(event: Event): void {
    event.preventDefault();
    (event.target as HTMLElement).closest('form')?.querySelector<HTMLElement>('.pick-list input')?.focus();
  }

  protected async save(event: Event, status: string, day: string): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const memberId = this.chart.member()?.id;
    const chosen = this.chosen();
    const sure = STATUSES.find((one) => one === status) ?? 'provisional';
    if (!chosen || memberId === undefined || this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    // The words on the record stay in the language in which they were chosen; pages show our names in the reader's.
    const given = { memberId, code: { ...chosen.coding }, text: chosen.name, onset: day || null, journeyId: this.journeyId() || null };
    try {
      const said = await (sure === 'confirmed'
        ? this.mutate(ClinicConfirmConditionDocument, given).then(({ confirmCondition }) => confirmCondition)
        : this.mutate(ClinicAddConditionDocument, { ...given, verificationStatus: SUSPECTED[sure] }).then(
            ({ addCondition }) => addCondition,
          ));
      if (said.__typename === 'Condition') this.closed.emit(sure === 'confirmed' ? said.id : undefined);
      else
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
