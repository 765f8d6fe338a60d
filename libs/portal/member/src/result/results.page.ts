import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { query } from '@careway/portal-graph';
import { SectionHead } from '@careway/portal-ui/card';
import { Chips, Field, Input, type Option } from '@careway/portal-ui/form';
import { ToldPipe, Value } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState } from '@careway/portal-ui/state';
import { Tag, Tile } from '@careway/portal-ui/tag';
import { ConceptPipe, Names } from '../concept/names.ts';
import { MemberResultsDocument } from '../generated/graph.ts';
import { followRecord } from '../live/follow-record.ts';
import { OrderCard } from '../order/order-card.ts';
import { isUnderWay } from '../order/order-stages.ts';
import { Answer } from '../shell/answer.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { Part, partState } from '../shell/part.ts';
import { HeldResults } from './held-results.ts';
import { MeaningTag } from './meaning-tag.ts';
import { areasOf, groupsOf } from './result-groups.ts';
import { rangeOf, valueOf } from './value.ts';

const EVERY = 'all';
const NEW = 'new';

/** What is there and held, what was ordered and how far it is, and the newest result of each test by what it looks at. */
@Component({
  selector: 'cw-member-results',
  imports: [
    ...[Answer, Chips, ConceptPipe, EmptyState, Field, HeldResults, Icon, Input, Link, MeaningTag, OrderCard, Part],
    ...[SectionHead, Tag, Tile, ToldPipe, TPipe, Value],
  ],
  templateUrl: './results.page.html',
})
export class ResultsPage {
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly names = inject(Names);
  protected readonly record = inject(OpenRecord);
  /** From the address: `?show=sugar`. */
  readonly show = input<string>();
  protected readonly page = query(MemberResultsDocument, this.record.variables);
  protected readonly words = signal('');
  private readonly now = new Date();

  protected readonly missing = computed(() => ({ ordered: partState(this.page, 'ordered'), measured: partState(this.page, 'measured') }));
  private readonly results = computed(() => this.page.data()?.measured?.results.edges.map(({ node }) => node) ?? []);
  protected readonly underWay = computed(() => (this.page.data()?.ordered?.orders ?? []).filter(isUnderWay));
  protected readonly cancelled = computed(() => (this.page.data()?.ordered?.orders ?? []).filter(({ status }) => status === 'REVOKED'));
  protected readonly kinds = computed((): Option[] => [
    { value: EVERY, label: this.i18n.t('member.results.every') },
    { value: NEW, label: this.i18n.t('member.results.new') },
    ...areasOf(this.results()).map((value) => ({ value, label: this.i18n.t(`member.results.area.${value}`) })),
  ]);
  protected readonly chosen = computed(() => this.kinds().find(({ value }) => value === this.show())?.value ?? EVERY);
  protected readonly groups = computed(() => {
    const chosen = this.chosen();
    const wanted = { area: chosen === EVERY || chosen === NEW ? null : chosen, onlyNew: chosen === NEW, words: this.words() };
    return groupsOf(this.results(), ({ code }) => this.names.of(code), wanted, this.now).map(({ area, rows }) => ({
      area,
      rows: rows.map((row) => ({
        ...row,
        value: valueOf(row.result, this.i18n.locale()),
        range: rangeOf(row.result.range, this.i18n.locale()),
      })),
    }));
  });
  protected readonly hasAny = computed(() => this.results().length > 0);
  protected readonly hasOlder = computed(() => this.page.data()?.measured?.results.pageInfo.hasNextPage ?? false);

  constructor() {
    followRecord(['timeline'], () => this.page.reload());
  }

  protected choose(show: string): void {
    void this.router.navigate([], { queryParams: { show: show === EVERY ? null : show }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
