import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';

const RULES = ['kind', 'private', 'advice', 'moderated', 'danger'] as const;

/** What holds in every community, wherever somebody joins or writes. */
@Component({
  selector: 'cw-community-rules',
  imports: [TPipe],
  template: `<ul class="rules">
    @for (rule of rules; track rule) {
      <li>{{ 'member.community.rule.' + rule | t }}</li>
    }
  </ul>`,
})
export class Rules {
  protected readonly rules = RULES;
}
