import { Component, input, output } from '@angular/core';
import { Sentence } from '../i18n/sentence.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { WhenPipe } from '../format/when.pipe.ts';

/** Whose record this is, over everything, on every page, as long as one acts for somebody. */
@Component({
  selector: 'cw-acting-banner',
  imports: [Icon, Sentence, TPipe, WhenPipe],
  template: `<div class="acting" role="region" [attr.aria-label]="'ui.acting.label' | t">
    <div class="acting-in">
      <cw-icon name="people" />
      <span class="grow">
        @if (name(); as person) {
          <cw-sentence key="ui.acting.for" [params]="{ name: person }" />
        } @else {
          <strong>{{ 'ui.acting.someone' | t }}</strong>
        }
        @if (relation()) {
          <span>{{ 'ui.acting.relation' | t: { relation: relation() } }}</span>
        }
        @if (until(); as end) {
          <span> · {{ 'ui.acting.until' | t: { date: end | when: 'year' } }}</span>
        }
      </span>
      <button type="button" (click)="back.emit()">{{ 'ui.acting.back' | t }}</button>
    </div>
  </div>`,
})
export class ActingBanner {
  /** Unknown for a moment, until the registry has told it; the banner stands at once. */
  readonly name = input<string>();
  /** What the person is to the one who acts, in words: “your mother”. */
  readonly relation = input<string>();
  readonly until = input<string | Date>();
  readonly back = output();
}
