import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';

/** Nothing here yet: what will appear, and (in the slot) the one thing that one can do now. With an icon it is a closed door instead. */
@Component({
  selector: 'cw-empty-state',
  imports: [Icon],
  host: { class: 'empty' },
  template: `@if (icon(); as name) {
      <span class="tile round l" aria-hidden="true"><cw-icon [name]="name" /></span>
    } @else {
      <svg
        class="empty-art"
        viewBox="0 0 144 72"
        fill="none"
        stroke="currentColor"
        stroke-width="5"
        stroke-linecap="round"
        aria-hidden="true"
      >
        <path d="M8 58c26 0 30-34 58-34s30 24 66 12" stroke-dasharray="1 11" />
        <circle cx="8" cy="58" r="6" fill="currentColor" stroke="none" />
      </svg>
    }
    @if (title()) {
      @switch (level()) {
        @case (1) {
          <h1>{{ title() }}</h1>
        }
        @case (2) {
          <h2>{{ title() }}</h2>
        }
        @default {
          <h3>{{ title() }}</h3>
        }
      }
    }
    <p class="small">{{ text() }}</p>
    <ng-content />`,
})
export class EmptyState {
  readonly title = input<string>();
  /** Level of the title: 1 where it is the title of the page. */
  readonly level = input<1 | 2 | 3>(3);
  readonly text = input.required<string>();
  readonly icon = input<IconName>();
}
