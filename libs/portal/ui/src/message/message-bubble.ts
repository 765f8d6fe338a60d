import { Component, input } from '@angular/core';
import { Avatar } from '../tag/avatar.ts';

/** One message. Mine stands at the end in the panel's colour, without a face; others name who speaks and in what role. */
@Component({
  selector: 'cw-message',
  imports: [Avatar],
  host: { class: 'msg', '[class.me]': 'mine()' },
  template: `<p class="who-l">
      @if (!mine()) {
        <strong class="strong">{{ from() }}</strong> ·
      }
      {{ detail() }}
    </p>
    @if (!mine()) {
      <cw-avatar [name]="from()" [personId]="fromId()" />
    }
    <div class="bub"><ng-content /></div>`,
})
export class MessageBubble {
  readonly mine = input(false);
  readonly from = input('');
  readonly fromId = input<string>();
  /** Role, time and who has read it: “dietitian, 18:05”. */
  readonly detail = input.required<string>();
}
