import { Component, computed, inject, input } from '@angular/core';
import { CareCard } from '@careway/portal-ui/card';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import type { EmergencySign } from '../generated/graph.ts';

/** What was written sounds like an emergency: whom to call now, first on the page, for as long as nobody has answered. */
@Component({
  selector: 'cw-urgent-note',
  imports: [CareCard, TPipe],
  host: { role: 'alert' },
  template: `<cw-care-card urgency="now" headingId="urgent" [title]="title()">
    @if (sign() === 'SELF_HARM') {
      <p>{{ 'member.thread.urgent.alone' | t }}</p>
      <p><a class="strong" href="tel:1201">{{ 'member.intake.call-1201' | t }}</a></p>
    } @else {
      <p>{{ 'member.thread.urgent.text' | t }}</p>
    }
    <p><a class="strong" href="tel:101">{{ 'member.call-101' | t }}</a></p>
  </cw-care-card>`,
})
export class UrgentNote {
  private readonly i18n = inject(I18n);
  readonly sign = input<EmergencySign>();
  protected readonly title = computed(() => this.i18n.t('member.thread.urgent.title'));
}
