import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { CareCard } from '@careway/portal-ui/card';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import type { EmergencySign } from '../generated/graph.ts';

/** What was written sounds like an emergency: whom to call now, first on the page, for as long as nobody has answered. */
@Component({
  selector: 'cw-urgent-note',
  imports: [Button, CareCard, Icon, TPipe],
  host: { role: 'alert' },
  template: `<cw-care-card urgency="now" headingId="urgent" [title]="title()">
    <p>{{ (isAlone() ? 'member.thread.urgent.alone' : 'member.thread.urgent.text') | t }}</p>
    <div class="row">
      @if (isAlone()) {
        <a cwButton="second" href="tel:1201"
          ><cw-icon name="phone" /><span>{{ 'member.intake.call-1201' | t }}</span></a
        >
      }
      <a cwButton href="tel:101"
        ><cw-icon name="phone" /><span>{{ 'member.urgent.call' | t }}</span></a
      >
    </div>
  </cw-care-card>`,
})
export class UrgentNote {
  private readonly i18n = inject(I18n);
  readonly sign = input<EmergencySign>();
  protected readonly isAlone = computed(() => this.sign() === 'SELF_HARM');
  protected readonly title = computed(() => this.i18n.t('member.thread.urgent.title'));
}
