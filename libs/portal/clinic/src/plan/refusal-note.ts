import { Component, computed, inject } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { PlanDesk } from './plan-desk.ts';

/** What was not taken and why; what was written still stands in the form. */
@Component({
  selector: 'cw-refusal-note',
  imports: [Notice, TPipe],
  host: { role: 'status', class: 'in-drawer' },
  template: `@switch (refusal()?.kind) {
    @case ('edited') {
      <cw-notice tone="watch" icon="merge">{{ 'clinic.edited.again' | t }}</cw-notice>
    }
    @case ('refused') {
      <cw-notice tone="bad">{{ 'clinic.refused' | t }}</cw-notice>
    }
    @case ('failed') {
      <cw-notice tone="bad" icon="offline">{{ 'clinic.not-sent' | t }}</cw-notice>
    }
  }`,
})
export class RefusalNote {
  private readonly desk = inject(PlanDesk);
  protected readonly refusal = computed(() => this.desk.refusal());
}
