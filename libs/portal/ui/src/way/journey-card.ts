import { Component, input } from '@angular/core';
import { Link } from '../link/link.ts';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';
import type { Hue } from '../tag/hue.ts';
import { Tile } from '../tag/tile.ts';
import { MiniRail } from './mini-rail.ts';
import type { Stage } from './stage.ts';

/** One concern: its name, how far it is, what comes next (body). A closed journey wears its outcome (`cw-tag`) instead of the arrow. */
@Component({
  selector: 'cw-journey-card',
  imports: [Icon, MiniRail, Link, Tile],
  host: { role: 'article', '[class]': "'card jc j-' + hue()" },
  template: `<div class="row nw">
      <cw-tile [icon]="icon()" [hue]="hue()" />
      <div class="grow">
        <h3>
          <a [cwLink]="link()">{{ title() }}</a>
        </h3>
        <p class="meta">{{ detail() }}</p>
      </div>
      <ng-content select="cw-tag" />
      @if (!closed()) {
        <span class="go"><cw-icon name="chev" /></span>
      }
    </div>
    <cw-mini-rail [stages]="stages()" />
    <div class="here-t"><ng-content /></div>`,
})
export class JourneyCard {
  readonly title = input.required<string>();
  readonly detail = input('');
  readonly icon = input.required<IconName>();
  readonly hue = input.required<Hue>();
  readonly link = input.required<string | readonly unknown[]>();
  readonly stages = input.required<readonly Stage[]>();
  readonly closed = input(false);
}
