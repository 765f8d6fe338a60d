import { Component, computed, input } from '@angular/core';
import { layOut, type Band, type Point } from './series.ts';

const WIDTH = 88;
const HEIGHT = 28;
/** Half of the last dot, so that it is not cut. */
const EDGE = 4;

/** The shape of a series beside its value: range behind, last point filled. Says nothing that the value and its tag don't say. */
@Component({
  selector: 'cw-sparkline',
  host: { 'aria-hidden': 'true' },
  template: `<svg class="spark" viewBox="0 0 88 28" focusable="false">
    @if (drawn(); as line) {
      @if (line.band; as band) {
        <rect x="0" width="88" rx="2" [attr.y]="band.y" [attr.height]="band.height" />
      }
      <path [attr.d]="line.path" />
      <circle r="3.5" [attr.cx]="line.x" [attr.cy]="line.y" />
    }
  </svg>`,
})
export class Sparkline {
  readonly points = input.required<readonly Point[]>();
  readonly range = input<Band>();

  protected readonly drawn = computed(() => {
    if (this.points().length < 2) return undefined;
    const plot = layOut(this.points(), this.range());
    const x = (percent: number): number => EDGE + (percent / 100) * (WIDTH - 2 * EDGE);
    const y = (percent: number): number => EDGE + (percent / 100) * (HEIGHT - 2 * EDGE);
    const last = plot.points.at(-1);
    if (!last) return undefined;
    return {
      path: plot.points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join(''),
      x: x(last.x),
      y: y(last.y),
      band: plot.band && { y: y(plot.band.top), height: (plot.band.height / 100) * (HEIGHT - 2 * EDGE) },
    };
  });
}
