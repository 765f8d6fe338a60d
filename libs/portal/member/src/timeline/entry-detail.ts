import { Component, computed, inject, input } from '@angular/core';
import { Sparkline, type Band } from '@careway/portal-ui/data';
import { Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import { MeaningTag } from '../result/meaning-tag.ts';
import { rangeOf, shown, valueOf } from '../result/value.ts';
import type { MemberEntry } from './entries.ts';

/** What a result says on the spine: its value, what that means, how it was before. */
@Component({
  selector: 'cw-entry-detail',
  imports: [ConceptPipe, MeaningTag, Sparkline, TPipe, Value, WhenPipe],
  templateUrl: './entry-detail.html',
})
export class EntryDetail {
  private readonly i18n = inject(I18n);
  readonly entry = input.required<MemberEntry>();
  protected readonly result = computed(() => this.entry().result);
  protected readonly value = computed(() => {
    const result = this.result();
    return result && valueOf(result, this.i18n.locale());
  });
  protected readonly range = computed(() => rangeOf(this.result()?.range ?? null, this.i18n.locale()));
  protected readonly before = computed(() => {
    const previous = this.result()?.previous;
    return previous && { value: shown(previous.value, this.i18n.locale()), at: previous.occurredAt };
  });
  protected readonly band = computed((): Band | undefined => {
    const range = this.result()?.range;
    if (!range) return undefined;
    return { ...(range.low !== null && { from: range.low }), ...(range.high !== null && { to: range.high }) };
  });
}
