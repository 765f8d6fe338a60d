import { Component, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';

/** What a number counts, of whom, when, and what is hidden: beside each picture, one press away. */
@Component({
  selector: 'cw-definition',
  imports: [TPipe, WhenPipe],
  template: `<button type="button" class="link" [attr.popovertarget]="key()" [attr.aria-label]="label()">
      {{ 'admin.definition.open' | t }}
    </button>
    <div class="def" role="dialog" popover [id]="key()" [attr.aria-label]="label()">
      <h3>{{ label() }}</h3>
      <dl class="dl">
        <dt>{{ 'admin.definition.what' | t }}</dt>
        <dd>{{ 'admin.definition.count' | t }}</dd>
        <dt>{{ 'admin.definition.who' | t }}</dt>
        <dd>{{ 'admin.definition.people' | t }}</dd>
        <dt>{{ 'admin.definition.split' | t }}</dt>
        <dd>{{ split() }}</dd>
        <dt>{{ 'admin.definition.period' | t }}</dt>
        <dd>{{ 'admin.definition.now' | t }}</dd>
        @if (computedAt(); as fact) {
          <dt>{{ 'admin.definition.last-fact' | t }}</dt>
          <dd>{{ fact | when: 'moment' }}</dd>
        }
        <dt>{{ 'admin.definition.hidden' | t }}</dt>
        <dd>{{ 'admin.definition.suppressed' | t }}</dd>
      </dl>
      <button type="button" class="link" [attr.popovertarget]="key()" popovertargetaction="hide">{{ 'admin.definition.close' | t }}</button>
    </div>`,
})
export class Definition {
  /** Unique on the page. */
  readonly key = input.required<string>();
  /** “Definition: by district”. */
  readonly label = input.required<string>();
  /** How the groups are made. */
  readonly split = input.required<string>();
  readonly computedAt = input<string | null>();
}
