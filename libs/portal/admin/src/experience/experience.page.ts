import { Component, computed, inject, input } from '@angular/core';
import { query } from '@careway/portal-graph';
import { DataTable, type Cell, type TableRow } from '@careway/portal-ui/data';
import { formatNumber } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { AnswerState } from '../frame/answer-state.ts';
import { placeNames } from '../funnel/names.ts';
import { CareExperienceDocument, type ExperienceGroupFragment } from '../generated/graph.ts';
import { GroupBars } from '../picture/group-bars.ts';

const INSTRUMENTS = ['visit-experience', 'path-experience'] as const;

/** How was care, by the word of those who had it? The picture first, then the table behind it; what is few is hidden. */
@Component({
  selector: 'cw-admin-experience',
  imports: [AnswerState, DataTable, EmptyState, GroupBars, Link, TPipe],
  templateUrl: './experience.page.html',
})
export class ExperiencePage {
  private readonly i18n = inject(I18n);
  private readonly names = placeNames();
  /** From the address. */
  readonly about = input<string>();
  readonly quarter = input<string>();
  readonly district = input<string>();
  protected readonly instrument = computed(() => INSTRUMENTS.find((one) => one === this.about()) ?? INSTRUMENTS[0]);
  protected readonly asked = query(CareExperienceDocument, () => ({
    ...{ instrument: this.instrument(), quarter: this.quarter() ?? null, district: this.district() ?? null },
  }));
  protected readonly shown = computed(() => this.asked.data()?.careExperience);
  protected readonly nobody = computed(() => this.shown()?.all.people === 0);

  protected readonly kinds = computed(() =>
    INSTRUMENTS.map((key) => ({ key, name: this.i18n.t(`admin.experience.of.${key}`), current: key === this.instrument() })),
  );
  protected readonly quarters = computed(() =>
    (this.shown()?.quarters ?? []).map((key) => {
      const [year, quarter] = key.split('-');
      return {
        key,
        name: this.i18n.t('admin.experience.quarter', { quarter: quarter ?? '', year: year ?? '' }),
        current: key === this.shown()?.quarter,
      };
    }),
  );
  protected readonly all = computed(() => {
    const all = this.shown()?.all;
    if (!all) return '';
    if (all.hidden || all.mean === null) return this.i18n.t('ui.cell.hidden');
    const mean = formatNumber(all.mean, {}, this.i18n.locale());
    return this.i18n.t('admin.experience.mean-of', { mean, most: this.shown()!.highest, count: all.people ?? 0 });
  });
  protected nameOf = (district: string): string => this.names().of('district', district);
  protected readonly districts = computed(() =>
    (this.shown()?.districts ?? []).map((one) => ({
      ...{
        key: one.key,
        name: this.names().of('district', one.key),
        count: cell(one.mean, one.hidden),
        params: { district: one.key },
      },
    })),
  );
  protected readonly columns = computed(() =>
    ['people', 'mean'].map((key) => ({ key, name: this.i18n.t(`admin.experience.column.${key}`) })),
  );
  protected readonly rows = computed((): TableRow[] => {
    const byName = new Intl.Collator(this.i18n.locale()).compare;
    const clinics = (this.shown()?.clinics ?? []).map((one) => row(one.key, this.names().of('clinic', one.key), one));
    const all = this.shown()?.all;
    return [...clinics.sort((a, b) => byName(a.name, b.name)), ...(all ? [row('', this.i18n.t('admin.table.total'), all)] : [])];
  });
}

const cell = (value: number | null, hidden: boolean): Cell => (hidden ? 'hidden' : (value ?? 'none'));
const row = (key: string, name: string, { people, mean, hidden }: ExperienceGroupFragment): TableRow => ({
  ...{ key, name, cells: { people: cell(people, hidden), mean: cell(mean, hidden) } },
});
