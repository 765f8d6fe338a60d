import { Component, computed, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TPipe } from '@careway/portal-ui/i18n';
import type { FormItem, FormValue } from './document.ts';
import { IntakeValue } from './intake-value.ts';

/** A question that may be answered several times in one's own words or numbers: a line each, and one more when it is asked for. */
@Component({
  selector: 'cw-intake-lines',
  imports: [Button, IntakeValue, TPipe],
  host: { class: 'iq-lines' },
  template: `@for (line of lines(); track $index; let n = $index) {
      <div class="iq-line">
        <cw-intake-value
          [item]="item()"
          [controlId]="idOf(n)"
          [label]="'member.intake.line' | t: { what: label(), n: n + 1 }"
          [quiet]="true"
          [faultId]="faultId()"
          [value]="line"
          (said)="say(n, $event)"
        />
        @if (line) {
          <button cwButton="plain" [small]="true" type="button" (click)="say(n, undefined)">
            <span>{{ 'member.intake.remove' | t }}</span><span class="vh">
              {{ 'member.intake.line' | t: { what: label(), n: n + 1 } }}</span
            >
          </button>
        }
      </div>
    }
    @if (!isOpen()) {
      <div>
        <button cwButton="plain" type="button" (click)="isAsked.set(true)">{{ 'member.intake.one-more' | t }}</button>
      </div>
    }`,
})
export class IntakeLines {
  readonly item = input.required<FormItem>();
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly faultId = input<string>();
  readonly values = input.required<readonly FormValue[]>();
  readonly said = output<readonly FormValue[]>();

  /** One more line was asked for, and nothing stands in it yet. */
  protected readonly isAsked = signal(false);
  protected readonly isOpen = computed(() => this.values().length === 0 || this.isAsked());
  protected readonly lines = computed((): readonly (FormValue | undefined)[] => [...this.values(), ...(this.isOpen() ? [undefined] : [])]);
  protected idOf = (n: number): string => (n === 0 ? this.controlId() : `${this.controlId()}-line-${n + 1}`);

  protected say(n: number, value: FormValue | undefined): void {
    if (n >= this.values().length) this.isAsked.set(false);
    this.said.emit(this.values().toSpliced(n, 1, ...(value ? [value] : [])));
  }
}
