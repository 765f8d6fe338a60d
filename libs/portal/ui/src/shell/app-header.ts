import { Component, computed, inject, input } from '@angular/core';
import { Link } from '../link/link.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { LanguageMenu } from '../i18n/language-menu.ts';
import { Logo } from './logo.ts';
import type { NavItem } from './nav-item.ts';
import { ThemeButton } from '../theme/theme-button.ts';
import { PlaceOnScreen } from './place-on-screen.ts';
import { UnreadBadge } from './unread-badge.ts';

/**
 * The header of an area. What an area adds goes into slots: `find` before the language, the rest (bell, person) after the theme.
 */
@Component({
  selector: 'cw-app-header',
  imports: [LanguageMenu, Logo, Link, ThemeButton, TPipe, UnreadBadge],
  template: `<header class="top" [class.work]="work()">
    <div class="top-in">
      <a class="logo" [cwLink]="home()" [attr.aria-label]="'ui.home' | t"><cw-logo /></a>
      <nav [attr.aria-label]="'ui.nav.main' | t">
        @for (item of wide(); track item.path) {
          <a [cwLink]="item.path" [attr.aria-current]="here.isOn(item) ? 'page' : null"
            >{{ item.key | t }} <cw-unread-badge [count]="item.unread ?? 0"
          /></a>
        }
      </nav>
      <span class="push"></span>
      <ng-content select="[find]" />
      <cw-language-menu />
      <cw-theme-button />
      <ng-content />
    </div>
  </header>`,
})
export class AppHeader {
  protected readonly here = inject(PlaceOnScreen);
  readonly items = input<readonly NavItem[]>([]);
  readonly home = input('/');
  /** The flat, dense form of the clinician's and the administrator's workspace. */
  readonly work = input(false);
  protected readonly wide = computed(() => this.items().filter((item) => !item.bottomOnly));
}
