import { Component, computed, inject, input, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { FileTray } from '@careway/portal-ui/message';
import { Notice } from '@careway/portal-ui/state';
import { oneAct } from '../act/one-act.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { Drafts } from '../drafts/drafts.ts';
import {
  type ClinicConsultOwnFileFragment,
  type ClinicConsultOwnFragment,
  ClinicDropConsultFileDocument,
  ClinicPutConsultFileDocument,
} from '../generated/graph.ts';
import { messageFiles } from '../message/message-files.ts';
import { wordOf } from './consult-words.ts';
import { GateView } from './gate-view.ts';

/** Where what is typed is kept among the remarks of the chart. */
const KEPT = 'consult-file';
const MOST_FILES = 4;
const REFUSALS: Readonly<Record<string, string>> = {
  EditedMeanwhileError: 'refused.edited',
  ConsultStateError: 'refused.edited',
  FilesNotReadyError: 'file.refused.not-ready',
  TooManyFilesError: 'file.refused.many',
};

/** Pictures and documents beside a question that is not published: what was removed from each, and what the gate found in it. */
@Component({
  selector: 'cw-consult-files',
  host: { class: 'stack' },
  imports: [Button, DraftState, ErrorSummary, Field, FileTray, GateView, Input, Notice, TPipe],
  templateUrl: './consult-files.html',
})
export class ConsultFiles {
  private readonly i18n = inject(I18n);
  private readonly drafts = inject(Drafts);
  private readonly mutate = mutations();
  readonly own = input.required<ClinicConsultOwnFragment>();
  readonly memberId = input.required<string>();
  /** The question with its files as they stand now: the gate is to read it anew. */
  readonly changed = output<ClinicConsultOwnFragment>();
  protected readonly uploads = messageFiles(() => this.memberId());
  protected readonly accepts = 'image/jpeg,image/png,image/webp,application/pdf';
  protected readonly word = wordOf;
  protected readonly text = computed(() => this.drafts.of(this.memberId())?.remarks?.[KEPT] ?? '');
  protected readonly mayAdd = computed(() => this.own().files.length < MOST_FILES);
  private readonly act = oneAct({ failed: 'refused.failed' });
  protected readonly busy = this.act.busy;
  protected readonly faults = signal<readonly FormFault[]>([]);
  /** End of a key of `clinic.consult.`. */
  protected readonly refusal = this.act.refusal;

  protected faultOf = (controlId: string): string | undefined => this.faults().find((fault) => fault.controlId === controlId)?.message;
  protected type = (text: string): void => this.drafts.remark(this.memberId(), KEPT, text);
  protected removedOf = ({ removed }: ClinicConsultOwnFileFragment): string =>
    removed.map((kind) => this.i18n.t(`clinic.consult.file.meta.${wordOf(kind)}`)).join(', ');

  protected choose(chooser: HTMLInputElement): void {
    this.uploads.clear();
    this.uploads.add([...(chooser.files ?? [])].slice(0, 1));
    chooser.value = '';
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const [uploadId] = this.uploads.ready();
    const alt = this.text().trim();
    const fault = (controlId: string, key: string): FormFault => ({
      controlId,
      message: this.i18n.t(`clinic.consult.file.refused.${key}`),
    });
    this.faults.set([
      ...(uploadId === undefined ? [fault('consult-file', 'file')] : []),
      ...(alt === '' ? [fault('consult-file-alt', 'alt')] : []),
    ]);
    if (uploadId === undefined || alt === '') return;
    await this.act.run(async () => {
      const { id: caseId, version: expectedVersion } = this.own();
      const { putConsultFile } = await this.mutate(ClinicPutConsultFileDocument, { input: { caseId, expectedVersion, uploadId, alt } });
      if (putConsultFile.__typename === 'ConsultFileRefusedError') return this.refusal.set(`file.refused.${wordOf(putConsultFile.reason)}`);
      if (putConsultFile.__typename !== 'ConsultCase') return this.refuse(putConsultFile.__typename);
      this.uploads.sent();
      this.type('');
      this.changed.emit(putConsultFile);
    });
  }

  protected drop({ id }: ClinicConsultOwnFileFragment): Promise<void> {
    return this.act.run(async () => {
      const { dropConsultFile } = await this.mutate(ClinicDropConsultFileDocument, { id, version: this.own().version });
      if (dropConsultFile.__typename === 'ConsultCase') this.changed.emit(dropConsultFile);
      else this.refuse(dropConsultFile.__typename);
    });
  }

  private refuse(type: string): void {
    this.refusal.set(REFUSALS[type] ?? 'refused.failed');
  }
}
