import { Component, computed, inject, input } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MedicineDesk } from './medicine-desk.ts';

/** Why something was not taken, beside what it is about; what was typed still stands. */
@Component({
  selector: 'cw-medicine-refusal',
  imports: [Notice, TPipe],
  host: { role: 'status', class: 'in-drawer' },
  template: `@if (why(); as key) {
    <cw-notice [tone]="key === 'failed' ? 'bad' : 'watch'" [icon]="key === 'failed' ? 'offline' : 'alert'">{{
      'clinic.medicine.refused.' + key | t
    }}</cw-notice>
  }`,
})
export class MedicineRefusalNote {
  private readonly desk = inject(MedicineDesk);
  /** The id of a medicine or a request. */
  readonly about = input.required<string>();
  protected readonly why = computed(() => {
    const refusal = this.desk.refusal();
    return refusal?.about === this.about() ? refusal.why : undefined;
  });
}
