import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';

export type Tone = 'good' | 'watch' | 'bad' | 'info' | 'brand' | 'none' | 'line';
export type Shape = 'circle' | 'tri' | 'dia' | 'ring';

/** A word with a shape and a colour; it still says the same without the colour. */
@Component({
  selector: 'cw-tag',
  imports: [Icon],
  host: { '[class]': 'look()' },
  template: `@if (icon(); as name) {
      <cw-icon [name]="name" />
    } @else if (shape(); as form) {
      <span class="shape {{ form }}" aria-hidden="true"></span>
    }
    <span><ng-content /></span>`,
})
export class Tag {
  readonly tone = input<Tone>('none');
  readonly shape = input<Shape>();
  readonly icon = input<IconName>();
  protected readonly look = computed(() => (this.tone() === 'none' ? 'tag' : `tag ${this.tone()}`));
}
