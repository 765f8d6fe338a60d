import { Component, computed, inject, input, signal } from '@angular/core';
import { asking } from '@careway/portal-graph';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { variablesOf, type Choice } from '../filter/choice.ts';
import { FunnelCsvDocument } from '../generated/graph.ts';
import { DIMENSIONS, type Dimension } from '../table/dimension.ts';
import { saveCsv } from './save-file.ts';

/** Fetches the rows as the service writes them, small groups hidden, and saves them. The file's name says split and time. */
@Component({
  selector: 'cw-csv-button',
  imports: [TPipe],
  template: `<button type="button" class="link" [attr.aria-busy]="busy() || null" [attr.aria-label]="label()" (click)="save()">
      <bdi dir="ltr">{{ 'ui.table.csv' | t }}</bdi>
    </button>
    @if (failed()) {
      <span role="alert" class="failed">{{ 'admin.csv.failed' | t }}</span>
    }`,
})
export class CsvButton {
  private readonly i18n = inject(I18n);
  private readonly ask = asking();
  readonly dimension = input.required<Dimension>();
  readonly choice = input.required<Choice>();
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly label = computed(() => this.i18n.t('admin.csv.label', { table: this.i18n.t(`admin.by.${this.dimension()}`) }));

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set(false);
    const dimension = this.dimension();
    try {
      const { funnel } = await this.ask(FunnelCsvDocument, { ...variablesOf(this.choice()), dimension: DIMENSIONS[dimension] });
      const at = (funnel.computedAt ?? new Date().toISOString()).slice(0, 16).replace(':', '');
      saveCsv(funnel.csv, `careway-funnel-${dimension}-${at}Z.csv`);
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
