import { Component, computed, inject, output, signal } from '@angular/core';
import { GraphProblem, mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { Field, FileField } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { MemberSaveReadingsDocument, type MemberSaveReadingsMutation } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { measured } from './reading-words.ts';

type Report = Extract<MemberSaveReadingsMutation['saveReadings'], { __typename: 'ReadingsReport' }>;
/** The names of columns and kinds are the file's own, in every language. */
const SAMPLE = [
  'date,time,kind,value,second,unit,context',
  '2026-11-20,07:30,pressure,128,82,,',
  '2026-11-20,07:40,glucose,99,,mg/dL,fasting',
].join('\n');
/** How many lines are shown before they are saved. */
const SHOWN = 10;
/** More than 500 lines have; a picture by mistake is not even read. */
const MOST_BYTES = 200_000;
/** A picture or a PDF, read as text, holds what no table does: to send it again would not help. */
const NO_TEXT = /^%PDF-|[\u0000\uFFFD]/;

/** A file of readings: looked at line by line, saved when the member says so. */
@Component({
  selector: 'cw-csv-card',
  imports: [Button, Field, FileField, Notice, TPipe, WhenPipe],
  templateUrl: './csv-card.html',
})
export class CsvCard {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  private readonly mutate = mutations();
  readonly changed = output();
  protected readonly sample = SAMPLE;
  protected readonly busy = signal(false);
  protected readonly report = signal<Report | undefined>(undefined);
  protected readonly done = signal<Report | undefined>(undefined);
  protected readonly fault = signal<string | undefined>(undefined);
  private text = '';
  protected readonly refused = computed(() =>
    ((this.done() ?? this.report())?.refused ?? []).map(({ line, code, suggestion }) => ({
      line,
      why: this.i18n.t(`member.reading.csv.fault.${code}`),
      meant: suggestion ? this.i18n.t('member.reading.meant', { value: measured(suggestion, this.i18n.locale()) }) : undefined,
    })),
  );
  /** What the first lines say, so that a day or a unit that was read otherwise is seen before it is saved. */
  protected readonly lines = computed(() =>
    (this.report()?.readings ?? []).slice(0, SHOWN).map((one) => ({
      at: one.measuredAt,
      kind: this.i18n.t(`member.reading.kind.${one.kind.toLowerCase().replace('_', '-')}`),
      value: measured(one, this.i18n.locale()),
    })),
  );
  protected readonly unusual = computed(() => (this.report()?.refused ?? []).filter(({ code }) => code === 'unusual').length);

  protected async look(files: FileList | null): Promise<void> {
    const file = files?.[0];
    this.report.set(undefined);
    this.done.set(undefined);
    this.fault.set(undefined);
    if (!file) return;
    if (file.size > MOST_BYTES) {
      this.fault.set(this.i18n.t('member.reading.csv.fault.too-many'));
      return;
    }
    this.text = await file.text();
    if (NO_TEXT.test(this.text)) {
      this.fault.set(this.i18n.t('member.reading.csv.fault.not-csv'));
      return;
    }
    this.report.set(await this.send(true, false));
  }

  protected async save(confirmed: boolean): Promise<void> {
    const saved = await this.send(false, confirmed);
    if (!saved) return;
    this.done.set(saved);
    this.report.set(undefined);
    this.changed.emit();
  }

  private async send(preview: boolean, confirmed: boolean): Promise<Report | undefined> {
    const memberId = this.record.memberId();
    if (memberId === undefined || this.busy()) return undefined;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const { saveReadings } = await this.mutate(MemberSaveReadingsDocument, { memberId, csv: this.text, preview, confirmed });
      if (saveReadings.__typename === 'ReadingsReport') return saveReadings;
      const field = saveReadings.__typename === 'InvalidInputError' ? saveReadings.field.replace('csv.', '') : 'failed';
      this.fault.set(
        this.i18n.t(['empty', 'header', 'too-many'].includes(field) ? `member.reading.csv.fault.${field}` : 'member.reading.failed'),
      );
    } catch (error) {
      const isOffline = error instanceof GraphProblem && error.kind === 'offline';
      this.fault.set(this.i18n.t(isOffline ? 'member.reading.offline' : 'member.reading.failed'));
    } finally {
      this.busy.set(false);
    }
    return undefined;
  }
}
