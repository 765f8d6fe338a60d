import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { query } from '@careway/portal-graph';
import { formatDate, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ChangeList, changeHistory, type ChangeLine } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ClinicPlanHistoryDocument, type ClinicPlanHistoryQuery } from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { ChangeWords } from './change-words.ts';

type Tick = NonNullable<ClinicPlanHistoryQuery['plan']>['ticks'][number];

/** Every version of a plan, the newest first: who, when, why, and what it changed; between them who ticked a task. */
@Component({
  selector: 'cw-plan-history',
  imports: [ChangeList, PaneState, Tag, TPipe, WhenPipe],
  host: { class: 'in-drawer stack' },
  template: `<h3>{{ 'clinic.history' | t }}</h3>
    <cw-pane-state [of]="history" />
    <ol class="versions">
      @for (entry of entries(); track $index) {
        <li>
          @if (entry.ticks; as ticks) {
            <p class="meta">{{ whoTicked(ticks[0]) }}</p>
            <cw-change-list [lines]="linesOf(ticks)" />
          } @else if (entry.version; as version) {
            <p class="row tight">
              <cw-tag>{{ 'clinic.history.version' | t: { version: version.number } }}</cw-tag>
              <span class="meta">{{
                version.editedBy
                  ? ('clinic.history.by' | t: { name: version.editedBy.displayName, date: (version.editedAt | when: 'moment') })
                  : ('clinic.history.imported' | t: { date: (version.editedAt | when: 'moment') })
              }}</span>
            </p>
            @if (version.reason) {
              <p class="small">{{ 'clinic.history.why' | t: { reason: version.reason } }}</p>
            }
            @if (version.lines.length > 0) {
              <cw-change-list [lines]="version.lines" />
            } @else {
              <p class="small soft">{{ (version.number > 1 && entry.isFirst ? 'clinic.history.none' : 'clinic.history.same') | t }}</p>
            }
          }
        </li>
      }
    </ol>`,
})
export class PlanHistory {
  private readonly i18n = inject(I18n);
  private readonly words = inject(ChangeWords);
  readonly planId = input.required<string>();
  /** The plan's version on screen: a new one asks again. */
  readonly version = input.required<number>();
  /** Which of its tasks are done on screen: when that changes, it asks again. */
  readonly ticked = input.required<string>();
  private readonly chart = inject(Chart);
  protected readonly history = query(ClinicPlanHistoryDocument, () => ({ planId: this.planId() }), { passive: true });
  protected readonly entries = computed(() => changeHistory(this.versions() ?? [], this.history.data()?.plan?.ticks ?? []));
  private readonly versions = computed(() =>
    this.history.data()?.plan?.versions.map((version) => ({ ...version, lines: version.changes.map((change) => this.words.line(change)) })),
  );

  constructor() {
    let ticked: string | undefined;
    effect(() => {
      const before = ticked;
      ticked = this.ticked();
      if (before !== undefined && before !== ticked) untracked(() => this.history.reload());
    });
    effect(() => {
      const newest = this.versions()?.[0]?.number;
      if (newest !== undefined && newest < this.version()) untracked(() => this.history.reload());
    });
  }

  /** Without a name where it can't be told. */
  protected whoTicked({ by }: Tick): string {
    if (by && by.id === this.chart.memberId()) return this.chart.member()?.name ?? this.i18n.t('clinic.reading.patient');
    return by?.displayName ?? this.i18n.t('clinic.history.somebody');
  }

  protected linesOf = (ticks: readonly Tick[]): readonly ChangeLine[] =>
    ticks.map(({ name, done, at }) => {
      const date = formatDate(at, 'moment', this.i18n.locale(), this.i18n.zone(), new Date());
      return { says: this.i18n.t(done ? 'clinic.history.ticked' : 'clinic.history.unticked', { name, date }) };
    });
}
