import { Component, computed, inject, input } from '@angular/core';
import { I18n } from '@careway/portal-ui/i18n';
import { Flag } from '@careway/portal-ui/tag';
import type { MeaningFieldsFragment } from '../generated/graph.ts';
import { meaningOf, STANDING_OF } from './standing.ts';

/** What a result means: a word, a shape, a colour. Nothing where nothing can be said. */
@Component({
  selector: 'cw-meaning',
  imports: [Flag],
  template: `@if (words(); as said) {
    <cw-flag [standing]="standing()">{{ said }}</cw-flag>
  }`,
})
export class MeaningTag {
  private readonly i18n = inject(I18n);
  readonly of = input.required<MeaningFieldsFragment>();
  protected readonly standing = computed(() => STANDING_OF[this.of().level]);
  protected readonly words = computed(() => wordsOf(this.of(), this.i18n));
}

/** The meaning of a result in the language on screen; empty where nothing can be said. */
export function wordsOf(meaning: MeaningFieldsFragment, i18n: I18n): string {
  const said = meaningOf(meaning);
  if (!said) return '';
  return 'key' in said ? i18n.t(said.key) : said.raw;
}
