import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { DataTable, Funnel, isHidden, type FunnelStep, type TableRow } from '@careway/portal-ui/data';
import { formatNumber, NumPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { choiceInAddress, isFiltered, NO_FILTER, variablesOf } from '../filter/choice.ts';
import { FilterBar } from '../filter/filter-bar.ts';
import { AnswerState } from '../frame/answer-state.ts';
import { CardFoot } from '../frame/card-foot.ts';
import { Freshness } from '../frame/freshness.ts';
import { countOf, isEmpty, tellingFirst } from '../funnel/counts.ts';
import { placeNames } from '../funnel/names.ts';
import { slugOf, STAGES, WAY } from '../funnel/stages.ts';
import { FunnelPicturesDocument, type GroupRowFragment } from '../generated/graph.ts';
import { GroupBars, type GroupBar } from '../picture/group-bars.ts';
import { StageMatrix, type MatrixRow } from '../picture/stage-matrix.ts';
import { watchForMoves } from './pulse.ts';

/** As many as stand beside the other pictures; the table behind has all. */
const CLINICS_SHOWN = 6;
const CLINIC_STAGES = ['IN_TREATMENT', 'ON_TARGET', 'CLOSED'] as const;

/** Where on the way do our members stand? Pictures first; behind each the table, and the file. */
@Component({
  selector: 'cw-admin-engagement',
  imports: [AnswerState, CardFoot, DataTable, EmptyState, FilterBar, Freshness, Funnel, GroupBars, NumPipe, Link, StageMatrix, TPipe],
  templateUrl: './engagement.page.html',
})
export class EngagementPage {
  private readonly i18n = inject(I18n);
  protected readonly choice = choiceInAddress();
  protected readonly names = placeNames();
  private readonly variables = computed(() => variablesOf(this.choice()));
  protected readonly pictures = query(FunnelPicturesDocument, this.variables);
  protected readonly moved = watchForMoves(this.pictures, this.variables, () => this.choice().unit);
  protected readonly funnel = computed(() => this.pictures.data()?.funnel);
  protected readonly noFilter = NO_FILTER;
  protected readonly filtered = computed(() => isFiltered(this.choice()));
  protected readonly nobody = computed(() => isEmpty(this.funnel()?.stages ?? []));
  protected readonly unitName = computed(() => this.i18n.t(`admin.unit.${this.choice().unit}`));
  protected readonly stageName = computed(() => this.i18n.t(`admin.stage.${slugOf(this.choice().stage)}`));

  protected readonly steps = computed((): FunnelStep[] =>
    WAY.map((stage) => ({ key: stage, name: this.nameOf(stage), count: this.count(this.funnel()?.stages ?? [], stage) })),
  );
  protected readonly closed = computed(() => {
    const count = this.count(this.funnel()?.stages ?? [], 'CLOSED');
    return count === 'none' ? undefined : { hidden: isHidden(count), value: typeof count === 'number' ? count : 0 };
  });

  protected readonly districts = computed((): MatrixRow[] =>
    (this.funnel()?.districts ?? []).map(({ key, cells }) => ({
      key,
      name: this.names().of('district', key),
      cells: STAGES.map((stage) => this.count(cells, stage)),
      params: { district: key },
    })),
  );
  protected readonly ages = computed(() => this.bars(this.funnel()?.ages ?? [], 'age'));
  protected readonly sexes = computed(() => this.bars(this.funnel()?.sexes ?? [], 'sex'));

  protected readonly clinicColumns = computed(() => CLINIC_STAGES.map((stage) => ({ key: stage, name: this.nameOf(stage) })));
  protected readonly clinicCount = computed(() => this.funnel()?.clinics.length ?? 0);
  protected readonly clinics = computed((): TableRow[] =>
    tellingFirst(this.funnel()?.clinics ?? [], CLINIC_STAGES, this.choice().unit)
      .slice(0, CLINICS_SHOWN)
      .map(({ key, cells }) => ({
        key,
        name: this.names().of('clinic', key),
        cells: Object.fromEntries(CLINIC_STAGES.map((stage) => [stage, this.count(cells, stage)])),
      })),
  );
  /** “+1”, or nothing where the change does not touch those on target. */
  protected readonly change = computed(() => {
    const change = this.moved()?.onTarget;
    return change ? formatNumber(change, { signed: true }, this.i18n.locale()) : undefined;
  });

  private bars(rows: readonly GroupRowFragment[], dimension: 'age' | 'sex'): GroupBar[] {
    return rows.map(({ key, cells }) => ({
      key,
      name: this.names().of(dimension, key),
      count: this.count(cells, this.choice().stage),
      params: { [dimension]: key },
    }));
  }

  private nameOf(stage: (typeof STAGES)[number]): string {
    return this.i18n.t(`admin.stage.${slugOf(stage)}`);
  }

  private count(cells: GroupRowFragment['cells'], stage: (typeof STAGES)[number]) {
    return countOf(cells, stage, this.choice().unit);
  }
}
