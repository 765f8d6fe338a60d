import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../format/numbers.ts';
import { I18n } from '../i18n/i18n.ts';
import { Icon } from '../icon/icon.ts';
import { isHidden, type Cell } from './cell.ts';

export interface FunnelStep {
  key: string;
  name: string;
  count: Cell;
  /** What happened between the step before and this one: “81% have a plan · 73,234 without”. Without it no loss is drawn. */
  passage?: string;
}

const TONES = ['var(--seq-2)', 'var(--seq-3)', 'var(--seq-4)', 'var(--seq-5)'] as const;

/** Bars from the start edge with the loss drawn between; the strongest tone at the end that we want. A hidden count has no length. */
@Component({
  selector: 'cw-funnel',
  imports: [Icon],
  template: `<ol class="funnel">
    @for (bar of bars(); track bar.key) {
      @if (bar.passage) {
        <li class="step">
          <span [style.--a.%]="bar.before" [style.--b.%]="bar.width">
            <cw-icon name="down" /><span>{{ bar.passage }}</span>
          </span>
        </li>
      }
      <li>
        <span class="k">{{ bar.name }}</span>
        <span class="f" [class.hid]="bar.hidden" [style.--v.%]="bar.width" [style.--c]="bar.tone"></span>
        <span class="n">{{ bar.text }}</span>
      </li>
    }
  </ol>`,
})
export class Funnel {
  private readonly i18n = inject(I18n);
  readonly steps = input.required<readonly FunnelStep[]>();

  protected readonly bars = computed(() => {
    const counts = this.steps().map((step) => (typeof step.count === 'number' ? step.count : 0));
    const most = Math.max(1, ...counts);
    const last = counts.length - 1;
    return this.steps().map((step, i) => {
      const hidden = isHidden(step.count);
      return {
        ...step,
        hidden,
        width: hidden ? 100 : ((counts[i] ?? 0) / most) * 100,
        before: ((counts[i - 1] ?? 0) / most) * 100,
        tone: TONES[Math.max(0, TONES.length - 1 - (last - i))] ?? TONES[0],
        text:
          typeof step.count === 'number'
            ? formatNumber(step.count, {}, this.i18n.locale())
            : this.i18n.t(hidden ? 'ui.cell.hidden' : 'ui.cell.none'),
      };
    });
  });
}
