import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';
import type { Hue } from './hue.ts';

/** The drawing of a kind of thing on its tint. */
@Component({
  selector: 'cw-tile',
  imports: [Icon],
  host: { 'aria-hidden': 'true', '[class]': 'look()' },
  template: `<cw-icon [name]="icon()" />`,
})
export class Tile {
  readonly icon = input.required<IconName>();
  readonly hue = input<Hue>();
  readonly small = input(false);
  readonly round = input(false);
  protected readonly look = computed(() =>
    ['tile', this.hue() && `j-${this.hue()}`, this.small() && 's', this.round() && 'round'].filter(Boolean).join(' '),
  );
}
