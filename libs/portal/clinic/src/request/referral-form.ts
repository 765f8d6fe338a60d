import { Component, computed, inject, output } from '@angular/core';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, type FormFault, Input } from '@careway/portal-ui/form';
import { PlacePipe, placeIn } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import { OrderFrame } from '../drafts/order-frame.ts';
import { Chart } from '../patient/chart.ts';
import { RequestRefusalNote } from './refusal.ts';
import { faultsOfReferral, NEW_REFERRAL, PRIORITIES, priorityOf, type ReferralDraft } from './request-draft.ts';
import { REFERRAL, RequestDesk } from './request-desk.ts';

/** A referral: where to, why, how urgent; read over, sent. Every letter is kept. */
@Component({
  selector: 'cw-referral-form',
  imports: [ConceptPipe, Field, Input, OrderFrame, RequestRefusalNote, TakeFocus, TPipe, PlacePipe],
  templateUrl: './referral-form.html',
})
export class ReferralForm {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  protected readonly desk = inject(RequestDesk);
  readonly closed = output();
  protected readonly about = REFERRAL;
  protected readonly priorities = PRIORITIES;
  protected readonly draft = computed(() => this.desk.referral() ?? NEW_REFERRAL);
  protected readonly problems = computed(() => this.chart.problems.data()?.member?.conditions.filter(({ active }) => active) ?? []);
  protected readonly purpose = computed(() => this.problems().find(({ id }) => id === this.draft().conditionId));
  protected readonly specialty = computed(() => this.desk.specialties().find(({ value }) => value === this.draft().specialty)?.name);
  protected readonly clinic = computed(() => {
    const found = this.desk.clinics().find(({ id }) => id === this.draft().clinicId);
    return found && placeIn(found, this.i18n.language());
  });
  protected readonly faults = computed((): FormFault[] =>
    faultsOfReferral(this.draft()).map(([field, why]) => ({
      ...{ controlId: `referral-${field}`, message: this.i18n.t(`clinic.request.fault.${why}`) },
    })),
  );

  protected keep(field: keyof ReferralDraft, value: string): void {
    this.desk.keepReferral(field === 'priority' ? { priority: priorityOf(value) } : { [field]: value });
  }
  protected async send(): Promise<void> {
    if (await this.desk.sendReferral(this.draft())) this.closed.emit();
  }
  protected drop(): void {
    this.desk.drop('referral');
    this.closed.emit();
  }
}
