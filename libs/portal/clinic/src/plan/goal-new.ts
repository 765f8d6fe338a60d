import { Component, computed, inject, input, signal } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import type { ClinicPlanFragment } from '../generated/graph.ts';
import { GoalAim } from './goal-aim.ts';
import { measuresIn } from './goal-measures.ts';
import { controlOf, faultOf } from './goal-merge.ts';
import { NEW_GOAL, PlanDesk } from './plan-desk.ts';
import { RefusalNote } from './refusal-note.ts';

type NewField = 'description' | 'measure' | 'comparator' | 'low' | 'target';
const EMPTY: Readonly<Record<NewField, string>> = { description: '', measure: '', comparator: '', low: '', target: '' };

/** A new goal of a plan, in place: what it is, and by which value one sees that it is reached. Every letter is kept. */
@Component({
  selector: 'cw-goal-new',
  imports: [Button, DraftState, ErrorSummary, Field, GoalAim, Input, RefusalNote, TakeFocus, TPipe],
  host: { '(keydown.escape)': 'put($event)' },
  template: `@if (isOpen()) {
      <form class="stack" novalidate (submit)="save($event)">
        <h4>{{ 'clinic.goal.new' | t }}</h4>
        @if (faults().length > 0) {
          <cw-error-summary [faults]="faults()" />
        } @else {
          <cw-refusal-note />
        }
        <cw-field controlId="new-goal-description" [label]="'clinic.goal.description' | t" [error]="faultOf('new-goal-description')">
          <textarea
            #words
            cwInput
            class="low"
            [cwTakeFocus]="pressed()"
            [value]="fields().description"
            (input)="set('description', words.value)"
          ></textarea>
        </cw-field>
        <cw-field controlId="new-goal-measure" [label]="'clinic.goal.measure' | t">
          <select #measureBox cwInput (change)="set('measure', measureBox.value)">
            <option value="" [selected]="fields().measure === ''">{{ 'clinic.goal.no-measure' | t }}</option>
            @for (one of measures(); track one.loinc) {
              <option [value]="one.loinc" [selected]="fields().measure === one.loinc">{{ one.name }}</option>
            }
          </select>
        </cw-field>
        @if (measure(); as one) {
          <cw-goal-aim
            prefix="new-goal"
            [aim]="fields()"
            [unit]="unitOf(one.unit)"
            [faultOf]="faultOf"
            (changed)="set($event[0], $event[1])"
          />
        }
        @if (form.isWritten(plan().id)) {
          <cw-draft-state part="remarks" />
        }
        <div class="row tight">
          <button cwButton type="submit" [small]="true" [busy]="desk.busy(about)">{{ 'clinic.goal.add' | t }}</button>
          <button cwButton="second" type="button" [small]="true" (click)="drop()">{{ 'clinic.drop' | t }}</button>
        </div>
      </form>
    } @else {
      <button type="button" class="link small" (click)="pressed.set(true)">{{ 'clinic.goal.new' | t }}</button>
    }`,
})
export class GoalNew {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly plan = input.required<ClinicPlanFragment>();
  protected readonly about = NEW_GOAL;
  protected readonly form = keptForms<NewField>('goal-new', () => EMPTY);
  protected readonly fields = computed(() => this.form.of(this.plan().id));
  protected readonly pressed = signal(false);
  private readonly tried = signal(false);
  protected readonly isOpen = computed(() => this.pressed() || this.form.isWritten(this.plan().id));
  protected readonly measures = computed(() => measuresIn(this.i18n.language()));
  protected readonly measure = computed(() => this.measures().find(({ loinc }) => loinc === this.fields().measure));
  protected readonly unitOf = displayUnit;

  protected readonly faults = computed((): readonly FormFault[] => {
    if (!this.tried()) return [];
    const { description, measure, comparator, low, target } = this.fields();
    const aim = measure ? { comparator, low, target } : { comparator: '', low: '', target: '' };
    const fault =
      faultOf({ description, ...aim, unit: '' }) ??
      // What is measured without a target says nothing about whether it is reached.
      (measure && !target ? 'pair' : undefined);
    return fault ? [{ controlId: `new-goal-${controlOf(fault)}`, message: this.i18n.t(`clinic.goal.fault.${fault}`) }] : [];
  });
  protected readonly faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;

  protected set(field: NewField, value: string): void {
    this.form.set(this.plan().id, field, value);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().length > 0) return;
    const sent = this.form.sending(this.plan().id);
    if (!(await this.desk.addGoal(this.plan(), this.fields(), this.measure()))) return;
    sent();
    this.tried.set(false);
    this.pressed.set(false);
  }

  protected drop(): void {
    this.form.drop(this.plan().id);
    this.tried.set(false);
    this.pressed.set(false);
  }

  protected put(event: Event): void {
    if (!this.isOpen()) return;
    event.stopPropagation();
    this.drop();
  }
}
