import { Component, computed, inject, input } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { RequestDesk } from './request-desk.ts';

/** Why an act was refused, beside what it was about. */
@Component({
  selector: 'cw-request-refusal',
  imports: [Notice, TPipe],
  host: { role: 'status', class: 'in-drawer' },
  template: `@if (why(); as key) {
    <cw-notice tone="watch">{{ 'clinic.request.refused.' + key | t }}</cw-notice>
  }`,
})
export class RequestRefusalNote {
  private readonly desk = inject(RequestDesk);
  readonly about = input.required<string>();
  protected readonly why = computed(() => {
    const refusal = this.desk.refusal();
    return refusal?.about === this.about() ? refusal.why : undefined;
  });
}
