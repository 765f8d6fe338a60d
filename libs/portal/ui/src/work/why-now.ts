import { Component, input } from '@angular/core';

/** Why this chart is open now, under the banner; what to do about it in the slot. */
@Component({
  selector: 'cw-why-now',
  host: { class: 'why-now', '[class.calm]': '!pressing()' },
  template: `<span class="shape dia" aria-hidden="true"></span><strong class="strong">{{ reason() }}</strong
    ><span class="soft">{{ detail() }}</span
    ><ng-content />`,
})
export class WhyNow {
  readonly reason = input.required<string>();
  readonly detail = input('');
  /** It cannot wait. */
  readonly pressing = input(true);
}
