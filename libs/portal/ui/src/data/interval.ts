import { Component, computed, input } from '@angular/core';
import { percentAlong } from './scale.ts';

/** A rate with its interval against a target: dot and whisker; hollow when the whole interval lies below. Beside the number itself. */
@Component({
  selector: 'cw-interval',
  host: {
    class: 'iv',
    'aria-hidden': 'true',
    '[class.under]': 'under()',
    '[style.--lo.%]': 'at(low())',
    '[style.--hi.%]': 'at(high())',
    '[style.--m.%]': 'at(value())',
    '[style.--t.%]': 'at(target())',
  },
  template: `<u></u><i></i><b></b>`,
})
export class Interval {
  readonly value = input.required<number>();
  readonly low = input.required<number>();
  readonly high = input.required<number>();
  readonly target = input.required<number>();
  /** Both ends of the axis, in the unit of the value. */
  readonly axis = input.required<readonly [number, number]>();
  protected readonly under = computed(() => this.high() < this.target());

  protected at(value: number): number {
    return percentAlong(value, this.axis()[0], this.axis()[1]);
  }
}
