import { Component, input, output } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

/** Beside the chart, never over it: one writes and still reads. Tabs in `[tabs]`, what saves in `[foot]`. Not a dialog, no trap. */
@Component({
  selector: 'cw-drawer',
  imports: [Icon, TPipe],
  host: { class: 'drawer', role: 'region', '[attr.aria-label]': 'title()', '(keydown.escape)': 'closed.emit()' },
  template: `<div class="dr-h">
      <ng-content select="[tabs]" />
      <div class="dr-t">
        <h2>{{ title() }}</h2>
        @if (closes()) {
          <button type="button" class="icon-btn push" [attr.aria-label]="'ui.drawer.close' | t" (click)="closed.emit()">
            <cw-icon name="x" />
          </button>
        }
      </div>
    </div>
    <div class="dr-b" tabindex="0" role="group" [attr.aria-label]="title()"><ng-content /></div>
    <div class="dr-f"><ng-content select="[foot]" /></div>`,
})
export class Drawer {
  readonly title = input.required<string>();
  readonly closes = input(true);
  readonly closed = output();
}
