import { Component, computed, input } from '@angular/core';
import { STANDING_LOOK, type Standing } from './standing.ts';
import { Tag } from './tag.ts';

/** A result's standing in words; or, for a workspace, the laboratory's own code. A code that we do not know is shown as it came. */
@Component({
  selector: 'cw-flag',
  imports: [Tag],
  template: `<cw-tag [tone]="look().tone" [shape]="look().shape"><ng-content /></cw-tag>`,
})
export class Flag {
  readonly standing = input.required<Standing>();
  protected readonly look = computed(() => STANDING_LOOK[this.standing()]);
}
