import { Component, computed, inject, input } from '@angular/core';
import { I18n } from './i18n.ts';
import type { MessageParams } from './message-format.ts';

/** A translated sentence in which `<b>…</b>` is emphasis. Split, never parsed as HTML, so a name in it stays a name. */
@Component({
  selector: 'cw-sentence',
  template: `@for (run of runs(); track $index) {
    @if ($odd) {
      <strong class="strong">{{ run }}</strong>
    } @else {
      <span>{{ run }}</span>
    }
  }`,
  host: { class: 'sentence' },
})
export class Sentence {
  private readonly i18n = inject(I18n);
  readonly key = input.required<string>();
  readonly params = input<MessageParams>({});
  protected readonly runs = computed(() => this.i18n.t(this.key(), this.params()).split(/<\/?b>/));
}
