import { Component, computed, inject } from '@angular/core';
import {
  DataTable,
  Funnel,
  Interval,
  ProgressBar,
  Sparkline,
  TileMap,
  Trend,
  type FunnelStep,
  type MapTile,
  type TableRow,
} from '@careway/portal-ui/data';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ARAVA, DISTRICTS, FUNNEL, HBA1C, RATES } from '../samples.ts';
import { Section } from './section.ts';

@Component({
  selector: 'cw-data-section',
  imports: [DataTable, Funnel, Interval, ProgressBar, Section, Sparkline, TileMap, TPipe, Trend],
  templateUrl: './data.section.html',
})
export class DataSection {
  private readonly i18n = inject(I18n);
  protected readonly points = HBA1C;
  protected readonly rates = RATES;
  protected readonly columns = computed(() =>
    ['planned', 'active', 'target'].map((key) => ({ key, name: this.i18n.t(`design.column.${key}`) })),
  );
  protected readonly rows = computed((): TableRow[] => ARAVA.map((row) => ({ ...row, name: this.i18n.t(`design.clinic.${row.key}`) })));
  protected readonly steps = computed((): FunnelStep[] =>
    FUNNEL.map(({ key, count }, i) => ({
      key,
      count,
      name: this.i18n.t(`design.funnel.${key}`),
      ...(i > 0 && { passage: this.i18n.t(`design.passage.${key}`) }),
    })),
  );
  protected readonly tiles = computed((): MapTile[] =>
    DISTRICTS.map((tile) => ({ ...tile, name: this.i18n.t(`design.district.${tile.key}`) })),
  );
}
