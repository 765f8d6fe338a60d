import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { mutations, query } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { ClinicAsMemberSeesDocument, ClinicNewsDocument, ClinicVisitChartDocument } from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { Chart } from '../patient/chart.ts';

export const VIEWS = ['all', 'new', 'member'] as const;
export type View = (typeof VIEWS)[number];

/** Through which eyes the chart's story is read: all of it, what is new since one's last visit, or what the member is shown. */
@Injectable()
export class ChartView {
  private readonly chart = inject(Chart);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();
  readonly view = this.chart.view;
  /** Undefined until it is known; null where everything is new. */
  readonly since = this.chart.since;

  readonly news = query(ClinicNewsDocument, () => {
    const [memberId, since] = [this.chart.member()?.id, this.since()];
    return memberId === undefined || !since ? undefined : { memberId, since };
  });
  readonly newTypes = computed(() => this.news.data()?.member?.timeline.edges.map(({ node }) => node.type));
  readonly hasMoreNews = computed(() => this.news.data()?.member?.timeline.pageInfo.hasNextPage ?? false);

  /** Asked only when somebody looks: it is a read of its own in the access log. */
  readonly asMember = query(ClinicAsMemberSeesDocument, () => {
    const memberId = this.chart.member()?.id;
    if (memberId === undefined || this.view() !== 'member') return undefined;
    return { memberId, language: graphLanguage(this.i18n.language()) };
  });
  private readonly asked = signal<string | undefined>(undefined);

  constructor() {
    effect(() => {
      const memberId = this.chart.member()?.id;
      if (memberId === undefined || memberId === untracked(this.asked)) return;
      this.asked.set(memberId);
      // Without an answer the chart stands as it always did: all of it.
      void this.mutate(ClinicVisitChartDocument, { memberId }).then(
        ({ visitChart }) => {
          if (untracked(this.asked) === memberId) this.since.set(visitChart.since);
        },
        () => undefined,
      );
    });
    effect(() => {
      // what comes in while the chart is open is new as well
      this.chart.timeline.data();
      untracked(() => this.news.reload());
    });
  }
}
