import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon, ICONS } from '@careway/portal-ui/icon';
import { Section } from './section.ts';

@Component({
  selector: 'cw-icon-section',
  imports: [Icon, Section, TPipe],
  template: `<cw-section headingId="icons" [title]="'design.icons' | t">
    <ul class="icons card">
      @for (name of icons; track name) {
        <li>
          <cw-icon [name]="name" /><span
            ><bdi dir="ltr">{{ name }}</bdi></span
          >
        </li>
      }
    </ul>
  </cw-section>`,
})
export class IconSection {
  protected readonly icons = ICONS;
}
