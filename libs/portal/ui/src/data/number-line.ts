import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../format/numbers.ts';
import { I18n } from '../i18n/i18n.ts';
import { STANDING_LOOK, type Standing } from '../tag/standing.ts';
import { percentAlong } from './scale.ts';

/** A stretch of the line. Zones follow each other without gaps, from low to high. */
export interface Zone {
  kind: 'goal' | 'near' | 'far';
  /** Upper end, in the unit of the value. */
  to: number;
  /** “Your goal”, “A little above”; the outermost may stay without a name. */
  name?: string;
}

/**
 * Where a value stands: three to five zones, the goal hatched and underlined, so that it reads without colour. The axis runs left
 * to right in every language. A personal goal replaces the laboratory's range; that stays in the raw report.
 */
@Component({
  selector: 'cw-number-line',
  host: { class: 'nl', role: 'img', '[attr.aria-label]': 'label()' },
  template: `<div class="nl-me" [style.--at.%]="at()" [class.low]="at() < 12" [class.high]="at() > 88">
      <b><span class="shape {{ shape() }}" aria-hidden="true"></span> {{ shown() }}</b
      ><i></i>
    </div>
    <div class="nl-track">
      @for (zone of stretches(); track zone.to) {
        <span [class]="zone.kind" [style.--w]="zone.width">
          @if (zone.name) {
            <span class="nl-zone">{{ zone.name }}</span>
          }
        </span>
      }
    </div>
    @for (tick of ticks(); track tick.value) {
      <span class="nl-tick" [style.--at.%]="tick.at">{{ tick.value }}</span>
    }`,
})
export class NumberLine {
  private readonly i18n = inject(I18n);
  /** In the unit of the zones. */
  readonly value = input.required<number>();
  /** The value with its unit as it is shown: “7.2%”. */
  readonly shown = input.required<string>();
  readonly from = input.required<number>();
  readonly zones = input.required<readonly Zone[]>();
  readonly standing = input.required<Standing>();
  /** The whole line in a sentence, for those who hear it: value, goal, from where somebody calls. */
  readonly label = input.required<string>();

  private readonly end = computed(() => this.zones().at(-1)?.to ?? this.from());
  protected readonly shape = computed(() => STANDING_LOOK[this.standing()].shape);
  protected readonly at = computed(() => percentAlong(this.value(), this.from(), this.end()));
  protected readonly stretches = computed(() => {
    let start = this.from();
    return this.zones().map((zone) => {
      const width = zone.to - start;
      start = zone.to;
      return { ...zone, width };
    });
  });
  /** The borders between zones; the two ends of the line say nothing that a person needs. */
  protected readonly ticks = computed(() =>
    this.zones()
      .slice(0, -1)
      .map(({ to }) => ({ value: formatNumber(to, {}, this.i18n.locale()), at: percentAlong(to, this.from(), this.end()) })),
  );
}
