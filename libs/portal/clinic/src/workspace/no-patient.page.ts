import { Component, input } from '@angular/core';
import { IntakeReception } from '../intake/reception.ts';
import { Incoming } from '../request/incoming.ts';
import { TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';

/** Beside the worklist while no chart is open. */
@Component({
  selector: 'cw-clinic-no-patient',
  imports: [EmptyState, Incoming, IntakeReception, TPipe],
  host: { class: 'no-patient' },
  template: `<cw-empty-state [title]="'clinic.chart.none' | t" [level]="2" [text]="'clinic.chart.empty' | t" />
    <cw-intake-reception [intake]="sent()" />
    <cw-incoming [referral]="referral()" />`,
})
export class NoPatientPage {
  /** From the address: a referral that waits for the clinic's answer. */
  readonly referral = input<string>();
  /** From the address: a complaint that waits at the clinic. */
  readonly sent = input<string>();
}
