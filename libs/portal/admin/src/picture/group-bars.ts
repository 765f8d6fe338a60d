import { Component, computed, inject, input } from '@angular/core';
import { type Params } from '@angular/router';
import { isHidden, type Cell } from '@careway/portal-ui/data';
import { formatNumber } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { largest } from '../funnel/counts.ts';

export interface GroupBar {
  readonly key: string;
  readonly name: string;
  readonly count: Cell;
  readonly params: Params;
}

/** Groups side by side: counts against the largest of them, or values on a scale of their own. What is hidden is a hatched bar of full length: its length tells nothing. */
@Component({
  selector: 'cw-group-bars',
  imports: [Link],
  template: `<ul class="bars">
    @for (bar of drawn(); track bar.key) {
      <li>
        <a class="k" [cwLink]="[]" [queryParams]="bar.params" queryParamsHandling="merge">{{ bar.name }}</a>
        <span class="t"><span class="f" [class.hid]="bar.hidden" [style.--v.%]="bar.width"></span></span>
        <span class="n" [class.soft]="bar.hidden">{{ bar.text }}</span>
      </li>
    }
  </ul>`,
})
export class GroupBars {
  private readonly i18n = inject(I18n);
  readonly bars = input.required<readonly GroupBar[]>();
  /** The upper end of the scale, which begins at 0; without one the largest value fills the line. */
  readonly most = input<number>();

  protected readonly drawn = computed(() => {
    const most = this.most() ?? largest(this.bars().map(({ count }) => count));
    return this.bars().map((bar) => {
      const hidden = isHidden(bar.count);
      return {
        ...bar,
        hidden,
        width: hidden ? 100 : typeof bar.count === 'number' ? (bar.count / most) * 100 : 0,
        text:
          typeof bar.count === 'number'
            ? formatNumber(bar.count, {}, this.i18n.locale())
            : this.i18n.t(hidden ? 'ui.cell.hidden' : 'ui.cell.none'),
      };
    });
  });
}
