import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface Tab {
  path: string;
  label: string;
  count?: number;
}

/** Sub-pages of one thing, as links: each has an address, so it can be kept, sent and opened in another window. */
@Component({
  selector: 'cw-tab-bar',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="segs" [attr.aria-label]="label()">
    @for (tab of tabs(); track tab.path) {
      <a [routerLink]="tab.path" routerLinkActive="on" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }"
        ><span>{{ tab.label }}</span>
        @if (tab.count !== undefined) {
          <bdi>{{ tab.count }}</bdi>
        }
      </a>
    }
  </nav>`,
})
export class TabBar {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
}
