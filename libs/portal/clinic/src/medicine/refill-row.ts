import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import type { ClinicMedicineFragment, ClinicRefillFragment } from '../generated/graph.ts';
import { CurrentPatient } from '../patient/current-patient.ts';
import { MedicineDesk } from './medicine-desk.ts';
import { MedicineRefusalNote } from './medicine-refusal.ts';
import { needsReason } from './order.ts';
import { WarningList } from './warning-list.ts';

const TONES: Readonly<Partial<Record<ClinicRefillFragment['status'], Tone>>> = { REQUESTED: 'watch', APPROVED: 'info', DISPENSED: 'good' };

/** A request for more that is open: where it stands since when, what speaks against it, and the steps that are open to it. */
@Component({
  selector: 'cw-refill-row',
  imports: [Button, ConceptPipe, DraftState, Field, Input, MedicineRefusalNote, Tag, TakeFocus, TPipe, WarningList, WhenPipe],
  host: { class: 'grow stack tight-stack' },
  templateUrl: './refill-row.html',
})
export class RefillRow {
  private readonly i18n = inject(I18n);
  private readonly current = inject(CurrentPatient);
  protected readonly desk = inject(MedicineDesk);
  readonly medicine = input.required<ClinicMedicineFragment>();
  readonly refill = input.required<ClinicRefillFragment>();

  /** Why it is refused, and why it is given although something speaks against it. */
  protected readonly why = keptForms('refill', () => ({ refuse: '', override: '' }));
  protected readonly draft = computed(() => this.why.of(this.refill().id));
  protected readonly pressed = signal(false);
  protected readonly refusing = computed(() => this.pressed() || this.draft().refuse !== '');
  private readonly unsaid = signal<'refuse' | 'override' | undefined>(undefined);
  protected readonly tone = computed((): Tone => TONES[this.refill().status] ?? 'none');
  protected readonly busy = computed(() => this.desk.busy() === this.refill().id);
  /** What speaks against it now, as long as nobody has decided; then what spoke against it when somebody did. */
  protected readonly warnings = computed(() =>
    this.refill().status === 'REQUESTED' ? (this.medicine().check?.warnings ?? []) : (this.refill().warnings ?? []),
  );
  protected readonly needsReason = computed(() => this.refill().status === 'REQUESTED' && needsReason(this.warnings()));
  protected readonly byPatient = computed(() => this.refill().requestedBy === this.current.memberId());
  protected readonly since = computed(() => {
    const { status, requestedAt, decidedAt, dispensedAt } = this.refill();
    return status === 'DISPENSED' ? dispensedAt : status === 'APPROVED' ? decidedAt : requestedAt;
  });
  protected faultOf = (form: 'refuse' | 'override'): string | undefined =>
    this.unsaid() === form ? this.i18n.t('clinic.refill.say-why') : undefined;

  protected write(field: 'refuse' | 'override', text: string): void {
    this.why.set(this.refill().id, field, text);
  }
  protected leave(): void {
    this.why.drop(this.refill().id);
    this.pressed.set(false);
  }

  protected async approve(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.needsReason() ? this.draft().override : '';
    const isMissing = this.needsReason() && !reason.trim();
    this.unsaid.set(isMissing ? 'override' : undefined);
    const sent = this.why.sending(this.refill().id);
    if (!isMissing && (await this.desk.approve(this.refill(), reason))) sent();
  }

  protected async refuse(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.draft().refuse.trim();
    this.unsaid.set(reason ? undefined : 'refuse');
    const sent = this.why.sending(this.refill().id);
    if (!reason || !(await this.desk.refuse(this.refill(), reason))) return;
    sent();
    this.pressed.set(false);
  }
}
