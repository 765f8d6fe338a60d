import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from '../drafts/draft-state.ts';
import { Drafts } from '../drafts/drafts.ts';
import { LooseWords } from '../drafts/loose-words.ts';
import { Chart } from '../patient/chart.ts';

/** One thing that has to be said before an act: a reason, a time or a report. In an open chart, what was typed is kept as a draft. */
@Component({
  selector: 'cw-say-form',
  imports: [Button, DateField, DraftState, Field, Input, TakeFocus, TPipe],
  template: `<form class="stack tight-stack" novalidate (submit)="send($event)">
    @if (kind() === 'time') {
      <cw-date-field
        kind="moment"
        [controlId]="controlId()"
        [label]="label()"
        [hint]="hint()"
        [error]="fault()"
        [takesFocus]="fresh()"
        [value]="text()"
        (valueChange)="write($event)"
      />
    } @else {
      <cw-field [controlId]="controlId()" [label]="label()" [hint]="hint()" [error]="fault()">
        @if (kind() === 'long') {
          <textarea #long cwInput [cwTakeFocus]="fresh()" rows="4" maxlength="4000" [value]="text()" (input)="write(long.value)"></textarea>
        } @else {
          <input #line cwInput [cwTakeFocus]="fresh()" autocomplete="off" maxlength="500" [value]="text()" (input)="write(line.value)" />
        }
      </cw-field>
    }
    @if (text() && chart) {
      <cw-draft-state part="remarks" />
    }
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="busy()">{{ act() }}</button>
      <button cwButton="plain" type="button" [small]="true" (click)="leave()">{{ 'clinic.request.leave' | t }}</button>
    </div>
  </form>`,
})
export class SayForm {
  private readonly i18n = inject(I18n);
  private readonly drafts = inject(Drafts);
  private readonly loose = inject(LooseWords);
  /** Outside of a chart nobody treats the patient yet: then it lies in memory only. */
  protected readonly chart = inject(Chart, { optional: true });
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly act = input.required<string>();
  readonly kind = input<'line' | 'long' | 'time'>('line');
  readonly busy = input(false);
  /** Whether it takes the focus: not where it stands open again by itself. */
  readonly fresh = input(true);
  readonly said = output<string>();
  readonly left = output();
  protected readonly text = computed(() =>
    this.chart ? (this.drafts.of(this.chart.memberId())?.remarks?.[this.controlId()] ?? '') : this.loose.of(this.controlId()),
  );
  private readonly tried = signal(false);
  protected readonly fault = computed(() => {
    const key = this.kind() === 'time' ? 'clinic.request.fault.time' : 'clinic.request.fault.reason';
    return this.tried() && !this.text().trim() ? this.i18n.t(key) : undefined;
  });

  protected write(text: string): void {
    if (this.chart) this.drafts.remark(this.chart.memberId(), this.controlId(), text);
    else this.loose.write(this.controlId(), text);
  }

  protected leave(): void {
    if (this.chart) this.drafts.dropRemark(this.chart.memberId(), this.controlId());
    else this.write('');
    this.left.emit();
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.text().trim()) this.said.emit(this.text().trim());
  }
}
