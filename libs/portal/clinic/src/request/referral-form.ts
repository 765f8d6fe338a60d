import { Component, computed, inject, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConceptPipe } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { Chart } from '../patient/chart.ts';
import { RequestRefusalNote } from './refusal.ts';
import { faultsOfReferral, NEW_REFERRAL, PRIORITIES, priorityOf, type ReferralDraft } from './request-draft.ts';
import { REFERRAL, RequestDesk } from './request-desk.ts';

/** A referral: where to, why, how urgent; read over, sent. Every letter is kept. */
@Component({
  selector: 'cw-referral-form',
  imports: [Button, ConceptPipe, DraftState, ErrorSummary, Field, Input, RequestRefusalNote, TakeFocus, TPipe],
  host: { class: 'in-drawer stack', role: 'group', '[attr.aria-label]': 'label()' },
  templateUrl: './referral-form.html',
})
export class ReferralForm {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  protected readonly desk = inject(RequestDesk);
  readonly closed = output();
  protected readonly about = REFERRAL;
  protected readonly priorities = PRIORITIES;
  protected readonly label = computed(() => this.i18n.t('clinic.request.referral-title'));
  protected readonly draft = computed(() => this.desk.referral() ?? NEW_REFERRAL);
  protected readonly problems = computed(() => this.chart.problems.data()?.member?.conditions.filter(({ active }) => active) ?? []);
  protected readonly purpose = computed(() => this.problems().find(({ id }) => id === this.draft().conditionId));
  protected readonly specialty = computed(() => this.desk.specialties().find(({ value }) => value === this.draft().specialty)?.name);
  protected readonly clinic = computed(() => this.desk.clinics().find(({ id }) => id === this.draft().clinicId)?.name);
  protected readonly checking = signal(false);
  private readonly tried = signal(false);
  private readonly faults = computed(() => faultsOfReferral(this.draft()));
  protected readonly summary = computed((): FormFault[] =>
    this.tried()
      ? this.faults().map(([field, why]) => ({ controlId: `referral-${field}`, message: this.i18n.t(`clinic.request.fault.${why}`) }))
      : [],
  );
  protected faultOf = (controlId: string): string | undefined => this.summary().find((one) => one.controlId === controlId)?.message;

  protected keep(field: keyof ReferralDraft, value: string): void {
    this.desk.keepReferral(field === 'priority' ? { priority: priorityOf(value) } : { [field]: value });
  }
  protected readOver(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    this.checking.set(this.faults().length === 0);
  }
  protected async send(): Promise<void> {
    if (await this.desk.sendReferral(this.draft())) this.closed.emit();
  }
  protected drop(): void {
    this.desk.drop('referral');
    this.closed.emit();
  }
}
