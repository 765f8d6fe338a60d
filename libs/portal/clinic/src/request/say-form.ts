import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';

/** One thing that has to be said before an act: a reason, a time or a report. What was typed stays until it is done or left. */
@Component({
  selector: 'cw-say-form',
  imports: [Button, Field, Input, TakeFocus, TPipe],
  template: `<form class="stack tight-stack" novalidate (submit)="send($event)">
    <cw-field [controlId]="controlId()" [label]="label()" [hint]="hint()" [error]="fault()">
      @switch (kind()) {
        @case ('time') {
          <input #time cwInput cwTakeFocus type="datetime-local" [value]="text()" (input)="text.set(time.value)" />
        }
        @case ('long') {
          <textarea #long cwInput cwTakeFocus rows="4" maxlength="4000" [value]="text()" (input)="text.set(long.value)"></textarea>
        }
        @default {
          <input #line cwInput cwTakeFocus autocomplete="off" maxlength="500" [value]="text()" (input)="text.set(line.value)" />
        }
      }
    </cw-field>
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="busy()">{{ act() }}</button>
      <button cwButton="plain" type="button" [small]="true" (click)="left.emit()">{{ 'clinic.request.leave' | t }}</button>
    </div>
  </form>`,
})
export class SayForm {
  private readonly i18n = inject(I18n);
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly act = input.required<string>();
  readonly kind = input<'line' | 'long' | 'time'>('line');
  readonly busy = input(false);
  readonly said = output<string>();
  readonly left = output();
  protected readonly text = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => {
    const key = this.kind() === 'time' ? 'clinic.request.fault.time' : 'clinic.request.fault.reason';
    return this.tried() && !this.text().trim() ? this.i18n.t(key) : undefined;
  });

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.text().trim()) this.said.emit(this.text().trim());
  }
}
