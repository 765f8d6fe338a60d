import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { formatDate, ToldPipe, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ChangeList, type ChangeLine } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptNames, ConceptPipe } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import type { ClinicMedicineFragment } from '../generated/graph.ts';
import { MedicineDesk } from './medicine-desk.ts';
import { MedicineRefusalNote } from './medicine-refusal.ts';
import { WarningList } from './warning-list.ts';

type Form = 'change' | 'stop';
type FieldEdit = ClinicMedicineFragment['edits'][number]['fields'][number];
const ASKABLE: readonly (string | undefined)[] = [undefined, 'REFUSED', 'COLLECTED'];

/** A medicine: how and what for, how regularly it is taken, what was changed and why; it is changed and stopped in place. */
@Component({
  selector: 'cw-medicine-row',
  imports: [
    Button,
    ChangeList,
    ConceptPipe,
    DateField,
    DraftState,
    Field,
    Input,
    MedicineRefusalNote,
    Tag,
    TakeFocus,
    TPipe,
    WarningList,
    ToldPipe,
    WhenPipe,
  ],
  host: { class: 'grow stack tight-stack' },
  templateUrl: './medicine-row.html',
})
export class MedicineRow {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  protected readonly desk = inject(MedicineDesk);
  readonly medicine = input.required<ClinicMedicineFragment>();

  private readonly id = computed(() => this.medicine().id);
  /** `version` is that of the medicine when the writing began. */
  protected readonly changing = keptForms('medicine', () => {
    const { dosage, repeatsAllowed, validUntil } = this.medicine();
    const stands = { dosage: dosage ?? '', repeats: repeatsAllowed === null ? '' : String(repeatsAllowed), until: validUntil ?? '' };
    return { ...stands, reason: '', version: '' };
  });
  protected readonly stopping = keptForms('stop', () => ({ reason: '' }));
  protected readonly draft = computed(() => this.changing.of(this.id()));
  protected readonly stopWhy = computed(() => this.stopping.of(this.id()).reason);
  protected readonly pressed = signal<Form | undefined>(undefined);
  /** Opened here, or with words in it that wait. */
  protected readonly form = computed(
    (): Form | undefined =>
      this.pressed() ?? (this.changing.isWritten(this.id()) ? 'change' : this.stopping.isWritten(this.id()) ? 'stop' : undefined),
  );
  protected readonly more = signal(false);
  private readonly unsaid = signal<'reason' | 'repeats' | undefined>(undefined);
  protected readonly inUse = computed(() => this.medicine().status === 'active' || this.medicine().status === 'on-hold');
  protected readonly mayAsk = computed(() => this.medicine().status === 'active' && ASKABLE.includes(this.medicine().refill?.status));
  protected readonly busy = computed(() => this.desk.busy() === this.medicine().id);
  protected readonly purpose = computed(() => {
    const words = this.medicine().reasons.flatMap((condition) => (condition ? [this.names.of(condition.code)] : []));
    return words.length ? new Intl.ListFormat(this.i18n.locale()).format(words) : undefined;
  });
  protected readonly rate = computed(() => {
    const rate = this.medicine().adherence?.rate;
    return rate === undefined ? '' : new Intl.NumberFormat(this.i18n.locale(), { style: 'percent' }).format(rate);
  });
  protected readonly edits = computed(() =>
    this.medicine().edits.map(({ at, by, reason, fields }) => ({
      at,
      reason,
      name: by.displayName,
      lines: fields.map((one) => this.line(one)),
    })),
  );
  protected fault = (what: 'reason' | 'repeats'): string | undefined =>
    this.unsaid() === what ? this.i18n.t(`clinic.medicine.fault.${what}`) : undefined;

  protected show(form: Form | undefined): void {
    this.pressed.set(form);
    this.unsaid.set(undefined);
  }

  /** Gives up what was typed. */
  protected leave(form: Form): void {
    (form === 'change' ? this.changing : this.stopping).drop(this.id());
    this.show(undefined);
  }

  protected write(field: 'dosage' | 'repeats' | 'until' | 'reason', value: string): void {
    if (!this.draft().version) this.changing.set(this.id(), 'version', String(this.medicine().version));
    this.changing.set(this.id(), field, value);
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const given = this.draft();
    const repeats = given.repeats.trim();
    const isCount = repeats === '' || /^\d{1,3}$/.test(repeats);
    this.unsaid.set(isCount ? (given.reason.trim() ? undefined : 'reason') : 'repeats');
    if (this.unsaid()) return;
    const changes = {
      dosage: given.dosage.trim() || null,
      repeatsAllowed: repeats === '' ? null : Number(repeats),
      validUntil: given.until || null,
    };
    // Who was told that somebody saved meanwhile has seen what stands now.
    const isTold = this.desk.refusal()?.about === this.id() && this.desk.refusal()?.why === 'edited';
    const seen = given.version && !isTold ? Number(given.version) : this.medicine().version;
    const sent = this.changing.sending(this.id());
    if (!(await this.desk.change({ ...this.medicine(), version: seen }, changes, given.reason.trim()))) return;
    sent();
    this.show(undefined);
  }

  protected async stop(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.stopWhy().trim();
    this.unsaid.set(reason ? undefined : 'reason');
    const sent = this.stopping.sending(this.id());
    if (!reason || !(await this.desk.stop(this.medicine(), reason))) return;
    sent();
    this.show(undefined);
  }

  private line({ field, before, after }: FieldEdit): ChangeLine {
    const values = { before: this.value(field, before), after: this.value(field, after) };
    return { says: this.i18n.t(`clinic.medicine.field.${field}`), values };
  }

  private value(field: string, value: string | null): string {
    if (value === null) return this.i18n.t('clinic.edited.nothing');
    if (field === 'validUntil') return formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date());
    return field === 'status' ? this.i18n.t(`clinic.medicine.${value}`) : value;
  }
}
