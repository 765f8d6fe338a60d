import { Component, inject, input } from '@angular/core';
import { Link } from '../link/link.ts';
import { PlaceOnScreen } from './place-on-screen.ts';

export interface Tab {
  path: string;
  label: string;
  count?: number;
}

/** Sub-pages of one thing, as links: each has an address, so it can be kept, sent and opened in another window. */
@Component({
  selector: 'cw-tab-bar',
  imports: [Link],
  template: `<nav class="segs" [attr.aria-label]="label()">
    @for (tab of tabs(); track tab.path) {
      <a [cwLink]="tab.path" [attr.aria-current]="here.isAt(tab.path, true) ? 'page' : null"
        ><span>{{ tab.label }}</span>
        @if (tab.count !== undefined) {
          <bdi>{{ tab.count }}</bdi>
        }
      </a>
    }
  </nav>`,
})
export class TabBar {
  protected readonly here = inject(PlaceOnScreen);
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
}
