import { Component, input } from '@angular/core';
import { Sentence } from '../i18n/sentence.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import type { Stage } from './stage.ts';

/**
 * “I need more”: requested, approved, ready, collected. With no stage reached it says in words that nothing was requested:
 * a medicine that was only looked at was once taken for one that was asked for.
 */
@Component({
  selector: 'cw-request-rail',
  imports: [Sentence, TPipe],
  template: `@if (stages().length === 0) {
      <p class="nothing"><span class="shape ring" aria-hidden="true"></span><cw-sentence key="ui.request.nothing" /></p>
    } @else {
      <ol class="sm" [attr.aria-label]="'ui.request.label' | t">
        @for (stage of stages(); track $index) {
          <li
            [class.on]="stage.state === 'done'"
            [class.at]="stage.state === 'here'"
            [attr.aria-current]="stage.state === 'here' ? 'step' : null"
          >
            <span>{{ stage.name }}</span>
            @if (stage.when) {
              <small>{{ stage.when }}</small>
            }
          </li>
        }
      </ol>
    }`,
})
export class RequestRail {
  /** Empty: nothing has been requested. */
  readonly stages = input.required<readonly Stage[]>();
}
