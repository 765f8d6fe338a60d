import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import type { Stage } from './stage.ts';

/** The way with its stations. The pin says “here”, or who holds the ball when it is not the member. */
@Component({
  selector: 'cw-journey-rail',
  imports: [Icon, TPipe],
  template: `<ol class="rail" [attr.aria-label]="label() ?? ('ui.rail.label' | t)">
    @for (stage of stages(); track $index) {
      <li [class]="stage.state" [attr.aria-current]="stage.state === 'here' ? 'step' : null">
        @if (stage.state === 'here') {
          <span class="pin">{{ pin() ?? ('ui.rail.here' | t) }}</span>
        }
        <span class="dot">
          @if (stage.state === 'done') {
            <cw-icon name="check" />
          }
        </span>
        <span
          >{{ stage.name }}
          @if (stage.state === 'skipped') {
            {{ ' ' }}{{ 'ui.rail.skipped' | t }}
          }
        </span>
        @if (stage.state === 'done') {
          <span class="vh">{{ 'ui.rail.done' | t }}</span>
        }
        @if (stage.when) {
          <small>{{ stage.when }}</small>
        }
      </li>
    }
  </ol>`,
})
export class JourneyRail {
  readonly stages = input.required<readonly Stage[]>();
  readonly label = input<string>();
  /** Who acts next and by when, if it isn't the member: “With the lab, by 26 Nov”. */
  readonly pin = input<string>();
}
