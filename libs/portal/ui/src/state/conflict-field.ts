import { Component, computed, inject, input, model } from '@angular/core';
import { I18n } from '../i18n/i18n.ts';
import { TPipe } from '../i18n/t.pipe.ts';

export interface ConflictField {
  key: string;
  name: string;
  was: string;
  mine: string;
  theirs: string;
  /** Whose hand the other value is: “Rania”. */
  theirsBy: string;
  mineReason?: string;
  theirsReason?: string;
}

/** One field that two people changed: mine, theirs, or another value. Nothing is chosen until the person chooses. */
@Component({
  selector: 'cw-conflict-field',
  imports: [TPipe],
  template: `<fieldset class="mf conflict">
    <legend class="vh">{{ field().name }}</legend>
    <header>
      <h3>{{ field().name }}</h3>
      <span class="src push">{{ 'ui.conflict.was' | t: { value: field().was } }}</span>
    </header>
    @for (option of options(); track option.side) {
      <label>
        <input class="radio" type="radio" [name]="field().key" [checked]="chosen() === option.side" (change)="choose(option.side)" />
        <bdi class="strong">{{ option.text }}</bdi><span class="src">{{ option.by }}</span>
        @if (option.reason) {
          <span class="meta">{{ option.reason }}</span>
        }
      </label>
    }
    <label>
      <input class="radio" type="radio" [name]="field().key" [checked]="chosen() === 'other'" (change)="choose('other')" />
      <span>{{ 'ui.conflict.other' | t }}</span><span></span>
    </label>
    @if (chosen() === 'other') {
      <div class="mf-other">
        <input #other class="input" [attr.aria-label]="'ui.conflict.other' | t" [value]="value() ?? ''" (input)="value.set(other.value)" />
      </div>
    }
  </fieldset>`,
})
export class ConflictFieldCard {
  private readonly i18n = inject(I18n);
  readonly field = input.required<ConflictField>();
  readonly chosen = model<'mine' | 'theirs' | 'other'>();
  /** What will be saved; undefined until something is chosen. */
  readonly value = model<string>();

  protected readonly options = computed(() => {
    const field = this.field();
    return [
      { side: 'mine' as const, text: field.mine, by: this.i18n.t('ui.conflict.mine'), reason: field.mineReason },
      { side: 'theirs' as const, text: field.theirs, by: field.theirsBy, reason: field.theirsReason },
    ];
  });

  protected choose(side: 'mine' | 'theirs' | 'other'): void {
    this.chosen.set(side);
    this.value.set(side === 'other' ? undefined : this.field()[side]);
  }
}
