import { Component, computed, inject, signal } from '@angular/core';
import { live, query } from '@careway/portal-graph';
import { displayUnit } from '@careway/clinical';
import { Button } from '@careway/portal-ui/action';
import { Sparkline, Trend } from '@careway/portal-ui/data';
import { Value, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicReadingChangedDocument, type ClinicReadingFragment, ClinicReadingsDocument } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { type Advice, ReadingForm } from './reading-form.ts';
import { measured, type ReadingRow, readingRows } from './reading-rows.ts';

/** What the patient measures at home: the newest of each kind, the line that led there, and all of a kind with where they came from. */
@Component({
  selector: 'cw-readings-pane',
  imports: [Button, Notice, PaneState, ReadingForm, Sparkline, Tag, TPipe, Trend, Value, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'readings-title' },
  templateUrl: './readings-pane.html',
})
export class ReadingsPane {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  private readonly variables = () => {
    const id = this.chart.member()?.id;
    return id === undefined ? undefined : { memberId: id };
  };
  protected readonly answer = query(ClinicReadingsDocument, this.variables);
  protected readonly open = signal<string | undefined>(undefined);
  protected readonly isEntering = signal(false);
  /** What to do now about the reading that was just entered; it stays until the next one. */
  protected readonly advice = signal<Advice>([]);
  protected readonly rows = computed(() => {
    const readings = this.answer.data()?.member?.readings;
    const plans = this.chart.treatment.data()?.member?.plans ?? [];
    const goals = plans.filter(({ status }) => status === 'ACTIVE').flatMap((plan) => plan.goals);
    return readings && readingRows(readings, goals);
  });

  constructor() {
    const reload = (): void => this.answer.reload();
    live(ClinicReadingChangedDocument, this.variables, { next: reload, gap: reload });
  }

  protected name = ({ kind }: Pick<ReadingRow, 'kind'>): string =>
    this.i18n.t(`clinic.reading.kind.${kind.toLowerCase().replace('_', '-')}`);
  protected value = (reading: ClinicReadingFragment): string => measured(reading, this.i18n.locale());
  protected unit = ({ last }: ReadingRow): string => displayUnit(last.unit);
  protected points = ({ readings }: ReadingRow, of: 'value' | 'second' = 'value') =>
    readings.map((one) => ({ at: one.measuredAt, value: one[of] ?? 0 })).toReversed();
  protected toggle = (kind: string): void => this.open.set(this.open() === kind ? undefined : kind);

  protected entered(advice: Advice): void {
    this.isEntering.set(false);
    this.advice.set(advice);
    this.answer.reload();
  }

  protected from({ origin, device, recordedBy }: ClinicReadingFragment): string {
    if (origin === 'DEVICE') return this.i18n.t('clinic.reading.by-device', { name: device?.name ?? '' });
    const who = recordedBy?.id === this.chart.memberId() ? this.i18n.t('clinic.reading.patient') : (recordedBy?.displayName ?? '');
    return this.i18n.t(origin === 'CSV' ? 'clinic.reading.by-file' : 'clinic.reading.by-hand', { name: who });
  }
}
