import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { DataTable, type TableRow } from '@careway/portal-ui/data';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { EmptyState } from '@careway/portal-ui/state';
import { AnswerState } from '../frame/answer-state.ts';
import { Freshness } from '../frame/freshness.ts';
import { AdminReadingDocument, type Language } from '../generated/graph.ts';

const COLUMNS = ['readers', 'useful', 'notUseful'] as const;

/** How many have read each article, and whether it was useful to them; who read what nobody is told, and a small group not even how many. */
@Component({
  selector: 'cw-admin-reading',
  imports: [AnswerState, DataTable, EmptyState, Freshness, TPipe],
  template: `<div class="ah">
      <div>
        <h1 class="display">{{ 'admin.reading.title' | t }}</h1>
        <cw-freshness [asOf]="asked.asOf()" [stale]="asked.stale()" />
      </div>
    </div>
    <cw-answer-state [answer]="asked" />
    @if (rows(); as list) {
      @if (list.length === 0) {
        <cw-empty-state class="w" [title]="'admin.empty.title' | t" [level]="2" [text]="'admin.reading.empty' | t" />
      } @else {
        <section class="w" id="reading">
          <header>
            <h2>{{ 'admin.reading.caption' | t }}</h2>
          </header>
          <cw-data-table
            [caption]="'admin.reading.caption' | t"
            [rowName]="'admin.reading.article' | t"
            [columns]="columns()"
            [rows]="list"
          />
          <p class="meta">
            <span class="key"><i class="hid"></i>{{ 'admin.reading.hidden' | t }}</span>
          </p>
        </section>
      }
    }`,
})
export class ReadingPage {
  private readonly i18n = inject(I18n);
  protected readonly asked = query(AdminReadingDocument, () => ({ language: this.i18n.language().toUpperCase() as Language }));
  protected readonly columns = computed(() => COLUMNS.map((key) => ({ key, name: this.i18n.t(`admin.reading.${key}`) })));
  protected readonly rows = computed((): TableRow[] | undefined => {
    const data = this.asked.data();
    if (!data) return undefined;
    const titles = new Map(data.articles.map(({ article, title }) => [article, title]));
    return data.articleReads.map(({ article, version, ...counts }) => ({
      key: `${article} ${version}`,
      name: this.i18n.t('admin.reading.version', { title: titles.get(article) ?? article, version }),
      cells: Object.fromEntries(COLUMNS.map((key) => [key, counts[key] ?? 'hidden'])),
    }));
  });
}
