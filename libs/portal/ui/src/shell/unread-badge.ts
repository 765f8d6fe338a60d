import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';

/** A count for the eye and a sentence for the ear; nothing at all when nothing is unread. */
@Component({
  selector: 'cw-unread-badge',
  imports: [TPipe],
  template: `@if (count() > 0) {
    <span class="badge" aria-hidden="true">{{ count() > 99 ? '99+' : count() }}</span><span class="vh">{{
      'ui.unread' | t: { count: count() }
    }}</span>
  }`,
})
export class UnreadBadge {
  readonly count = input(0);
}
