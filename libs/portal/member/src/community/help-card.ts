import { Component, computed, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { CareCard } from '@careway/portal-ui/card';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import type { DangerSign } from '../generated/graph.ts';
import { callsFor } from './community-words.ts';

/** What was written sounds like danger: whom to call now, and that a nurse reads it. Nobody is told that they did something wrong. */
@Component({
  selector: 'cw-help-card',
  imports: [Button, CareCard, Icon, TPipe],
  host: { role: 'alert' },
  template: `<cw-care-card urgency="now" headingId="help" [title]="'member.community.help.title' | t">
    <p>{{ 'member.community.help.text' | t }}</p>
    <div class="row">
      @for (number of calls(); track number) {
        <a cwButton [href]="'tel:' + number"
          ><cw-icon name="phone" /><span>{{ 'member.community.call.' + number | t }}</span></a
        >
      }
    </div>
  </cw-care-card>`,
})
export class HelpCard {
  readonly sign = input<DangerSign | null>();
  protected readonly calls = computed(() => callsFor(this.sign()));
}

/** Above every place where somebody writes among others, whatever is written: words find only the plain ones. */
@Component({
  selector: 'cw-crisis-note',
  imports: [Icon, TPipe],
  host: { class: 'note plain' },
  template: `<cw-icon name="phone" />
    <p class="grow">
      {{ 'member.community.crisis' | t }} <a class="strong" href="tel:101">101</a> · <a class="strong" href="tel:1201">1201</a>
    </p>`,
})
export class CrisisNote {}
