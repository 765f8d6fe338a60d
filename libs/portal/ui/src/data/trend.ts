import { Component, computed, inject, input } from '@angular/core';
import type { DateStyle } from '../format/dates.ts';
import { NumPipe } from '../format/num.pipe.ts';
import { WhenPipe } from '../format/when.pipe.ts';
import { I18n } from '../i18n/i18n.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';
import { layOut, type Band, type Point } from './series.ts';
import { percentAlong } from './scale.ts';

/** Each point is labelled up to here; beyond it only the last. */
const LABELS_MOST = 6;
const POINTS_LEAST = 3;
const HALF_A_YEAR_MS = 183 * 86_400_000;

/**
 * A line over time with the goal behind it, what explains the bend, and the same numbers as a table under it. Below three
 * points a line would pretend to know: then only the table stands.
 */
@Component({
  selector: 'cw-trend',
  imports: [Icon, NumPipe, TPipe, WhenPipe],
  templateUrl: './trend.html',
})
export class Trend {
  private readonly i18n = inject(I18n);
  readonly points = input.required<readonly Point[]>();
  /** Shown with each value in the table: “%”, “mmHg”. */
  readonly unit = input.required<string>();
  /** What the numbers are, for the table's caption and the label. */
  readonly name = input.required<string>();
  readonly goal = input<Band>();
  readonly goalName = input<string>();
  /** What explains the bend: “Plan began”. */
  readonly mark = input<{ at: string; name: string }>();

  protected readonly drawn = computed(() => this.points().length >= POINTS_LEAST);
  protected readonly plot = computed(() => layOut(this.points(), this.goal()));
  /** Over half a year the day says nothing any more. */
  protected readonly axisStyle = computed((): DateStyle => {
    const times = this.points().map((point) => Date.parse(point.at));
    return Math.max(...times) - Math.min(...times) > HALF_A_YEAR_MS ? 'month-short' : 'short';
  });
  protected readonly labelAll = computed(() => this.points().length <= LABELS_MOST);
  protected readonly markX = computed(() => {
    const mark = this.mark();
    const points = this.plot().points;
    const first = points[0];
    const last = points.at(-1);
    if (!mark || !first || !last) return undefined;
    return first.x + (percentAlong(Date.parse(mark.at), Date.parse(first.at), Date.parse(last.at)) * (last.x - first.x)) / 100;
  });
  protected readonly label = computed(() => this.i18n.t('ui.trend.label', { name: this.name(), count: this.points().length }));
}
