import { Component, input } from '@angular/core';

export type ButtonKind = 'main' | 'second' | 'plain' | 'grave';

/**
 * A button or a link that looks like one. `busy` shows that it works and keeps a second press from sending twice: it can't be pressed then,
 * and says so, but keeps the focus.
 */
@Component({
  selector: 'button[cwButton], a[cwButton]',
  host: {
    class: 'btn',
    '[class.second]': "kind() === 'second'",
    '[class.plain]': "kind() === 'plain'",
    '[class.danger]': "kind() === 'grave'",
    '[class.s]': 'small()',
    '[class.wide]': 'wide()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
    '(click)': 'guard($event)',
  },
  template: `@if (busy()) {
      <span class="spin" aria-hidden="true"></span>
    }
    <ng-content />`,
})
export class Button {
  readonly kind = input<ButtonKind, ButtonKind | ''>('main', { alias: 'cwButton', transform: (kind) => kind || 'main' });
  readonly small = input(false);
  readonly wide = input(false);
  readonly busy = input(false);

  protected guard(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
