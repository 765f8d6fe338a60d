import { Component, computed, inject } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { Theme } from './theme.ts';

/** Light to dark and back; high contrast stands in the settings of a person. */
@Component({
  selector: 'cw-theme-button',
  imports: [Icon, TPipe],
  template: `<button type="button" class="icon-btn" [attr.aria-label]="(dark() ? 'ui.theme.light' : 'ui.theme.dark') | t" (click)="turn()">
    <cw-icon [name]="dark() ? 'sun' : 'moon'" />
  </button>`,
})
export class ThemeButton {
  private readonly theme = inject(Theme);
  protected readonly dark = computed(() => this.theme.name() === 'dark');

  protected turn(): void {
    this.theme.choose(this.dark() ? 'light' : 'dark');
  }
}
