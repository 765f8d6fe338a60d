import { Component } from '@angular/core';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';

/** Beside the worklist while no chart is open. */
@Component({
  selector: 'cw-clinic-no-patient',
  imports: [EmptyState, TPipe],
  host: { class: 'no-patient' },
  template: `<cw-empty-state [title]="'clinic.chart.none' | t" [level]="2" [text]="'clinic.chart.empty' | t" />`,
})
export class NoPatientPage {}
