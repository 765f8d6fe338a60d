import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { DataTable, type TableRow } from '@careway/portal-ui/data';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { choiceInAddress, isFiltered, NO_FILTER, variablesOf } from '../filter/choice.ts';
import { FilterBar } from '../filter/filter-bar.ts';
import { AnswerState } from '../frame/answer-state.ts';
import { CardFoot } from '../frame/card-foot.ts';
import { Freshness } from '../frame/freshness.ts';
import { countOf, isEmpty } from '../funnel/counts.ts';
import { placeNames } from '../funnel/names.ts';
import { slugOf, STAGES } from '../funnel/stages.ts';
import { FunnelTableDocument, type StageCellFragment } from '../generated/graph.ts';
import { dimensionOf, DIMENSIONS, type Dimension } from './dimension.ts';

/** The table behind the pictures: every group, every stage, and all of them together as the service gives them. */
@Component({
  selector: 'cw-admin-table',
  imports: [AnswerState, CardFoot, DataTable, EmptyState, FilterBar, Freshness, Link, TPipe],
  templateUrl: './table.page.html',
})
export class TablePage {
  private readonly i18n = inject(I18n);
  /** From the address. */
  readonly by = input<string>();
  protected readonly choice = choiceInAddress();
  protected readonly names = placeNames();
  protected readonly dimension = computed(() => dimensionOf(this.by()));
  protected readonly table = query(FunnelTableDocument, () => ({
    ...variablesOf(this.choice()),
    dimension: DIMENSIONS[this.dimension()],
  }));
  protected readonly funnel = computed(() => this.table.data()?.funnel);
  protected readonly noFilter = NO_FILTER;
  protected readonly filtered = computed(() => isFiltered(this.choice()));
  protected readonly nobody = computed(() => isEmpty(this.funnel()?.stages ?? []));

  protected readonly splits = computed(() =>
    (Object.keys(DIMENSIONS) as Dimension[]).map((key) => ({
      key,
      name: this.i18n.t(`admin.by.${key}`),
      current: key === this.dimension(),
    })),
  );
  protected readonly caption = computed(() =>
    this.i18n.t('admin.table.caption', {
      unit: this.i18n.t(`admin.unit.${this.choice().unit}`),
      table: this.i18n.t(`admin.by.${this.dimension()}`),
    }),
  );
  protected readonly columns = computed(() => STAGES.map((stage) => ({ key: stage, name: this.i18n.t(`admin.stage.${slugOf(stage)}`) })));
  protected readonly rows = computed((): TableRow[] => {
    const funnel = this.funnel();
    if (!funnel) return [];
    const byName = new Intl.Collator(this.i18n.locale()).compare;
    const dimension = this.dimension();
    const groups = funnel.rows.map(({ key, cells }) => this.row(key, this.names().of(dimension, key), cells));
    // Bands of age stand by age, not by name.
    if (dimension === 'district' || dimension === 'clinic') groups.sort((a, b) => byName(a.name, b.name));
    return [...groups, this.row('', this.i18n.t('admin.table.total'), funnel.stages)];
  });

  private row(key: string, name: string, cells: readonly StageCellFragment[]): TableRow {
    return { key, name, cells: Object.fromEntries(STAGES.map((stage) => [stage, countOf(cells, stage, this.choice().unit)])) };
  }
}
