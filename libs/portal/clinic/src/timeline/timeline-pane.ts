import { Component, computed, inject } from '@angular/core';
import { Session } from '@careway/portal-graph';
import { formatDate, toldAt, WhenPipe } from '@careway/portal-ui/format';
import { Segmented } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Notice } from '@careway/portal-ui/state';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptNames, ConceptPipe } from '../concept/names.ts';
import type { ClinicEntryFragment, ClinicResultFragment } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { ChartView, VIEWS } from './chart-view.ts';
import { iconOf, isVisitWith, keyOf, paramsOf, subjectOf } from './entry-words.ts';

/** Everything that happened, newest first, under its day; with a line where one's own last visit was. */
@Component({
  selector: 'cw-timeline-pane',
  imports: [ConceptPipe, Icon, Notice, PaneState, Segmented, TPipe, WhenPipe],
  host: { role: 'region', 'aria-labelledby': 'timeline-title' },
  templateUrl: './timeline-pane.html',
})
export class TimelinePane {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly session = inject(Session);
  protected readonly chart = inject(Chart);
  protected readonly seen = inject(ChartView);
  protected readonly held = computed(() => this.seen.asMember.data()?.member?.heldResults);
  protected readonly results = computed(() => this.seen.asMember.data()?.member?.results.edges.map(({ node }) => node));
  protected readonly views = computed(() =>
    VIEWS.filter((view) => view !== 'new' || this.seen.since()).map((value) => ({
      value,
      label: this.i18n.t(`clinic.timeline.view.${value}`),
      ...(value === 'new' && { hint: String(this.seen.newTypes()?.length ?? '') }),
    })),
  );

  /** What the member's page says of it, in its words. */
  protected lay({ meaning: { level, direction } }: ClinicResultFragment): string {
    const side = level === 'NORMAL' || level === 'UNKNOWN' || direction === 'NONE' ? '' : `-${direction.toLowerCase()}`;
    return `clinic.member-view.level.${level.toLowerCase()}${side}`;
  }

  protected look(view: string): void {
    const chosen = VIEWS.find((one) => one === view);
    if (chosen) this.seen.view.set(chosen);
  }

  private readonly entries = computed(() => this.chart.timeline.data()?.member?.timeline.edges.map(({ node }) => node));
  protected readonly hasMore = computed(() => this.chart.timeline.data()?.member?.timeline.pageInfo.hasNextPage ?? false);
  protected readonly limited = computed(() => this.chart.timeline.data()?.member?.timelineLimited ?? false);
  protected readonly lastVisit = computed(() => {
    const me = this.session.info()?.personId;
    return me === undefined ? undefined : this.entries()?.find((entry) => isVisitWith(entry, me));
  });

  protected readonly days = computed(() => {
    const now = new Date();
    const zone = this.i18n.zone();
    const days: { key: string; heading: string; lines: ReturnType<TimelinePane['line']>[] }[] = [];
    for (const entry of this.entries() ?? []) {
      const key = toldAt(entry.occurredAt, entry.precision === 'INSTANT' ? 'DAY' : entry.precision, zone);
      const heading = formatDate(key, 'near', this.i18n.locale(), zone, now);
      const last = days.at(-1);
      if (last?.key === key) last.lines.push(this.line(entry));
      else days.push({ key, heading, lines: [this.line(entry)] });
    }
    return this.entries() && days;
  });

  private line(entry: ClinicEntryFragment) {
    const { concept, words = '', detail = '' } = subjectOf(entry, this.i18n.language());
    const name = concept ? this.names.of(concept) : words;
    const key = keyOf(entry);
    return {
      id: entry.id,
      at: entry.occurredAt,
      timed: entry.precision === 'INSTANT',
      icon: iconOf(entry),
      text: this.i18n.t(`clinic.entry.${key}`, paramsOf(entry, name)),
      detail,
      isLastVisit: entry.id === this.lastVisit()?.id,
    };
  }
}
