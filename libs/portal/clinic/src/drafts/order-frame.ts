import { Component, computed, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, type FormFault } from '@careway/portal-ui/form';
import { TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from './draft-state.ts';
import type { Part } from './drafts.ts';

/**
 * What every order has around its fields (they are its content): it is written, read over (what is marked `readOver`) and sent; what is
 * marked `beside` stands there in both. Every letter is kept.
 */
@Component({
  selector: 'cw-order-frame',
  imports: [Button, DraftState, ErrorSummary, TakeFocus, TPipe],
  host: { class: 'in-drawer stack', role: 'group', '[attr.aria-label]': 'title()' },
  template: `@if (checking()) {
      <h3 cwTakeFocus tabindex="-1">{{ check() }}</h3>
      <ng-content select="[readOver]" />
    } @else {
      <form class="stack" novalidate [id]="formId()" (submit)="readOver($event)">
        <h3>{{ title() }}</h3>
        <cw-error-summary [faults]="shown()" />
        <ng-content />
      </form>
    }
    <ng-content select="[beside]" />
    <cw-draft-state [part]="part()" />
    <div class="row tight">
      @if (checking()) {
        <button cwButton type="button" [small]="true" [busy]="busy()" (click)="sent.emit()">{{ act() }}</button>
        <button cwButton="second" type="button" [small]="true" (click)="checking.set(false)">{{ 'clinic.order.back' | t }}</button>
      } @else {
        <button cwButton type="submit" [attr.form]="formId()" [small]="true">{{ 'clinic.order.read-over' | t }}</button>
      }
      <button cwButton="plain" type="button" [small]="true" (click)="dropped.emit()">{{ 'clinic.drop' | t }}</button>
    </div>`,
})
export class OrderFrame {
  readonly part = input.required<Part>();
  readonly title = input.required<string>();
  /** What stands over it while it is read over, and on the button that sends it. */
  readonly check = input.required<string>();
  readonly act = input.required<string>();
  readonly busy = input(false);
  /** What keeps it from being sent; shown from the first press on. */
  readonly faults = input.required<readonly FormFault[]>();
  readonly sent = output();
  readonly dropped = output();

  readonly checking = signal(false);
  private readonly tried = signal(false);
  protected readonly shown = computed(() => (this.tried() ? this.faults() : []));
  protected readonly formId = computed(() => `${this.part()}-writing`);

  /** Of one of the fields, by its control. */
  faultOf = (controlId: string): string | undefined => this.shown().find((one) => one.controlId === controlId)?.message;

  protected readOver(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    this.checking.set(this.faults().length === 0);
  }
}
