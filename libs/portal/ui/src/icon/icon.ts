import { Component, computed, input } from '@angular/core';
import { turnsWithPage, type IconName } from './icon-name.ts';
import sprite from './icons.svg';

/** A drawing beside a word. It says nothing to a screen reader; the word does. */
@Component({
  selector: 'cw-icon',
  host: { class: 'ic-host' },
  template: `<svg class="ic" [class.flip]="flip()" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <use [attr.href]="href()" />
  </svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly href = computed(() => `${sprite}#${this.name()}`);
  protected readonly flip = computed(() => turnsWithPage(this.name()));
}
