import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { mutations, query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { ErrorNote, Notice, OfflineState, Skeleton, Toasts } from '@careway/portal-ui/state';

import { oneAct } from '../act/one-act.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { Drafts } from '../drafts/drafts.ts';
import {
  ClinicCheckConsultDocument,
  type ClinicConsultOwnFragment,
  ClinicConsultCaseDocument,
  ClinicConsultPatientDocument,
  ClinicPublishConsultDocument,
  ClinicWriteConsultDocument,
  type KeepInput,
} from '../generated/graph.ts';
import { ConsultFiles } from './consult-files.ts';
import { knownOf, SPECIALTIES, wordOf } from './consult-words.ts';
import { uuidV7 } from '../message/uuid-v7.ts';
import { GateView, type KeepChoice } from './gate-view.ts';
import { ShownFiles } from './shown-files.ts';

/** Where what is typed is kept among the remarks of the chart. */
const KEPT = 'consult';
/** Ends of keys of `clinic.consult.refused.`, by what the service answered. */
const REFUSALS: Readonly<Record<string, string>> = {
  EditedMeanwhileError: 'edited',
  ConsultStateError: 'edited',
  MessageTooLongError: 'long',
};

/** A question to colleagues about one's patient: written, read by the gate, looked at as colleagues will read it, confirmed. */
@Component({
  selector: 'cw-clinic-ask',
  imports: [
    ...[
      Button,
      ConsultFiles,
      DraftState,
      ErrorNote,
      ErrorSummary,
      Field,
      GateView,
      Input,
      Link,
      Notice,
      OfflineState,
      ShownFiles,
      Skeleton,
    ],
    TPipe,
  ],
  templateUrl: './ask.page.html',
})
export class AskPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(Drafts);
  private readonly mutate = mutations();
  readonly memberId = input.required<string>();
  /** From the address: a question that was begun. */
  readonly case = input<string>();
  protected readonly specialties = SPECIALTIES;
  protected readonly word = wordOf;
  protected readonly asked = query(ClinicConsultPatientDocument, () => ({ memberId: this.memberId() }));
  protected readonly begun = query(ClinicConsultCaseDocument, () => (this.case() ? { id: this.case()! } : undefined));
  protected readonly patient = computed(() => {
    const member = this.asked.data()?.member;
    return member?.id === this.memberId() ? member : undefined;
  });
  /** What the server holds of the question; undefined before it was written. */
  private readonly written = signal<ClinicConsultOwnFragment | undefined>(undefined);
  protected readonly own = computed(() => this.written() ?? this.begun.data()?.consultCase ?? undefined);
  /** The words are being changed, though the gate has read them. */
  protected readonly writing = signal(false);
  protected readonly checked = computed(() => {
    const own = this.own();
    return own?.state === 'CHECKED' && own.masked !== null && !this.writing() ? { ...own, masked: own.masked ?? '' } : undefined;
  });
  /** As colleagues will see them. */
  protected readonly shownFiles = computed(() =>
    (this.own()?.files ?? []).map(({ id, kind, masked, maskedText, width, height }) => ({
      ...{ id, kind, width, height, alt: masked ?? '', text: maskedText },
    })),
  );
  /** Pictures that the author has looked at. */
  protected readonly looked = signal<ReadonlySet<string>>(new Set());
  private readonly typed = computed(() => this.drafts.of(this.memberId())?.remarks?.[KEPT]);
  protected readonly text = computed(() => this.typed() ?? this.own()?.text ?? '');
  protected readonly hasDraft = computed(() => this.typed() !== undefined);
  private readonly caseId = signal(uuidV7());
  protected readonly confirmed = signal(false);
  private readonly act = oneAct();
  protected readonly busy = this.act.busy;
  protected readonly faults = signal<readonly FormFault[]>([]);
  protected readonly refusal = this.act.refusal;

  constructor() {
    effect(() => void this.drafts.load(this.memberId()));
  }

  protected faultOf = (controlId: string): string | undefined => this.faults().find((fault) => fault.controlId === controlId)?.message;
  protected type(text: string): void {
    this.drafts.remark(this.memberId(), KEPT, text);
  }

  protected async check(event: Event, chosen: string, text: string): Promise<void> {
    event.preventDefault();
    const specialty = SPECIALTIES.find((one) => one === chosen);
    const faults: FormFault[] = [];
    if (!specialty) faults.push({ controlId: 'consult-specialty', message: this.i18n.t('clinic.consult.refused.specialty') });
    if (!text.trim()) faults.push({ controlId: 'consult-text', message: this.i18n.t('clinic.consult.refused.text') });
    this.faults.set(faults);
    const patient = this.patient();
    if (!specialty || faults.length > 0 || !patient) return;
    await this.act.run(async () => {
      const own = this.own();
      const input = {
        ...{ memberId: this.memberId(), caseId: own?.id ?? this.caseId(), expectedVersion: own?.version ?? null },
        ...{ specialty, text, known: knownOf(patient) },
      };
      const { writeConsult } = await this.mutate(ClinicWriteConsultDocument, { input });
      if (writeConsult.__typename !== 'ConsultCase') return this.refuse(writeConsult.__typename);
      this.written.set(writeConsult);
      await this.read(writeConsult, []);
      this.writing.set(false);
      this.drafts.remark(this.memberId(), KEPT, '');
    });
  }

  protected keep(own: ClinicConsultOwnFragment, { finding, reason }: KeepChoice): Promise<void> {
    const others = own.findings.filter(({ start, kept }) => kept && start !== finding.start);
    const keeps = others.map(({ start, end, kept }) => ({ start, end, reason: kept! }));
    const { start, end } = finding;
    return this.act.run(() => this.read(own, reason ? [...keeps, { start, end, reason }] : keeps));
  }

  /** A file was put beside it or taken away. Where the gate cannot be reached now, the words stand to be checked again. */
  protected again(own: ClinicConsultOwnFragment): Promise<void> {
    const keeps = own.findings.filter(({ kept }) => kept).map(({ start, end, kept }) => ({ start, end, reason: kept! }));
    return this.act.run(async () => {
      try {
        await this.read(own, keeps);
      } catch (problem) {
        this.written.set(own);
        throw problem;
      }
    });
  }

  protected publish({ id, version }: ClinicConsultOwnFragment): Promise<void> {
    const files = this.shownFiles();
    const fault = (controlId: string, key: string): FormFault => ({ controlId, message: this.i18n.t(`clinic.consult.${key}`) });
    const unseen = files.flatMap((file, n) =>
      file.kind === 'PICTURE' && !this.looked().has(file.id) ? [fault(`consult-looked-${n}`, 'file.refused.looked')] : [],
    );
    this.faults.set([...unseen, ...(this.confirmed() ? [] : [fault('consult-confirm', 'refused.confirm')])]);
    if (this.faults().length > 0) return Promise.resolve();
    const looked = files.filter(({ kind }) => kind === 'PICTURE').map((file) => file.id);
    return this.act.run(async () => {
      const { publishConsult } = await this.mutate(ClinicPublishConsultDocument, { id, version, looked });
      if (publishConsult.__typename !== 'Consult') return this.refuse(publishConsult.__typename);
      this.toasts.say(this.i18n.t('clinic.consult.published'));
      await this.router.navigate(['/clinic/consults', publishConsult.id]);
    });
  }

  protected change(): void {
    this.writing.set(true);
    this.confirmed.set(false);
    this.faults.set([]);
  }

  private async read({ id, version }: ClinicConsultOwnFragment, keeps: readonly KeepInput[]): Promise<void> {
    this.confirmed.set(false);
    const { checkConsult } = await this.mutate(ClinicCheckConsultDocument, { id, version, keeps: [...keeps] });
    if (checkConsult.__typename === 'ConsultCase') this.written.set(checkConsult);
    else this.refuse(checkConsult.__typename);
  }

  private refuse(type: string): void {
    this.refusal.set(REFUSALS[type] ?? 'failed');
    if (this.case()) this.begun.reload();
  }
}
