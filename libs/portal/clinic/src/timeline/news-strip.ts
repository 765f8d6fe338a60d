import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import { ChartView } from './chart-view.ts';
import { newsOf } from './news.ts';

/** One line on top of the chart: what has come in since one looked last, and the way to it. */
@Component({
  selector: 'cw-news-strip',
  imports: [Notice, TPipe, WhenPipe],
  host: { role: 'status', '[hidden]': '!words()' },
  template: `@if (words(); as what) {
    <cw-notice tone="plain" icon="clock"
      >{{ 'clinic.news.since' | t: { date: since() ?? '' | when: 'moment' } }} {{ what }}
      @if (any()) {
        <button type="button" class="link small" (click)="show()">{{ 'clinic.news.show' | t }}</button>
      }
    </cw-notice>
  }`,
})
export class NewsStrip {
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  private readonly seen = inject(ChartView);
  protected readonly since = this.seen.since;
  protected readonly any = computed(() => (this.seen.newTypes()?.length ?? 0) > 0);
  protected readonly words = computed(() => {
    const types = this.seen.newTypes();
    // Who never looked before has no last visit to count from.
    if (!types || !this.since()) return '';
    if (types.length === 0) return this.i18n.t('clinic.news.none');
    const parts = newsOf(types).map(({ kind, count }) => this.i18n.t(`clinic.news.${kind}`, { count }));
    const list = new Intl.ListFormat(this.i18n.locale()).format(parts);
    return this.seen.hasMoreNews() ? this.i18n.t('clinic.news.atLeast', { list }) : list;
  });

  protected show(): void {
    this.seen.view.set('new');
    const title = this.document.getElementById('timeline-title');
    title?.scrollIntoView({ block: 'start' });
    title?.focus();
  }
}
