import { Component, computed, inject, output, signal } from '@angular/core';
import { query } from '@careway/portal-graph';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptNames, ConceptPipe } from '../concept/names.ts';
import { OrderFrame } from '../drafts/order-frame.ts';
import { ClinicMedicineCheckDocument } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { MedicineDesk, ORDER } from './medicine-desk.ts';
import { MedicineRefusalNote } from './medicine-refusal.ts';
import { faultsOf, listed, needsReason, NEW_ORDER, orderText, type OrderField } from './order.ts';
import { WarningList } from './warning-list.ts';

const CONTROLS: Readonly<Partial<Record<OrderField, string>>> = {
  ...{ name: 'order-name', dosage: 'order-dosage', repeats: 'order-repeats', validUntil: 'order-until' },
};

/** A new medicine: written, checked against what the patient takes and is allergic to, read over, ordered. Every letter is kept. */
@Component({
  selector: 'cw-order-form',
  imports: [
    ...[ConceptPipe, DateField, Field, Input, MedicineRefusalNote, Notice, OrderFrame, PaneState, TakeFocus, TPipe],
    ...[WarningList, WhenPipe],
  ],
  templateUrl: './order-form.html',
})
export class OrderForm {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly chart = inject(Chart);
  protected readonly desk = inject(MedicineDesk);
  readonly closed = output();

  protected readonly about = ORDER;
  protected readonly draft = computed(() => this.desk.order() ?? NEW_ORDER);
  protected readonly list = computed(() => this.desk.list.data()?.medicines ?? []);
  private readonly chosen = computed(() => listed(this.list(), this.draft().name));
  protected readonly problems = computed(() => this.chart.problems.data()?.member?.conditions.filter(({ active }) => active) ?? []);
  private readonly unsaid = signal(false);

  protected readonly check = query(
    ClinicMedicineCheckDocument,
    () => {
      const code = this.chosen()?.code;
      const memberId = this.chart.member()?.id;
      if (!code || memberId === undefined) return undefined;
      return { memberId, code: { system: code.system, code: code.code }, text: '', language: this.desk.language() };
    },
    { passive: true },
  );
  protected readonly found = computed(() => (this.chosen() ? this.check.data()?.member?.medicationCheck : undefined));
  protected readonly needsReason = computed(() => needsReason(this.found()?.warnings ?? []));
  protected readonly notCompared = computed(() => {
    const words = this.found()?.unknown.flatMap((one) => (one ? [this.names.of(one.code)] : [])) ?? [];
    return words.length ? new Intl.ListFormat(this.i18n.locale()).format(words) : undefined;
  });
  protected readonly faults = computed((): FormFault[] =>
    faultsOf(this.draft(), this.list(), new Date().toISOString().slice(0, 10)).map(([field, why]) => ({
      ...{ controlId: CONTROLS[field] ?? '', message: this.i18n.t(`clinic.order.fault.${why}`) },
    })),
  );
  protected readonly title = computed(() => orderText(this.draft()));
  protected readonly purpose = computed(() => this.problems().find(({ id }) => id === this.draft().conditionId));
  protected readonly overrideFault = computed(() => (this.unsaid() ? this.i18n.t('clinic.medicine.fault.reason') : undefined));

  protected keep(field: OrderField, value: string): void {
    this.desk.keepOrder({ [field]: value });
  }

  protected async order(): Promise<void> {
    const isMissing = this.needsReason() && !this.draft().overrideReason.trim();
    this.unsaid.set(isMissing);
    if (!isMissing && (await this.desk.sendOrder(this.draft()))) this.closed.emit();
  }

  protected drop(): void {
    this.desk.dropOrder();
    this.closed.emit();
  }
}
