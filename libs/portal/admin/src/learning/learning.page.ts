import { Component, computed, inject } from '@angular/core';
import { query } from '@careway/portal-graph';
import { DataTable, type TableRow } from '@careway/portal-ui/data';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { AnswerState } from '../frame/answer-state.ts';
import { Freshness } from '../frame/freshness.ts';
import { AdminLearningDocument, type Language } from '../generated/graph.ts';

const COLUMNS = ['begun', 'passed'] as const;

/** How many have begun and passed each unit; who learnt what nobody is told, and of a small group not even how many. */
@Component({
  selector: 'cw-admin-learning',
  imports: [AnswerState, DataTable, Freshness, TPipe],
  template: `<div class="ah">
      <div>
        <h1 class="display">{{ 'admin.learning.title' | t }}</h1>
        <p class="soft">{{ 'admin.learning.intro' | t }}</p>
        <cw-freshness [asOf]="asked.asOf()" [stale]="asked.stale()" />
      </div>
    </div>
    <cw-answer-state [answer]="asked" />
    @if (rows(); as list) {
      <section class="w" id="learning">
        <header>
          <h2>{{ 'admin.learning.caption' | t }}</h2>
        </header>
        <cw-data-table [caption]="'admin.learning.caption' | t" [rowName]="'admin.learning.unit' | t" [columns]="columns()" [rows]="list" />
        <p class="meta">
          <span class="key"><i class="hid"></i>{{ 'admin.learning.hidden' | t }}</span>
        </p>
      </section>
    }`,
})
export class LearningPage {
  private readonly i18n = inject(I18n);
  protected readonly asked = query(AdminLearningDocument, () => ({ language: this.i18n.language().toUpperCase() as Language }));
  protected readonly columns = computed(() => COLUMNS.map((key) => ({ key, name: this.i18n.t(`admin.learning.${key}`) })));
  protected readonly rows = computed((): TableRow[] | undefined =>
    this.asked.data()?.learningCounts.map(({ unit, version, title, ...counts }) => ({
      key: `${unit} ${version}`,
      name: this.i18n.t('admin.reading.version', { title: title ?? unit, version }),
      cells: Object.fromEntries(COLUMNS.map((key) => [key, counts[key] ?? 'hidden'])),
    })),
  );
}
