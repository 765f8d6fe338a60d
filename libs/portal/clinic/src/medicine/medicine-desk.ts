import { computed, inject, Injectable, signal } from '@angular/core';
import { live, mutations, query } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Drafts } from '../drafts/drafts.ts';
import {
  ClinicApproveRefillDocument,
  ClinicChangeMedicineDocument,
  ClinicCollectRefillDocument,
  ClinicDispenseRefillDocument,
  ClinicMedicineListDocument,
  ClinicMedicinesDocument,
  ClinicOrderMedicineDocument,
  ClinicRefuseRefillDocument,
  ClinicRequestRefillDocument,
  ClinicRestockRefillDocument,
  ClinicStopMedicineDocument,
  ClinicTimelineChangedDocument,
  type ClinicChangeMedicineMutationVariables,
  type ClinicMedicineFragment,
  type ClinicRefillFragment,
} from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { Chart } from '../patient/chart.ts';
import { NEW_ORDER, orderFrom, type OrderDraft } from './order.ts';

interface Answer {
  readonly __typename: string;
  readonly reason?: string;
}
/** End of a key of `clinic.medicine.refused.`, and the item that it is about. */
export interface MedicineRefusal {
  readonly about: string;
  readonly why: string;
}
const WHY: Readonly<Record<string, string>> = {
  EditedMeanwhileError: 'edited',
  MedicationWarningsError: 'warnings',
  RefillStepError: 'moved',
  RefillAlreadyRequestedError: 'open',
  MedicationNotActiveError: 'stopped',
  InvalidInputError: 'input',
};

/** What a clinician does about medicines and the requests for more of them; a refusal stays where it was met, and nothing typed is lost. */
@Injectable()
export class MedicineDesk {
  private readonly chart = inject(Chart);
  private readonly drafts = inject(Drafts);
  private readonly i18n = inject(I18n);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();

  readonly language = computed(() => graphLanguage(this.i18n.language()));
  readonly asked = query(ClinicMedicinesDocument, () => {
    const memberId = this.chart.member()?.id;
    return memberId === undefined ? undefined : { memberId, language: this.language() };
  });
  readonly list = query(ClinicMedicineListDocument, () => ({}), { passive: true });
  readonly medicines = computed(() => this.asked.data()?.member?.medications);
  readonly busy = signal<string | undefined>(undefined);
  readonly refusal = signal<MedicineRefusal | undefined>(undefined);
  readonly order = computed(() => this.drafts.of(this.chart.memberId())?.order);

  constructor() {
    const reload = (): void => this.asked.reload();
    live(ClinicTimelineChangedDocument, () => (this.chart.member() ? { memberId: this.chart.memberId()! } : undefined), {
      next: reload,
      gap: reload,
    });
  }

  keepOrder(changes: Partial<OrderDraft>): void {
    this.drafts.keep(this.chart.memberId(), 'order', { ...(this.order() ?? NEW_ORDER), ...changes });
  }
  isFresh = (): boolean => this.drafts.isFresh(this.chart.memberId(), 'order');
  dropOrder(): void {
    this.drafts.discard(this.chart.memberId(), 'order');
  }

  request({ id }: ClinicMedicineFragment): Promise<boolean> {
    return this.run(id, 'clinic.refill.said.requested', async () => {
      const { requestRefill } = await this.mutate(ClinicRequestRefillDocument, { medicationId: id });
      return requestRefill;
    });
  }

  approve({ id }: ClinicRefillFragment, overrideReason: string): Promise<boolean> {
    return this.run(id, 'clinic.refill.said.approved', async () => {
      const { approveRefill } = await this.mutate(ClinicApproveRefillDocument, { id, overrideReason: overrideReason.trim() || null });
      return approveRefill;
    });
  }

  refuse({ id }: ClinicRefillFragment, reason: string): Promise<boolean> {
    return this.run(id, 'clinic.refill.said.refused', async () => {
      const { refuseRefill } = await this.mutate(ClinicRefuseRefillDocument, { id, reason });
      return refuseRefill;
    });
  }

  /** Can be taken back as long as it lies there. */
  dispense(refill: ClinicRefillFragment): Promise<boolean> {
    const { id } = refill;
    const undo = (): void => void this.restock(refill);
    return this.run(
      id,
      'clinic.refill.said.dispensed',
      async () => {
        const { dispenseRefill } = await this.mutate(ClinicDispenseRefillDocument, { id });
        return dispenseRefill;
      },
      undo,
    );
  }

  restock({ id }: ClinicRefillFragment): Promise<boolean> {
    return this.run(id, 'clinic.refill.said.restocked', async () => {
      const { restockRefill } = await this.mutate(ClinicRestockRefillDocument, { id });
      return restockRefill;
    });
  }

  collect({ id }: ClinicRefillFragment): Promise<boolean> {
    return this.run(id, 'clinic.refill.said.collected', async () => {
      const { collectRefill } = await this.mutate(ClinicCollectRefillDocument, { id });
      return collectRefill;
    });
  }

  change({ id, version }: ClinicMedicineFragment, changes: ClinicChangeMedicineMutationVariables['changes'], reason: string) {
    return this.run(id, 'clinic.medicine.said.changed', async () => {
      const { changeMedication } = await this.mutate(ClinicChangeMedicineDocument, { id, expectedVersion: version, changes, reason });
      return changeMedication;
    });
  }

  stop({ id, version }: ClinicMedicineFragment, reason: string): Promise<boolean> {
    return this.run(id, 'clinic.medicine.said.stopped', async () => {
      const { stopMedication } = await this.mutate(ClinicStopMedicineDocument, { id, expectedVersion: version, reason });
      return stopMedication;
    });
  }

  async sendOrder(draft: OrderDraft): Promise<boolean> {
    const medication = orderFrom(draft, this.list.data()?.medicines ?? []);
    const memberId = this.chart.memberId();
    if (!medication || memberId === undefined) return false;
    const isOrdered = await this.run(ORDER, 'clinic.medicine.said.ordered', async () => {
      const given = { memberId, medication, overrideReason: draft.overrideReason.trim() || null };
      return (await this.mutate(ClinicOrderMedicineDocument, given)).orderMedication;
    });
    if (isOrdered) this.drafts.sent(memberId, 'order', draft);
    return isOrdered;
  }

  private async run(about: string, said: string, ask: () => Promise<Answer>, undo?: () => void): Promise<boolean> {
    if (this.busy() !== undefined) return false;
    this.busy.set(about);
    this.refusal.set(undefined);
    try {
      const { __typename } = await ask();
      const why = WHY[__typename] ?? (__typename.endsWith('Error') ? 'other' : undefined);
      if (why !== undefined) this.refusal.set({ about, why });
      else this.toasts.say(this.i18n.t(said), undo);
      return why === undefined;
    } catch {
      this.refusal.set({ about, why: 'failed' });
      return false;
    } finally {
      this.chart.treatment.reload();
      // an act right after this one carries the version that stands
      await this.asked.refresh();
      this.busy.set(undefined);
    }
  }
}

/** What a refusal of a new order is about. */
export const ORDER = 'order';
