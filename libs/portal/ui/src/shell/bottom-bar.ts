import { Component, inject, input } from '@angular/core';
import { Link } from '../link/link.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import type { NavItem } from './nav-item.ts';
import { PlaceOnScreen } from './place-on-screen.ts';
import { UnreadBadge } from './unread-badge.ts';

/** The five places of the member area, under the thumb. A wide screen has them in the header. */
@Component({
  selector: 'cw-bottom-bar',
  imports: [Icon, Link, TPipe, UnreadBadge],
  template: `<nav class="tabs-bottom" [attr.aria-label]="'ui.nav.bottom' | t">
    @for (item of items(); track item.path) {
      <a [cwLink]="item.path" [attr.aria-current]="here.isOn(item) ? 'page' : null"
        ><cw-icon [name]="item.icon" /><span>{{ item.key | t }}</span
        ><cw-unread-badge [count]="item.unread ?? 0"
      /></a>
    }
  </nav>`,
})
export class BottomBar {
  protected readonly here = inject(PlaceOnScreen);
  readonly items = input.required<readonly NavItem[]>();
}
