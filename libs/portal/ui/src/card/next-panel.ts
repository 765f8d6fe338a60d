import { Component, input } from '@angular/core';

/** The one loud surface of a page: what comes next. Who and what go into the body, what to do into `[actions]`. */
@Component({
  selector: 'cw-next-panel',
  host: { class: 'panel' },
  template: `<svg
      class="way"
      viewBox="0 0 176 112"
      fill="none"
      stroke="currentColor"
      stroke-width="9"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M10 -8c0 52 56 30 70 64s52 34 108 22" />
      <circle cx="80" cy="57" r="11" fill="currentColor" stroke="none" />
    </svg>
    @if (eyebrow()) {
      <p class="small">{{ eyebrow() }}</p>
    }
    <p class="when">
      {{ title() }}
      @if (time()) {
        <br /><bdi dir="ltr">{{ time() }}</bdi>
      }
    </p>
    <ng-content />
    <div class="row panel-do"><ng-content select="[actions]" /></div>`,
})
export class NextPanel {
  /** How far away, in words: “In two days”. */
  readonly eyebrow = input<string>();
  /** “Tuesday, 24 November”. */
  readonly title = input.required<string>();
  /** “09:40”. */
  readonly time = input<string>();
}
