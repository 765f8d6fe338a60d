import { Component, computed, inject, input } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { slugOf, STAGES } from '../funnel/stages.ts';
import { type Names, NO_DISTRICT } from '../funnel/names.ts';
import { AGES, isFiltered, NO_FILTER, SEXES, type AgeKey, type Choice, type SexKey } from './choice.ts';
import { FilterPill, type FilterOption } from './filter-pill.ts';

interface Pill {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly FilterOption[];
  readonly on: boolean;
}

/** The filters of a page and what it counts, all of it in the address bar. */
@Component({
  selector: 'cw-filter-bar',
  imports: [FilterPill, Icon, Link, TPipe],
  host: { class: 'flt', role: 'group', '[attr.aria-label]': 'label()' },
  template: `@for (pill of pills(); track pill.key) {
      <cw-filter-pill [name]="pill.name" [value]="pill.value" [options]="pill.options" [on]="pill.on" />
    }
    @if (filtered()) {
      <a class="clear" [cwLink]="[]" [queryParams]="noFilter" queryParamsHandling="merge"
        ><cw-icon name="x" />{{ 'admin.filter.clear' | t }}</a
      >
    }`,
})
export class FilterBar {
  private readonly i18n = inject(I18n);
  readonly choice = input.required<Choice>();
  readonly names = input.required<Names>();
  /** The page has pictures of one stage. */
  readonly withStage = input(false);
  protected readonly noFilter = NO_FILTER;
  protected readonly label = computed(() => this.i18n.t('admin.filter.label'));
  protected readonly filtered = computed(() => isFiltered(this.choice()));

  protected readonly pills = computed((): Pill[] => {
    const { district, clinic, age, sex } = this.choice();
    const names = this.names();
    return [
      // Another district leaves the clinic behind, which does not lie in it.
      this.filter(
        'district',
        district,
        [...names.districts, NO_DISTRICT].map((key) => [key, names.of('district', key)]),
        { clinic: null },
      ),
      this.filter('clinic', clinic, names.clinicsIn(district)),
      this.filter(
        'age',
        age,
        (Object.keys(AGES) as AgeKey[]).map((key) => [key, names.age(key)]),
      ),
      this.filter(
        'sex',
        sex,
        (Object.keys(SEXES) as SexKey[]).map((key) => [key, names.sex(key)]),
      ),
      ...(this.withStage() ? [this.stage()] : []),
      this.unit(),
    ];
  });

  private filter(
    key: 'district' | 'clinic' | 'age' | 'sex',
    chosen: string | undefined,
    known: readonly (readonly [string, string])[],
    leaves: Readonly<Record<string, null>> = {},
  ): Pill {
    const all = { label: this.i18n.t('admin.filter.all'), params: { ...leaves, [key]: null }, current: chosen === undefined };
    const options = known.map(([value, label]) => ({ label, params: { ...leaves, [key]: value }, current: value === chosen }));
    return {
      key,
      name: this.i18n.t(`admin.filter.${key}`),
      value: chosen === undefined ? all.label : (options.find(({ current }) => current)?.label ?? (key === 'clinic' ? '…' : chosen)),
      options: [all, ...options],
      on: chosen !== undefined,
    };
  }

  private stage(): Pill {
    const name = (slug: string): string => this.i18n.t(`admin.stage.${slug}`);
    const current = this.choice().stage;
    return {
      key: 'stage',
      name: this.i18n.t('admin.filter.stage'),
      value: name(slugOf(current)),
      options: STAGES.map((stage) => ({ label: name(slugOf(stage)), params: { stage: slugOf(stage) }, current: stage === current })),
      on: false,
    };
  }

  private unit(): Pill {
    const current = this.choice().unit;
    return {
      key: 'count',
      name: this.i18n.t('admin.filter.count'),
      value: this.i18n.t(`admin.unit.${current}`),
      options: (['members', 'journeys'] as const).map((unit) => ({
        label: this.i18n.t(`admin.unit.${unit}`),
        params: { count: unit === 'members' ? null : unit },
        current: unit === current,
      })),
      on: false,
    };
  }
}
