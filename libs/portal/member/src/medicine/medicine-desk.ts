import { inject, Service, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Names } from '../concept/names.ts';
import {
  MemberCancelRefillDocument,
  MemberCollectRefillDocument,
  MemberRecordDoseDocument,
  MemberRequestRefillDocument,
  MemberWithdrawDoseDocument,
  type DoseReason,
  type DoseStatus,
  type MedicineFieldsFragment,
} from '../generated/graph.ts';

type Answer = { __typename: string; reason?: string };

/** What a member does with a medicine: each act is one tap, is said, and can be taken back where that is possible. */
@Service()
export class MedicineDesk {
  private readonly mutate = mutations();
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  /** The medicine that something is being done with: a second tap does not ask twice. */
  readonly busy = signal<string | undefined>(undefined);

  request(medicine: MedicineFieldsFragment, reload: () => void): Promise<void> {
    return this.run(medicine, reload, async () => {
      const { requestRefill } = await this.mutate(MemberRequestRefillDocument, { medicationId: medicine.id });
      if (requestRefill.__typename !== 'Refill') return this.refused(medicine, requestRefill);
      const { id } = requestRefill;
      this.say('member.medicine.asked', medicine, () => void this.cancel(medicine, id, reload));
    });
  }

  cancel(medicine: MedicineFieldsFragment, id: string, reload: () => void): Promise<void> {
    return this.run(medicine, reload, async () => {
      const { cancelRefill } = await this.mutate(MemberCancelRefillDocument, { id });
      this.taken(medicine, cancelRefill, 'Refill', 'member.medicine.cancelled');
    });
  }

  collect(medicine: MedicineFieldsFragment, id: string, reload: () => void): Promise<void> {
    return this.run(medicine, reload, async () => {
      const { collectRefill } = await this.mutate(MemberCollectRefillDocument, { id });
      this.taken(medicine, collectRefill, 'Refill', 'member.medicine.collected');
    });
  }

  record(medicine: MedicineFieldsFragment, day: string, status: DoseStatus, reason: DoseReason | null, reload: () => void): Promise<void> {
    return this.run(medicine, reload, async () => {
      const { recordDose } = await this.mutate(MemberRecordDoseDocument, { medicationId: medicine.id, day, status, reason });
      this.taken(medicine, recordDose, 'Medication');
    });
  }

  withdraw(medicine: MedicineFieldsFragment, day: string, reload: () => void): Promise<void> {
    return this.run(medicine, reload, async () => {
      const { withdrawDose } = await this.mutate(MemberWithdrawDoseDocument, { medicationId: medicine.id, day });
      this.taken(medicine, withdrawDose, 'Medication');
    });
  }

  private taken(medicine: MedicineFieldsFragment, answer: Answer, type: string, said?: string): void {
    if (answer.__typename !== type) this.refused(medicine, answer);
    else if (said) this.say(said, medicine);
  }

  private refused(medicine: MedicineFieldsFragment, { reason }: Answer): void {
    this.say(reason === 'REFILL_ALREADY_REQUESTED' ? 'member.medicine.open' : 'member.medicine.not-saved', medicine);
  }

  private say(key: string, { code }: MedicineFieldsFragment, undo?: () => void): void {
    this.toasts.say(this.i18n.t(key, { what: this.names.of(code) }), undo);
  }

  private async run(medicine: MedicineFieldsFragment, reload: () => void, work: () => Promise<void>): Promise<void> {
    if (this.busy() !== undefined) return;
    this.busy.set(medicine.id);
    try {
      await work();
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.say(isOffline ? 'member.medicine.offline' : 'member.medicine.not-saved', medicine);
    } finally {
      this.busy.set(undefined);
      reload();
    }
  }
}
