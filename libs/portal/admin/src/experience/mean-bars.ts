import { Component, computed, inject, input } from '@angular/core';
import { type Params } from '@angular/router';
import { formatNumber } from '@careway/portal-ui/format';
import { I18n } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';

export interface MeanBar {
  readonly key: string;
  readonly name: string;
  readonly mean: number | null;
  readonly hidden: boolean;
  readonly params: Params;
}

/** Means side by side on the whole scale, so that a bar is as long as it is good. A hidden one is hatched, and its length tells nothing. */
@Component({
  selector: 'cw-mean-bars',
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
export class MeanBars {
  private readonly i18n = inject(I18n);
  readonly bars = input.required<readonly MeanBar[]>();
  /** The upper end of the scale; its lower end is 0. */
  readonly most = input.required<number>();
  protected readonly drawn = computed(() =>
    this.bars().map((bar) => ({
      ...bar,
      width: bar.hidden ? 100 : ((bar.mean ?? 0) / this.most()) * 100,
      text:
        bar.mean === null ? this.i18n.t(bar.hidden ? 'ui.cell.hidden' : 'ui.cell.none') : formatNumber(bar.mean, {}, this.i18n.locale()),
    })),
  );
}
